/** Headlines whose capitals tell nothing. */
import { joined, type Token } from "./mentionTokens.ts";
import { blank, type Open, spanText } from "./mentionTypes.ts";
import { smallWords } from "./partyWords.ts";

/** Words that stay small in a headline of capitals. */
const smallInTitles = new Set(
  "a an and as at but by for from if in into is it of off on onto or out over per than that the to up via vs was with".split(
    " ",
  ),
);

/** Has every word of any weight a capital, as in many headlines? Then capitals tell nothing. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0;
  for (const { capital, lower } of tokens) {
    if (capital) capitals++;
    else if (!smallInTitles.has(lower) && !/^\p{N}/u.test(lower)) return false;
  }
  return capitals >= 4;
}

/** Of a headline every capitalised word may be a name the copy knows. */
export function readTitle(voice: string, tokens: readonly Token[], sentence: number, found: Open[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (!token.capital || smallWords.has(token.lower)) continue;
    const next = tokens[i + 1];
    const pair = next?.capital === true && joined(voice, token, next) && !smallWords.has(next.lower);
    const words = pair && next !== undefined ? [token, next] : [token];
    found.push({
      ...blank(sentence),
      ...spanText(voice, token.start, words.at(-1)?.end ?? token.end),
      form: "name",
      name: words.map(({ lower }) => lower),
      title: true,
    });
  }
}
