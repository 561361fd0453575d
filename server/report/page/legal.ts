/** The legal read: findings tagged `legal`, each with what its sentence rests on. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportFinding } from "../types.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

export function legalFindings({ findings }: Pick<DraftReport, "findings">): readonly ReportFinding[] {
  return findings.filter(({ tags }) => tags.includes("legal"));
}

export function legalPart(report: DraftReport, target: Target): Markup {
  const found = legalFindings(report);
  const head = html`<h2 tabindex="-1">${l10n.t("Legal read")}</h2>
<p class="aside">${l10n.t("Accusations, unnamed sources, guilt and status labels, each with what its sentence rests on. Aids the read, does not replace it.")}</p>`;
  if (found.length === 0) return html`${head}\n<p class="nothing">${l10n.t("No finding with legal risk.")}</p>`;
  return html`${head}
<table><thead><tr><th scope="col">${l10n.t("Line")}</th><th scope="col">${l10n.t("Words")}</th><th scope="col">${l10n.t("Question")}</th><th scope="col">${l10n.t("Rests on")}</th></tr></thead>
<tbody>${found.map((finding) => row(finding, target))}</tbody></table>`;
}

function row(finding: ReportFinding, target: Target): Markup {
  const { words, message, support, rule } = finding;
  return html`<tr><td>${lineLink(finding, target)}</td><td><q>${words}</q></td><td>${message} <small>${rule}</small></td><td>${support === "" ? "–" : support}</td></tr>`;
}
