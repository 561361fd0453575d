/** Names of imported lists in one paragraph: whole names of two words or more, with their capitals, and nothing cleverer. */
import { covers } from "../../draft/spans.ts";
import { longestName, namesWith, noWords, reachOf, withWord } from "../nameTable.ts";
import { foldName, foldWord, type NameToken } from "../nameTokens.ts";
import { isJoint, isSpelledLike, isSpelledLikeName, type Reading } from "../reading.ts";
import { nameAt, ownerOf } from "./entries.ts";
import type { ListIndex } from "./types.ts";

/** Words of a paragraph that are a name of a list; numbers of the entries that bear it. */
export interface ListHit {
  /** First and last word, as numbers of the reading's tokens. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly owners: readonly number[];
}

/** Leftmost, longest, none overlapping. */
export function listHits(reading: Reading, list: ListIndex): readonly ListHit[] {
  const { tokens, text, paragraph } = reading;
  const hits: ListHit[] = [];
  const forms: string[] = [];
  const formAt = (at: number) => {
    forms[at] ??= foldWord(tokens[at]?.text ?? "");
    return forms[at];
  };
  for (let at = 0; at + 1 < tokens.length; at++) {
    // Most words end here: they have no capital, or the next one has none.
    if (!reading.capital[at] || !isSpelledLikeName(reading, at + 1)) continue;
    const hit = longestAt(at);
    if (hit === null || covers(paragraph.opaque, tokens[at]?.start ?? 0)) continue;
    hits.push(hit);
    at = hit.last;
  }
  return hits;

  function longestAt(at: number): ListHit | null {
    let hash = noWords;
    let reach = 2;
    let best: ListHit | null = null;
    for (let here = at; here < at + reach && here < tokens.length; here++) {
      if (here > at && !isJoint(text, tokens[here - 1]?.end ?? 0, tokens[here]?.start ?? 0)) break;
      hash = withWord(hash, formAt(here));
      if (here === at) continue;
      if (here === at + 1) reach = Math.min(reachOf(list.names, hash), longestName);
      if (reach === 0) break;
      const numbers = namesWith(list.names, hash);
      if (numbers.length > 0) best = judge(at, here, numbers) ?? best;
    }
    return best;
  }

  function judge(first: number, last: number, numbers: readonly number[]): ListHit | null {
    const words = tokens.slice(first, last + 1);
    if (!isSpelledLike(reading, first, last)) return null;
    const written = words.map(({ text: word }) => foldWord(word)).join(" ");
    const same = numbers.filter((number) => foldName(nameAt(list, number).text).join(" ") === written);
    const [named] = same;
    if (named === undefined || isInsideName(words, first, last)) return null;
    return { first, last, name: nameAt(list, named).text, owners: [...new Set(same.map((one) => ownerOf(list, one)))] };
  }

  /** Two words between others with capitals belong to a longer name: "John Robert Smith", "First National Bank". */
  function isInsideName(words: readonly NameToken[], first: number, last: number): boolean {
    if (words.length > 2) return false;
    const [before, after] = [tokens[first - 1], tokens[last + 1]];
    const start = tokens[first]?.start ?? 0;
    if (before !== undefined && reading.capital[first - 1] && /^\s+$/.test(text.slice(before.end, start))) {
      if (!mayPrecede.test(before.text)) return true;
    }
    return (
      after !== undefined &&
      reading.capital[last + 1] === true &&
      /^\s+$/.test(text.slice(tokens[last]?.end, after.start))
    );
  }
}

/** Words with capitals that stand before a whole name: titles, offices, peoples, and words that open sentences. */
const mayPrecede =
  /^(?:Mr|Mrs|Ms|Dr|Gen|Col|Sheikh|Mullah|Mufti|Maulana|Imam|Ayatollah|President|Minister|General|Colonel|Commander|Leader|Chief|Chairman|Emir|King|Prince|Judge|Secretary|Senator|Ambassador|Director|Brigadier|Major|Captain|The|But|And|Then|In|On|At|By|For|With|After|Before|Since|When|While|If|As|Yet|Also|Meanwhile|Later|Both|\p{Lu}\p{L}+(?:ian|ean|ese|ish|ani|qi|eli|ench|utch|eek|wiss|ai))$/u;
