/** What the hover of a claim adds: why it reads as one, what would count as a source, and the nearest credit. */
import type { ClaimType } from "../../claims/types.ts";
import { plainText } from "../explanation.ts";
import type { Nearest } from "./nearestCredit.ts";
import type { ClaimData } from "./unsourced.ts";

const reads: Readonly<Record<ClaimType, string>> = {
  qty: "Somebody has counted or measured this.",
  poll: "Somebody has asked people or studied this.",
  sup: "It ranks this above all others.",
  acc: "It tells of a crime or a grave wrong.",
  law: "It says what a law does.",
  cause: "It says that one thing brought about another.",
  trend: "It says how things change, or mostly are.",
  pred: "It tells the future as known.",
  char: "It judges.",
  rec: "It tells of an act that not everybody saw.",
  proc: "It tells what happened behind closed doors.",
  mind: "It tells what somebody has in mind, or what a thing means.",
};

const counts: Readonly<Record<ClaimType, string>> = {
  qty: "the body that counted, its report or data set, or a named person who knows the number",
  poll: "the pollster or institute by name, with the date and the number of people asked",
  sup: "a register, a list or a body that keeps records, and since when",
  acc: "a charge sheet, a ruling, an official document, or an accuser by name",
  law: "the law itself with its section, or somebody who knows it by name",
  cause: "an investigation, a study, or somebody by name who was in a position to know",
  trend: "figures for two points in time with their owner, or a named observer",
  pred: "a timetable, an announced plan, or somebody by name who expects it",
  char: "somebody by name whose judgement it is, or facts that show it",
  rec: "a document, a witness by name, or earlier reporting by name",
  proc: "minutes, a statement, or a person who was there, described as closely as possible",
  mind: "the person, or somebody by name who draws the conclusion",
};

const reasons: Readonly<Record<Nearest["why"], string>> = {
  "other-words": "stands in this sentence but covers other words of it",
  "other-paragraph": "belongs to another paragraph",
  later: "comes after this",
  "another-between": "is cut off by another source in between",
  "too-far": "is too far up to reach this",
};

export function claimHover({ type, nearest }: ClaimData): string {
  const near =
    nearest === null
      ? "No credit stands near it."
      : `Nearest credit: “${plainText(shortened(nearest.words))}” (line ${nearest.line}); it ${reasons[nearest.why]}.`;
  return `${reads[type]} What would count: ${counts[type]}.  \n${near}`;
}

function shortened(words: string): string {
  return words.length <= 70 ? words : `${words.slice(0, 67).trimEnd()}…`;
}
