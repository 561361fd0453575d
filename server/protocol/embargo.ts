/** Until when a draft is under embargo, as its lines and its front matter say. */
import { parseDraft } from "../draft/parse.ts";
import type { CalendarDate, Draft } from "../draft/types.ts";
import { dayOf } from "../language/calendar.ts";
import { type EmbargoTime, readEmbargo } from "../rules/hygiene/embargoTime.ts";
import type { EmbargoState } from "./messages.ts";

/** Null for a draft without an embargo. Of several moments the last counts; a line that cannot be read is said, not guessed. */
export function embargoOf(draft: Draft, now: number): EmbargoState | null {
  const reference = draft.date?.date ?? dayOf(Math.floor(now / 86_400_000));
  const found = [...inFrontMatter(draft, reference), ...inLines(draft, reference)];
  const moments = found.flatMap(({ time, line }) => (time.kind === "until" ? [{ instant: time.instant, line }] : []));
  const last = moments.toSorted((a, b) => b.instant - a.instant)[0];
  if (last !== undefined) return { kind: "until", ...last };
  for (const { time, line } of found) {
    if (time.kind === "open") return { kind: "open", event: time.event, line };
    if (time.kind === "disagree") return { kind: "unclear", missing: [], why: `${time.first}, ${time.second}`, line };
    if (time.kind === "incomplete") return { kind: "unclear", missing: time.missing, why: time.unclear, line };
  }
  return null;
}

interface Found {
  readonly time: EmbargoTime;
  readonly line: string;
}

function inLines({ blocks }: Draft, reference: CalendarDate): readonly Found[] {
  const found = blocks
    .filter(({ paragraph }) => paragraph.zone === "embargo")
    .map(({ paragraph }) => ({ time: readEmbargo(paragraph, reference), line: paragraph.text.trim() }));
  // A bare "EMBARGOED" above or below the line that says when.
  const isBare = ({ time }: Found) => time.kind === "incomplete" && time.missing.length === 3;
  return found.some((one) => !isBare(one)) ? found.filter((one) => !isBare(one)) : found;
}

/** `embargo: 00:01 GMT, 3 February 2025`, or an ISO moment with its offset. */
function inFrontMatter({ frontMatter }: Draft, reference: CalendarDate): readonly Found[] {
  return frontMatter.flatMap(({ key, value }): readonly Found[] => {
    const isFlag = /^(?:|no|none|false|off|null|~)$/i.test(value.trim());
    if (!/^embargo(?:ed)?(?:[-_ ]?until)?$/i.test(key) || isFlag) return [];
    const line = `${key}: ${value}`;
    const iso = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)$/.test(value.trim());
    const instant = iso ? Date.parse(value.trim().replace(" ", "T").replace(/\s/g, "")) : Number.NaN;
    if (!Number.isNaN(instant)) return [{ time: { kind: "until", instant, clocks: [value], doubts: [] }, line }];
    const [block] = parseDraft(`EMBARGOED until ${value}`, { format: "plain" }).blocks;
    return block === undefined ? [] : [{ time: readEmbargo(block.paragraph, reference), line }];
  });
}
