/** What the hover of a claim adds: why it reads as one, what would count as a source, and the nearest credit. */

import type { ClaimType } from "../../claims/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import type { Nearest } from "./nearestCredit.ts";
import type { ClaimData } from "./unsourced.ts";

const reads: Readonly<Record<ClaimType, () => string>> = {
  qty: () => l10n.t("Somebody has counted or measured this."),
  poll: () => l10n.t("Somebody has asked people or studied this."),
  sup: () => l10n.t("It ranks this above all others."),
  acc: () => l10n.t("It tells of a crime or a grave wrong."),
  law: () => l10n.t("It says what a law does."),
  cause: () => l10n.t("It says that one thing brought about another."),
  trend: () => l10n.t("It says how things change, or mostly are."),
  pred: () => l10n.t("It tells the future as known."),
  char: () => l10n.t("It judges."),
  rec: () => l10n.t("It tells of an act that not everybody saw."),
  proc: () => l10n.t("It tells what happened behind closed doors."),
  mind: () => l10n.t("It tells what somebody has in mind, or what a thing means."),
};

const counts: Readonly<Record<ClaimType, () => string>> = {
  qty: () => l10n.t("the body that counted, its report or data set, or a named person who knows the number"),
  poll: () => l10n.t("the pollster or institute by name, with the date and the number of people asked"),
  sup: () => l10n.t("a register, a list or a body that keeps records, and since when"),
  acc: () => l10n.t("a charge sheet, a ruling, an official document, or an accuser by name"),
  law: () => l10n.t("the law itself with its section, or somebody who knows it by name"),
  cause: () => l10n.t("an investigation, a study, or somebody by name who was in a position to know"),
  trend: () => l10n.t("figures for two points in time with their owner, or a named observer"),
  pred: () => l10n.t("a timetable, an announced plan, or somebody by name who expects it"),
  char: () => l10n.t("somebody by name whose judgement it is, or facts that show it"),
  rec: () => l10n.t("a document, a witness by name, or earlier reporting by name"),
  proc: () => l10n.t("minutes, a statement, or a person who was there, described as closely as possible"),
  mind: () => l10n.t("the person, or somebody by name who draws the conclusion"),
};

function nearestTold({ words, line, why }: Nearest): string {
  const shown = plainText(shortened(words));
  switch (why) {
    case "other-words":
      return l10n.t(
        "Nearest credit: “{0}” (line {1}); it stands in this sentence but covers other words of it.",
        shown,
        line,
      );
    case "other-paragraph":
      return l10n.t("Nearest credit: “{0}” (line {1}); it belongs to another paragraph.", shown, line);
    case "later":
      return l10n.t("Nearest credit: “{0}” (line {1}); it comes after this.", shown, line);
    case "another-between":
      return l10n.t("Nearest credit: “{0}” (line {1}); it is cut off by another source in between.", shown, line);
    case "too-far":
      return l10n.t("Nearest credit: “{0}” (line {1}); it is too far up to reach this.", shown, line);
  }
}

export function claimHover({ type, nearest }: ClaimData): string {
  const near = nearest === null ? l10n.t("No credit stands near it.") : nearestTold(nearest);
  return `${reads[type]()} ${l10n.t("What would count: {0}.", counts[type]())}  \n${near}`;
}

function shortened(words: string): string {
  return words.length <= 70 ? words : `${words.slice(0, 67).trimEnd()}…`;
}
