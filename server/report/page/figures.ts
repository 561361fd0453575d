/** Every figure, what it counts and who gives it. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportFigure } from "../types.ts";
import { wayNames } from "../words.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

export function figuresPart({ figures }: DraftReport, target: Target): Markup {
  if (figures.length === 0) {
    return html`<h2>${l10n.t("Figures")}</h2>\n<p class="nothing">${l10n.t("No figure that counts something was found.")}</p>`;
  }
  return html`<h2>${l10n.t("Figures")}</h2>
<table><thead><tr><th scope="col">${l10n.t("Line")}</th><th scope="col">${l10n.t("Figure")}</th><th scope="col">${l10n.t("Source")}</th></tr></thead>
<tbody>${figures.map((figure) => row(figure, target))}</tbody></table>`;
}

function row(figure: ReportFigure, target: Target): Markup {
  const { words, source, way, doubt } = figure;
  const given =
    source === null
      ? html`<span class="${way === "unsourced" ? "missing" : "nothing"}">${way === "frame" ? wayNames.frame.name : way === "recorded" ? wayNames.recorded.name : l10n.t("nobody")}</span>`
      : html`<span class="badge way-${way}" aria-hidden="true">${wayNames[way].letter}</span> ${source}`;
  return html`<tr><td>${lineLink(figure, target)}</td><td>${words}${doubt === "" ? null : html`<p class="missing">${doubt}</p>`}</td><td>${given}</td></tr>`;
}
