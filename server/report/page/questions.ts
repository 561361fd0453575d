/** What must be answered before the story goes out. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportQuestion } from "../types.ts";
import { questionKinds } from "../types.ts";
import { questionName } from "../words.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

export function questionsPart({ questions }: DraftReport, target: Target): Markup {
  const groups = questionKinds.flatMap((kind) => {
    const own = questions.filter((question) => question.kind === kind);
    if (own.length === 0) return [];
    return [
      html`<h3>${questionName(kind)} <span class="count">${own.length}</span></h3>
<ul class="questions">${own.map((question) => item(question, target))}</ul>`,
    ];
  });
  const none = groups.length === 0 ? html`<p class="nothing">${l10n.t("None was found.")}</p>` : null;
  return html`<h2>${l10n.t("Open questions")}</h2>\n${groups}${none}`;
}

function item(question: ReportQuestion, target: Target): Markup {
  const { words, text } = question;
  const add =
    target === "view" && question.kind === "claim"
      ? html` <button type="button" class="link" data-add-source="${question.span.start}" data-add-end="${question.span.end}">${l10n.t("Add source…")}</button>`
      : null;
  return html`<li>${lineLink(question, target)} <span><q>${words}</q> ${text}${add}</span></li>`;
}
