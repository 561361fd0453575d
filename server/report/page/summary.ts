/** The head of the report: what draft, its numbers, what an editor must know first. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport } from "../types.ts";
import { counted } from "../words.ts";
import { html, type Markup } from "./html.ts";

export function summaryPart({ title, counts, warning, questions, notChecked }: DraftReport): Markup {
  const { sources, claimsWithoutSource, footnotesMissing, sentences, words, paragraphs } = counts;
  const tile = (count: number, one: string, many: string, href: string, alarming: boolean) =>
    html`<li><a class="tile ${alarming && count > 0 ? "open" : ""}" href="#${href}"><strong>${count}</strong> <span>${count === 1 ? one : many}</span></a></li>`;
  const unable =
    notChecked.length === 0
      ? null
      : html`<p class="warning" role="note"><strong>${l10n.t("Not all was checked.")}</strong> ${notChecked
          .map(({ rule, reason }) => `${rule}: ${reason}`)
          .join("; ")}</p>`;
  return html`<header>
<p class="kicker">${l10n.t("Source report")}</p>
<h1>${title}</h1>
<p class="size">${l10n.t("{0} in {1} and {2}", counted.words(words), counted.sentences(sentences), counted.paragraphs(paragraphs))}</p>
</header>
<ul class="tiles" aria-label="${l10n.t("Numbers")}">
${tile(sources, l10n.t("source"), l10n.t("sources"), "carriers", false)}
${tile(claimsWithoutSource, l10n.t("claim without a source"), l10n.t("claims without a source"), "questions", true)}
${tile(footnotesMissing, l10n.t("footnote missing"), l10n.t("footnotes missing"), "notes", true)}
${tile(questions.length, l10n.t("open question"), l10n.t("open questions"), "questions", true)}
</ul>
${warning === null ? null : html`<p class="warning" role="note"><strong>${l10n.t("Sources.")}</strong> ${warning}</p>`}${unable}`;
}
