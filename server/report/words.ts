/** The report's names for things, the same in the page and in every file. */
import type { QuestionKind, VoiceGroup, Way } from "./types.ts";

/** `letter` stands in the strip, so that no colour has to be told from another. */
export const wayNames: Readonly<Record<Way, { readonly letter: string; readonly name: string }>> = {
  person: { letter: "P", name: "Person" },
  institution: { letter: "I", name: "Institution" },
  document: { letter: "D", name: "Document" },
  media: { letter: "M", name: "Media" },
  anonymous: { letter: "U", name: "Unnamed source" },
  vague: { letter: "V", name: "Nobody in particular" },
  recorded: { letter: "R", name: "Source on record" },
  unsourced: { letter: "!", name: "Claim or quotation without a source" },
  none: { letter: "–", name: "Nobody credited, no claim found" },
  frame: { letter: "H", name: "Headline or caption" },
};

export const groupNames: Readonly<Record<VoiceGroup, string>> = {
  people: "Person",
  institutions: "Institution",
  documents: "Document",
  media: "Media",
  anonymous: "Unnamed source",
  nobody: "Nobody in particular",
};

export const groupWays: Readonly<Record<VoiceGroup, Way>> = {
  people: "person",
  institutions: "institution",
  documents: "document",
  media: "media",
  anonymous: "anonymous",
  nobody: "vague",
};

export const questionNames: Readonly<Record<QuestionKind, string>> = {
  placeholder: "Notes and placeholders",
  claim: "Claims without a source",
  quotation: "Quotations without a speaker",
  footnote: "Footnotes",
  response: "Responses",
};

export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}
