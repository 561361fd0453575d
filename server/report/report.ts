/** One report of where everything in a draft comes from. */

import type { Analysis } from "../analysis.ts";
import { blockAt, inDraft } from "../draft/spans.ts";
import type { Draft } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { dayOf } from "../language/calendar.ts";
import type { Register } from "../register/register.ts";
import { toldDate } from "../register/status/partialDates.ts";
import { accusedIn } from "../rules/claims/accused.ts";
import { responsesOf, responseTold } from "../rules/claims/responsesOnRecord.ts";
import type { Finding, Rule } from "../rules/types.ts";
import { asksForSource, countSources } from "./counts.ts";
import { figuresOf } from "./figures.ts";
import { notesOf } from "./notes.ts";
import { type Places, placesIn } from "./places.ts";
import { kindOfQuestion } from "./questions.ts";
import { recordsOf } from "./records.ts";
import { repeatsIn, storyZones } from "./repeats.ts";
import { sentencesOf } from "./sentences.ts";
import type {
  DraftReport,
  Paragraph,
  ReportAccusation,
  ReportFinding,
  ReportQuestion,
  ReportSentence,
  ReportStand,
  Way,
} from "./types.ts";
import { voicesOf } from "./voices.ts";
import { warningOf } from "./warning.ts";

/** A finding that a person let stand. */
export interface Standing {
  readonly finding: Finding;
  readonly fingerprint: string;
  readonly reason: string;
  readonly on: string;
}

export interface ReportRequest {
  readonly analysis: Analysis;
  /** The findings that a person is shown. */
  readonly findings: readonly Finding[];
  readonly standing: readonly Standing[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly register: Register | null;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Shown where the draft has no headline. */
  readonly name: string;
  /** The line of an offset as people count them in the file, from 1; missing where they are those of the copy. */
  readonly lineAt?: (offset: number) => number;
}

/** Characters of marked words that are kept. */
const longestWords = 200;

export function reportOf(request: ReportRequest): DraftReport {
  const { analysis, findings, standing, rules, register, now, name } = request;
  const { draft, credits, mentions, notChecked } = analysis;
  const places = placesIn(draft, request.lineAt);
  const bare = findings.map((finding) => reportFinding(finding, rules, places));
  const claims = bare.filter(({ rule }) => asksForSource(rules.get(rule)));
  const quotations = bare.filter(({ rule }) => rule === "unattributed-quote");
  const records = recordsOf(analysis.ledger, places);
  const sentences = sentencesOf(analysis, { claims, quotations, records }, places);
  const told = bare.map((finding) => ({ ...finding, support: supportAt(draft, sentences, finding) }));
  const { voices, unclear } = voicesOf(draft, credits, places);
  const paragraphs = paragraphsOf(draft, places);
  const counted = sentences.filter(({ way, repeats }) => way !== "frame" && repeats === null);
  return {
    title: titleOf(draft) ?? name,
    counts: {
      ...countSources(voices, findings, rules),
      sentences: counted.length,
      words: counted.reduce((sum, { words }) => sum + words.split(" ").length, 0),
      paragraphs: paragraphs.filter(({ repeats }) => repeats === null).length,
    },
    warning: warningOf(
      voices,
      told.find(({ rule }) => rule === "single-source-story"),
      counted.length,
    ),
    paragraphs,
    sentences,
    voices,
    unclear,
    claims: told.filter(({ rule }) => asksForSource(rules.get(rule))),
    figures: figuresOf(draft, sentences, told, places),
    notes: notesOf(draft, mentions, draft.date?.date ?? dayOf(Math.floor(now / 86_400_000)), places),
    records,
    accusations: accusationsOf(analysis, places),
    questions: questionsOf(told, rules),
    findings: told,
    stands: standing.map(({ finding, fingerprint, reason, on }): ReportStand => {
      return { ...places.of(finding.span, longestWords), rule: finding.rule, fingerprint, reason, on };
    }),
    notChecked,
    registerAsOf: register === null ? null : toldDate(register.asOf),
  };
}

function titleOf(draft: Draft): string | null {
  const headline = draft.blocks.find(({ paragraph }) => paragraph.zone === "headline");
  if (headline === undefined) return null;
  const { start, end } = inDraft(headline, headline.paragraph.prose);
  const title = draft.text.slice(start, end).replace(/\s+/gu, " ").trim();
  return title === "" ? null : title;
}

function paragraphsOf(draft: Draft, places: Places): readonly Paragraph[] {
  const repeats = repeatsIn(draft);
  return draft.blocks.flatMap((block): readonly Paragraph[] => {
    if (!storyZones.has(block.paragraph.zone)) return [];
    const earlier = repeats.get(block.index);
    const own = places.of({ start: block.start, end: block.end }, 120);
    return [{ ...own, block: block.index, repeats: earlier === undefined ? null : places.lineAt(earlier.start) }];
  });
}

function reportFinding(finding: Finding, rules: ReadonlyMap<string, Rule>, places: Places): ReportFinding {
  const { rule, level, text, span } = finding;
  const meta = rules.get(rule)?.meta;
  return {
    ...places.of(span, longestWords),
    rule,
    level,
    message: text,
    group: meta?.group ?? "house",
    tags: meta?.tags ?? [],
    support: "",
  };
}

/** What the sentence that a finding begins in rests on. */
function supportAt(draft: Draft, sentences: readonly ReportSentence[], { span }: ReportFinding): string {
  const sentence = sentences.find((one) => one.span.start <= span.start && span.start < one.span.end);
  if (sentence === undefined || sentence.way === "frame") {
    return blockAt(draft, span.start)?.paragraph.zone === "footnote"
      ? l10n.t("A footnote: see “Footnotes and statuses”.")
      : "";
  }
  const { who, way, rests } = sentence;
  if (way === "recorded") return `${who ?? ""}: ${rests}.`;
  if (way === "none" || way === "unsourced")
    return rests === "" ? l10n.t("Nobody is credited.") : l10n.t("Nobody: {0}.", rests);
  return `${who ?? wayInSentence(way)}: ${rests}.`;
}

/** Where whoever is credited has no name. */
function wayInSentence(way: Exclude<Way, "recorded" | "unsourced" | "none" | "frame">): string {
  switch (way) {
    case "person":
      return l10n.t("person");
    case "institution":
      return l10n.t("institution");
    case "document":
      return l10n.t("document");
    case "media":
      return l10n.t("media");
    case "anonymous":
      return l10n.t("anonymous");
    case "vague":
      return l10n.t("vague");
  }
}

function accusationsOf({ draft, credits, ledger }: Analysis, places: Places): readonly ReportAccusation[] {
  const repeats = repeatsIn(draft);
  return accusedIn(draft, credits).flatMap(({ placed, response }): readonly ReportAccusation[] => {
    const own = placed.filter(({ block }) => !repeats.has(block.index));
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        party: first.accusation.party.name,
        accusations: own.map(({ accusation, block }) => places.of(inDraft(block, accusation.span), longestWords)),
        response: response === null ? null : places.of(response, longestWords),
        recorded: responsesOf(ledger?.responses ?? [], first.accusation.party).map(responseTold),
      },
    ];
  });
}

function questionsOf(findings: readonly ReportFinding[], rules: ReadonlyMap<string, Rule>): readonly ReportQuestion[] {
  return findings.flatMap((finding): readonly ReportQuestion[] => {
    const kind = kindOfQuestion(finding.rule, rules.get(finding.rule));
    if (kind === null) return [];
    const { span, line, words, message, rule } = finding;
    return [{ span, line, words, kind, text: message, rule }];
  });
}
