/** Shows an embargo that is in force or over, is not stated in full, or stands where it is read too late. */

import { lineEndOf } from "../../draft/lines.ts";
import type { Block, Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { dateText, dayOf, fullDateText } from "../../language/calendar.ts";
import { draftRule } from "../types.ts";
import { type EmbargoTime, type Missing, readEmbargo } from "./embargoTime.ts";
import { wholeLines } from "./lines.ts";

type NoOptions = Record<never, never>;

interface EmbargoData {
  readonly block: number;
  readonly missing: readonly Missing[];
  readonly isLate: boolean;
  /** Milliseconds; both null where the line names no moment. */
  readonly lifts: number | null;
  readonly now: number;
  readonly clocks: readonly string[];
  readonly doubts: readonly string[];
}

export const embargoLine = draftRule<NoOptions, EmbargoData>({
  meta: {
    id: "embargo-line",
    group: "hygiene",
    statement: "An embargo is stated in full (date, time, time zone), above the story, until it lifts.",
    level: "error",
    zones: ["embargo"],
    inQuotes: true,
    tags: [],
    why: "Midnight in one zone is not midnight in another, and an embargo read after the third paragraph may be read too late.",
    source: "Geological Society press guide; Reuters Handbook, Corrections, Refiles, Kills, Repeats and Embargoes",
    options: {},
    messages: {
      incomplete: { text: "The embargo does not say {missing}." },
      disagree: { text: "{first} and {second} are not the same moment." },
      late: { text: "The embargo stands below the start of the story. Readers of the first lines do not see it." },
      open: { text: "Under embargo until {event}; no time is given.", level: "warning" },
      inForce: { text: "Under embargo until {lifts}.", level: "warning" },
      over: { text: "The embargo lifted on {lifts}. The line can go.", level: "information" },
      lifted: { text: "The line says that the embargo is over. It can go.", level: "information" },
    },
    examples: {
      bad: [
        { text: "⟦EMBARGOED UNTIL MONDAY⟧\n\nBridge to open in May\n\nThe bridge will open in May, the mayor said." },
        {
          text: "The bridge will open in May, the mayor said.\nIt cost 12 million euros.\n⟦EMBARGOED until 00:01 GMT, 3 February 2025⟧",
          now: "2025-02-01T12:00:00Z",
        },
        {
          text: "⟦EMBARGOED until 00:01 GMT, 3 February 2025⟧\n\nThe bridge will open in May, the mayor said.",
          now: "2025-02-01T12:00:00Z",
        },
        {
          text: "⟦EMBARGOED until 00:01 GMT, 3 February 2025⟧\n\nThe bridge will open in May, the mayor said.",
          now: "2025-02-03T12:00:00Z",
        },
        { text: "⟦EMBARGO: 10 a.m. IST, Monday, 3 February 2025⟧\n\nThe bridge will open in May, the mayor said." },
        { text: "⟦Embargoed until midnight GMT, 3 February 2025⟧\n\nThe bridge will open in May, the mayor said." },
        { text: "⟦EMBARGO: 00:01 GMT / 20:01 EST, 3 February 2025⟧\n\nThe bridge will open in May, the mayor said." },
        { text: "⟦EMBARGOED UNTIL DELIVERY⟧\n\nThe bridge will open in May, the mayor is to say." },
      ],
      good: [
        { text: "The UN lifted its arms embargo on Monday.\nThe embargo was ten years old." },
        { text: "The embargo on arms was lifted, officials said.\nTrade is to begin on Monday." },
        { text: "Embargo on grain to end, minister says\n\nThe grain embargo will end in May, the minister said." },
        { text: "The paper broke the embargo of 00:01 GMT, its editor said.\nHe was sorry." },
      ],
    },
  },

  *check(draft, { now, draftDate }) {
    const lines: { readonly block: Block; readonly time: EmbargoTime; readonly isLate: boolean }[] = [];
    const today = dayOf(Math.floor(now / millisecondsPerDay));
    let bodyBegun = false;
    for (const block of draft.blocks) {
      if (block.paragraph.zone === "body") bodyBegun = true;
      if (block.paragraph.zone !== "embargo") continue;
      lines.push({ block, time: readEmbargo(block.paragraph, draftDate ?? today), isLate: bodyBegun });
    }
    const isStated = lines.some(({ time }) => time.kind !== "incomplete");
    for (const { block, time, isLate } of lines) {
      // A bare "EMBARGOED" above or below the line that says when.
      if (isStated && time.kind === "incomplete" && time.missing.length === 3) continue;
      const lifts = time.kind === "until" ? time.instant : null;
      yield {
        span: { start: block.start, end: block.end },
        ...messageFor(time, isLate, now),
        data: {
          block: block.index,
          missing: time.kind === "incomplete" ? time.missing : [],
          isLate,
          lifts,
          now,
          clocks: time.kind === "until" ? time.clocks : [],
          doubts: time.kind === "until" ? time.doubts : [],
        },
      };
    }
  },

  suggest({ message, data }, draft) {
    const block = draft.blocks[data.block];
    if (block === undefined) return [];
    const removal = { span: wholeLines(draft, block), newText: "" };
    if (message === "over" || message === "lifted") {
      return [{ title: "Remove the embargo line", edits: [removal], preferred: true }];
    }
    const move = data.isLate ? moveToTop(draft, block, removal) : [];
    if (data.missing.length === 0) return move;
    const asked = data.missing.map((part) => `[${part.toUpperCase()}?]`).join(" ");
    const at = block.start + block.paragraph.text.replace(/[\])*.:\s—–-]+$/u, "").length;
    return [
      { title: `Mark what is missing: “${asked}”`, edits: [{ span: { start: at, end: at }, newText: ` ${asked}` }] },
      ...move,
    ];
  },

  explain({ message, data: { lifts, now, clocks, doubts } }) {
    if (message === "incomplete")
      return l10n.t("A full line: {0}.", "“EMBARGOED until 00:01 GMT, Monday, 3 February 2025”");
    if (lifts === null) return "";
    const seen = utc(now);
    const left =
      lifts > now
        ? l10n.t("Lifts in {0} (seen at {1}).", duration(lifts - now), seen)
        : l10n.t("Lifted {0} ago (seen at {1}).", duration(now - lifts), seen);
    return [left, `${clocks.join(" = ")} = ${fullUtc(lifts)}.`, ...doubts].join("\n\n");
  },
});

