/** What the editor has on record; nothing at all where no ledger is kept. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportRecord } from "../types.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

export function recordsPart({ records }: DraftReport, target: Target): Markup {
  if (records.length === 0) return html``;
  return html`<h2>${l10n.t("Sources on record")}</h2>
<table><thead><tr><th scope="col">${l10n.t("Line")}</th><th scope="col">${l10n.t("Sentence")}</th><th scope="col">${l10n.t("Source")}</th><th scope="col">${l10n.t("Checked")}</th></tr></thead>
<tbody>${records.map((record) => row(record, target))}</tbody></table>`;
}

function row(record: ReportRecord, target: Target): Markup {
  const { span, line, words, label, detail, checkedBy, checked, fit } = record;
  const place = span === null || line === null ? html`${"–"}` : lineLink({ span, line }, target);
  const doubt =
    fit === "fresh"
      ? null
      : html`<p class="missing">${fit === "stale" ? l10n.t("The words have changed since.") : l10n.t("This sentence is gone.")}</p>`;
  const by = [checkedBy, checked].filter((part) => part !== "").join(", ");
  return html`<tr><td>${place}</td><td>${words}${doubt}</td><td>${label}${detail === "" ? null : html`<p class="aside">${detail}</p>`}</td><td>${by === "" ? l10n.t("not yet") : by}</td></tr>`;
}
