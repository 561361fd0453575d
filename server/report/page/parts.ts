/** The report as a page, part by part, so that only what changed is drawn anew. */
import type { DraftReport } from "../types.ts";
import { accusationsPart } from "./accusations.ts";
import { carriersPart } from "./carriers.ts";
import { figuresPart } from "./figures.ts";
import type { Markup } from "./html.ts";
import { legalPart } from "./legal.ts";
import { notesPart } from "./notes.ts";
import type { Target } from "./places.ts";
import { questionsPart } from "./questions.ts";
import { recordsPart } from "./records.ts";
import { stripPart } from "./strip.ts";
import { summaryPart } from "./summary.ts";

export interface Part {
  readonly id: string;
  readonly html: string;
}

const makers: readonly (readonly [string, (report: DraftReport, target: Target) => Markup])[] = [
  ["summary", summaryPart],
  ["strip", stripPart],
  ["carriers", carriersPart],
  ["questions", questionsPart],
  ["accusations", accusationsPart],
  ["records", recordsPart],
  ["figures", figuresPart],
  ["notes", notesPart],
  ["legal", legalPart],
];

/** In reading order; each is a `<section>` of its own. */
export function partsOf(report: DraftReport, target: Target): readonly Part[] {
  return makers.map(([id, make]) => ({ id, html: make(report, target).markup }));
}