const millisecondsPerDay = 86_400_000;
const partNames: Readonly<Record<Missing, () => string>> = {
  date: () => l10n.t("the date"),
  time: () => l10n.t("the time"),
  zone: () => l10n.t("the time zone"),
};

function messageFor(time: EmbargoTime, isLate: boolean, now: number) {
  if (time.kind === "incomplete") {
    const parts = [
      ...time.missing.map((part) => partNames[part]()),
      ...(time.unclear === null ? [] : [l10n.t("when exactly: {0}", time.unclear)]),
    ];
    return {
      message: "incomplete",
      values: {
        missing:
          parts.length > 1
            ? l10n.t("{0} and {1}", parts.slice(0, -1).join(", "), parts.at(-1) ?? "")
            : (parts[0] ?? l10n.t("when it lifts")),
      },
    };
  }
  if (time.kind === "disagree") return { message: "disagree", values: { first: time.first, second: time.second } };
  if (time.kind === "lifted") return { message: "lifted", values: {} };
  if (time.kind === "until" && time.instant <= now) return { message: "over", values: { lifts: utc(time.instant) } };
  if (isLate) return { message: "late", values: {} };
  if (time.kind === "open") return { message: "open", values: { event: time.event } };
  return { message: "inForce", values: { lifts: utc(time.instant) } };
}

function moveToTop(
  draft: Draft,
  block: Block,
  removal: { readonly span: { readonly start: number; readonly end: number }; readonly newText: string },
) {
  const top = draft.blocks.find(({ paragraph }) => paragraph.zone !== "front-matter");
  if (top === undefined || top.index === block.index) return [];
  const lineEnd = lineEndOf(draft.text);
  const line = `${draft.text.slice(block.start, block.end)}${lineEnd}${lineEnd}`;
  return [
    {
      title: "Move the embargo line to the top",
      edits: [{ span: { start: top.start, end: top.start }, newText: line }, removal],
    },
  ];
}

const clockOf = (instant: number) => new Date(instant).toISOString().slice(11, 16);
const utc = (instant: number) =>
  `${dateText(dayOf(Math.floor(instant / millisecondsPerDay)))}, ${clockOf(instant)} UTC`;
const fullUtc = (instant: number) =>
  `${fullDateText(dayOf(Math.floor(instant / millisecondsPerDay)))}, ${clockOf(instant)} UTC`;

/** The two largest units, as people say it: "2 days 3 hours". */
function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor((minutes % 1440) / 60), "hour"],
    [minutes % 60, "minute"],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => l10n.lasting(count, unit))
    .join(" ");
}
