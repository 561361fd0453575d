/** The head of the report: what draft, its numbers, what an editor must know first. */
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
      : html`<p class="warning" role="note"><strong>Not all was checked.</strong> ${notChecked
          .map(({ rule, reason }) => `${rule}: ${reason}`)
          .join("; ")}</p>`;
  return html`<header>
<p class="kicker">Source report</p>
<h1>${title}</h1>
<p class="size">${counted(words, "word")} in ${counted(sentences, "sentence")} and ${counted(paragraphs, "paragraph")}</p>
</header>
<ul class="tiles" aria-label="Numbers">
${tile(sources, "source", "sources", "carriers", false)}
${tile(claimsWithoutSource, "claim without a source", "claims without a source", "questions", true)}
${tile(footnotesMissing, "footnote missing", "footnotes missing", "notes", true)}
${tile(questions.length, "open question", "open questions", "questions", true)}
</ul>
${warning === null ? null : html`<p class="warning" role="note"><strong>Sources.</strong> ${warning}</p>`}${unable}`;
}
