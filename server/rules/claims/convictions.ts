/** Whether a court has convicted an accused party, or the party has owned up, by the draft's other sentences. */
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Draft, Paragraph } from "../../draft/types.ts";

const conviction =
  /\b(?:convicted|sentenced|jailed|imprisoned|found guilty|pleaded guilty|pled guilty|admitted|admits|confessed)\b/iu;
/** Nobody has convicted yet, or no more. */
const open =
  /\b(?:[Nn]ot|[Nn]ever|nor|[Nn]o|[Ii]f|[Ww]hether|[Uu]nless|would|could|may|might|will|faces|[Uu]ntil|den(?:y|ies|ied)|acquitted|cleared|quashed|overturned)\b|n[’']t\b/u;

/** Sentences that tell of a conviction, lower case. */
const convictionsIn = perParagraph(({ text, sentences }: Paragraph): readonly string[] =>
  sentences.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return conviction.test(words) && !open.test(words) ? [words.toLowerCase()] : [];
  }),
);

/** More convictions no story tells; a list of them is read so far. */
const mostRead = 100;

/** Of a person the family name will do: "Purcell" for "Dean Purcell". */
export function isConvicted(draft: Draft, party: string): boolean {
  const plain = party.replace(/^the /i, "");
  const known = (/^(?:\p{Lu}\S* ?)+$/u.test(plain) ? (plain.split(" ").at(-1) ?? plain) : plain).toLowerCase();
  let read = 0;
  for (const [, sentences] of convictionsIn.inDraft(draft)) {
    if (sentences.some((sentence) => holdsWords(sentence, known))) return true;
    read += sentences.length;
    if (read > mostRead) return false;
  }
  return false;
}

function holdsWords(sentence: string, words: string): boolean {
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + words.length)) {
    if (!/\p{L}/u.test(sentence.charAt(at - 1) + sentence.charAt(at + words.length))) return true;
  }
  return false;
}
