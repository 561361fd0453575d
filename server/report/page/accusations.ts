/** Who is accused, and whether they have a say. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportAccusation } from "../types.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

export function accusationsPart({ accusations }: DraftReport, target: Target): Markup {
  if (accusations.length === 0) {
    return html`<h2>${l10n.t("Accusations and responses")}</h2>\n<p class="nothing">${l10n.t("No accusation of an identifiable party was found.")}</p>`;
  }
  return html`<h2>${l10n.t("Accusations and responses")}</h2>
<table><thead><tr><th scope="col">${l10n.t("Accused")}</th><th scope="col">${l10n.t("Where")}</th><th scope="col">${l10n.t("Their say")}</th></tr></thead>
<tbody>${accusations.map((accusation) => row(accusation, target))}</tbody></table>`;
}

function row({ party, accusations, response, recorded }: ReportAccusation, target: Target): Markup {
  const say =
    response === null
      ? html`<span class="missing">${l10n.t("No response, and no sign that one was sought.")}</span>`
      : html`${lineLink(response, target)} <q>${response.words}</q>`;
  const where = accusations.map((one) => html`<p>${lineLink(one, target)} <q>${one.words}</q></p>`);
  return html`<tr><th scope="row">${party}</th><td>${where}</td><td>${say}${recorded.map((told) => html`<p>${l10n.t("On record: {0}", told)}</p>`)}</td></tr>`;
}
