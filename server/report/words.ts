/** The report's names for things, the same in the page and in every file. */
import * as l10n from "../l10n/l10n.ts";
import type { QuestionKind, VoiceGroup, Way } from "./types.ts";

/** `letter` stands in the strip, so that no colour has to be told from another; it is the same in every language. */
interface WayName {
  readonly letter: string;
  readonly name: string;
}

// Getters: the language is known only once a client has said hello.
export const wayNames: Readonly<Record<Way, WayName>> = {
  person: named("P", () => l10n.t("Person")),
  institution: named("I", () => l10n.t("Institution")),
  document: named("D", () => l10n.t("Document")),
  media: named("M", () => l10n.t("Media")),
  anonymous: named("U", () => l10n.t("Unnamed source")),
  vague: named("V", () => l10n.t("Nobody in particular")),
  recorded: named("R", () => l10n.t("Source on record")),
  unsourced: named("!", () => l10n.t("Claim or quotation without a source")),
  none: named("–", () => l10n.t("Nobody credited, no claim found")),
  frame: named("H", () => l10n.t("Headline or caption")),
};

function named(letter: string, name: () => string): WayName {
  return {
    letter,
    get name() {
      return name();
    },
  };
}

export const groupWays: Readonly<Record<VoiceGroup, Way>> = {
  people: "person",
  institutions: "institution",
  documents: "document",
  media: "media",
  anonymous: "anonymous",
  nobody: "vague",
};

/** What somebody of a group is called by themselves. */
export function groupName(group: VoiceGroup): string {
  return wayNames[groupWays[group]].name;
}

export function questionName(kind: QuestionKind): string {
  switch (kind) {
    case "placeholder":
      return l10n.t("Notes and placeholders");
    case "claim":
      return l10n.t("Claims without a source");
    case "quotation":
      return l10n.t("Quotations without a speaker");
    case "footnote":
      return l10n.t("Footnotes");
    case "response":
      return l10n.t("Responses");
  }
}

export const counted = {
  words: (count: number) => (count === 1 ? l10n.t("1 word") : l10n.t("{0} words", l10n.number(count))),
  sentences: (count: number) => (count === 1 ? l10n.t("1 sentence") : l10n.t("{0} sentences", l10n.number(count))),
  paragraphs: (count: number) => (count === 1 ? l10n.t("1 paragraph") : l10n.t("{0} paragraphs", l10n.number(count))),
  sources: (count: number) => (count === 1 ? l10n.t("1 source") : l10n.t("{0} sources", l10n.number(count))),
  claimsWithoutOne: (count: number) =>
    count === 1 ? l10n.t("1 claim without one") : l10n.t("{0} claims without one", l10n.number(count)),
  footnotesMissing: (count: number) =>
    count === 1 ? l10n.t("1 footnote missing") : l10n.t("{0} footnotes missing", l10n.number(count)),
  statements: (count: number) => (count === 1 ? l10n.t("1 statement") : l10n.t("{0} statements", l10n.number(count))),
} as const;
