/** Draws a timeline: one lane for each listing, years below. Colours and patterns are the style sheet's. */

import * as l10n from "@vscode/l10n";
import type { RegisterListingDetails } from "../../../server/protocol/messages.ts";
import { h, s } from "../dom.ts";
import { type Bar, type Timeline, type TimelineRow, timelineOf } from "./timeline.ts";

const percent = (fraction: number) => `${(fraction * 100).toFixed(2)}%`;
const laneHeight = 22;
const barHeight = 10;

export function timelineView(listings: readonly RegisterListingDetails[], today: string): HTMLElement {
  const timeline = timelineOf(listings, today);
  return h(
    "div",
    { class: "timeline", role: "list", "aria-label": l10n.t("Timeline") },
    patterns(),
    timeline.rows.flatMap((row) => lane(row, timeline)),
    h("div", { class: "lane-label", "aria-hidden": "true" }),
    axis(timeline),
  );
}

function lane(row: TimelineRow, timeline: Timeline): readonly HTMLElement[] {
  const { listing, bars, openStart } = row;
  const spoken = `${listing.authority}: ${listing.statement}`;
  const svg = s(
    "svg",
    { class: "lane", height: laneHeight, width: "100%", role: "img", "aria-label": spoken },
    s("title", {}, spoken),
    grid(timeline),
    bars.map((bar) => barShape(bar, listing)),
    openStart ? openEnd(listing) : null,
  );
  return [
    h("div", { class: `lane-label ${listing.state}`, role: "listitem" }, listing.authority),
    h("div", { class: "lane-track" }, svg),
  ];
}

function barShape({ from, to, state }: Bar, { scope }: RegisterListingDetails): SVGElement {
  const rect = s("rect", {
    class: `bar ${state} ${scope === "entity" ? "" : "partial"}`,
    x: percent(from),
    y: (laneHeight - barHeight) / 2,
    height: barHeight,
    rx: state === "vague" ? 0 : 2,
  });
  // A week among thirty years is less than a pixel; it happened all the same.
  rect.style.width = `max(2px, ${percent(to - from)})`;
  return rect;
}

/** Three dots at the left edge: the list does not say since when. */
function openEnd({ state }: RegisterListingDetails): SVGElement {
  return s(
    "g",
    { class: `open-start ${state}` },
    [5, 11, 17].map((cx) => s("circle", { cx, cy: laneHeight / 2, r: 1.6 })),
  );
}

function grid({ ticks, today }: Timeline): readonly SVGElement[] {
  return [
    ...ticks.map(({ at }) => s("line", { class: "tick", x1: percent(at), x2: percent(at), y1: 0, y2: laneHeight })),
    s("line", { class: "today", x1: percent(today), x2: percent(today), y1: 0, y2: laneHeight }),
  ];
}

function axis({ ticks, today }: Timeline): HTMLElement {
  const label = (at: number, text: string, name: string, anchor = "middle") =>
    s("text", { class: name, x: percent(at), y: 12, "text-anchor": anchor }, text);
  const free = ticks.filter(({ at }) => Math.abs(at - today) > 0.13);
  return h(
    "div",
    { class: "lane-track", "aria-hidden": "true" },
    s(
      "svg",
      { class: "axis", height: 16, width: "100%" },
      free.map(({ year, at }) => label(at, String(year), "year")),
      label(today, l10n.t("today"), "year now", today > 0.9 ? "end" : "middle"),
    ),
  );
}

/** Hatching tells suspended from in force without colour. */
function patterns(): SVGElement {
  return s(
    "svg",
    { class: "patterns", width: 0, height: 0, "aria-hidden": "true" },
    s(
      "defs",
      {},
      s(
        "pattern",
        { id: "hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        s("rect", { class: "hatch-line", width: 2.5, height: 6 }),
      ),
    ),
  );
}
