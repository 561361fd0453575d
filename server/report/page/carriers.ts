/** Who carries the story: speakers on the left, the paragraphs they carry on the right, ribbons between. */
import * as l10n from "../../l10n/l10n.ts";
import { type Diagram, diagramOf, extent, type Row } from "../diagram.ts";
import type { DraftReport, Voice } from "../types.ts";
import { counted, groupName, groupWays, wayNames } from "../words.ts";
import { html, type Markup } from "./html.ts";
import type { Target } from "./places.ts";

export function carriersPart(report: DraftReport, target: Target): Markup {
  const { voices, unclear, paragraphs } = report;
  if (voices.length === 0) {
    return html`<h2>${l10n.t("Who carries the story")}</h2>\n<p class="nothing">${l10n.t("Nobody is credited in this draft.")}</p>`;
  }
  const diagram = diagramOf({ voices, paragraphs });
  const open =
    unclear.length === 0
      ? null
      : html`<p class="aside">${l10n.t("Not clear who is meant: {0}.", unclear.map(({ who, line }) => l10n.t("{0} (line {1})", who, line)).join("; "))}</p>`;
  return html`<h2>${l10n.t("Who carries the story")}</h2>
<div class="carriers">
<ol class="voices" aria-label="${l10n.t("Speakers and the lines they carry")}">${diagram.voices.map((voice, at) => voiceItem(voice, at, target))}</ol>
${ribbonsOf(diagram)}
<ol class="rows" aria-label="${l10n.t("Paragraphs")}">${diagram.rows.map((row, at) => rowItem(row, at, target))}</ol>
</div>${open}`;
}

function voiceItem(voice: Voice, at: number, target: Target): Markup {
  const { name, group, statements, blocks, span } = voice;
  const way = groupWays[group];
  const lines = [...new Set(statements.map(({ line }) => line))];
  const said = counted.statements(statements.length);
  const share = blocks.length === 0 ? said : l10n.t("{0} in {1}", said, counted.paragraphs(blocks.length));
  const detail = `${groupName(group)}, ${share}`;
  const where = lines.length === 1 ? l10n.t("line {0}", lines[0] ?? "") : l10n.t("lines {0}", lines.join(", "));
  const inner = html`<span class="badge way-${way}" aria-hidden="true">${wayNames[way].letter}</span><span class="who"><strong>${name}</strong> <small>${detail}</small></span><span class="sr-only">, ${where}</span>`;
  return target === "view"
    ? html`<li><button type="button" class="voice" data-voice="${at}" data-start="${span.start}" data-end="${span.end}" title="${name}: ${where}">${inner}</button></li>`
    : html`<li><span class="voice" title="${name}: ${where}">${inner}</span></li>`;
}

function rowItem({ paragraphs, carried }: Row, at: number, target: Target): Markup {
  const [first] = paragraphs;
  const last = paragraphs.at(-1) ?? first;
  if (first === undefined || last === undefined) return html``;
  const lines = first === last ? `${first.line}` : `${first.line}–${last.line}`;
  const inner = html`<span class="sr-only">${l10n.t("Line")} </span><span class="line">${lines}</span> <span class="start">${first.words}</span>${carried ? null : html`<span class="sr-only"> (${l10n.t("nobody is credited")})</span>`}`;
  const kind = carried ? "row" : "row bare";
  return target === "view"
    ? html`<li><button type="button" class="${kind}" data-row="${at}" data-start="${first.span.start}" data-end="${first.span.end}">${inner}</button></li>`
    : html`<li><span class="${kind}">${inner}</span></li>`;
}

/** The lists on both sides say the same in words. */
function ribbonsOf({ voices, ribbons }: Diagram): Markup {
  const paths = ribbons.map(({ voice, row, path, width }) => {
    const group = voices[voice]?.group ?? "nobody";
    return html`<path class="ribbon way-${groupWays[group]}" data-voice="${voice}" data-row="${row}" d="${path}" stroke-width="${width}"/>`;
  });
  return html`<div class="between"><svg class="ribbons" viewBox="0 0 ${extent.width} ${extent.height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${paths}</svg></div>`;
}
