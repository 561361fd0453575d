/** Finds contested labels in house voice that nobody in their sentence is heard to use. */
import { allMatches } from "../../draft/allMatches.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { touchesQuotation } from "../../draft/spans.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { mayMatch } from "../../language/needles.ts";
import { houseVoice, searchableVoice } from "../../language/words.ts";
import { hasCue } from "./credit.ts";
import { labelNeedles } from "./labelNeedles.computed.ts";
import { type Label, labels } from "./labels.ts";

export interface LabelOptions {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly avoid: readonly string[];
}

export interface FoundLabel {
  readonly span: Span;
  /** The entry's name; null for a label the house added. */
  readonly label: string | null;
  readonly avoid: boolean;
  /** Where ", [WHO?] said" would go; null where it would not read well. */
  readonly sentenceEnd: number | null;
}

/** In headlines and captions a colon credits: "Illegal migrants to go home: minister". */
const headlineCue = /^\S[^:]{1,40}: |: [^:]{2,40}$/;

export function* findLabels(paragraph: Paragraph, { add, remove, avoid }: LabelOptions): Generator<FoundLabel> {
  const voice = houseVoice(paragraph);
  const own = add.map(ownLabel);
  const searched = searchableVoice(paragraph);
  const near = labels.filter((_, index) => mayMatch(labelNeedles[index] ?? null, searched));
  if (near.length === 0 && !own.some(({ pattern }) => voice.search(pattern) >= 0)) return;
  for (const sentence of paragraph.sentences) {
    const text = voice.slice(sentence.start, sentence.end);
    const isSaid = hasCue(text) || (paragraph.zone !== "body" && headlineCue.test(text));
    for (const entry of [...near, ...own]) {
      const isAvoided = entry.verdict === "avoid" || avoid.includes(entry.label);
      if ((isSaid && !isAvoided) || remove.includes(entry.label) || entry.unless?.test(text)) continue;
      for (const match of allMatches(text, entry.pattern)) {
        if (entry.notAfter?.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
        const start = sentence.start + match.index;
        yield {
          span: { start, end: start + match[0].length },
          label: add.includes(entry.label) ? null : entry.label,
          avoid: isAvoided,
          sentenceEnd: isSaid ? null : roomForSaid(paragraph, sentence),
        };
      }
    }
  }
}

function ownLabel(label: string): Label {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}s?(?![\\p{L}\\p{N}-])`, "giu");
  return { label, pattern, verdict: "attribute", reason: () => "", source: "" };
}

/** The offset of the sentence's own full stop, where ", X said" can stand before it. */
function roomForSaid(paragraph: Paragraph, sentence: Span): number | null {
  const { text, zone } = paragraph;
  if (zone === "headline" || zone === "caption") return null;
  const isPlain = /^\p{Lu}.*[\p{L}\p{N})]\.$/su.test(text.slice(sentence.start, sentence.end));
  if (!isPlain || isAbbreviationStop(text, sentence.end - 1) || touchesQuotation(paragraph, sentence)) return null;
  return sentence.end - 1;
}

/** After these no noun follows, so the label stands alone. */
const functionWords = `who whom that which in on at of by with from to into for as is was are were has had have will
  would could can may might must should and or but nor not than when while since after before during without across over under
  near he she it they living working entering crossing`;
const functionWord = new RegExp(`^ (?:${functionWords.split(/\s+/).join("|")})\\b`, "i");

/** The plainer words the entry has for what is marked, by what follows it. */
export function plainWords(label: string | null, marked: string, after: string): readonly string[] {
  const { instead } = labels.find((entry) => entry.label === label) ?? {};
  // "illegal migrants' children": the longer plain words take no possessive.
  if (instead === undefined || /^[’']/.test(after)) return [];
  const key = marked.toLowerCase();
  const beforeNoun = /^ \p{L}/u.test(after) && !functionWord.test(after);
  return instead[`${key} *`] ?? instead[beforeNoun ? `${key} +` : key] ?? [];
}
