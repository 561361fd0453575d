/** The report as a page that stands by itself: no script, nothing from elsewhere, ready to be printed to PDF. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { isoDay, toldDate } from "../../register/status/partialDates.ts";
import { html, type Markup } from "../page/html.ts";
import { partsOf } from "../page/parts.ts";
import { told } from "../page/strip.ts";
import type { DraftReport, ReportSentence } from "../types.ts";
import { checkOrder } from "./order.ts";
import { ownPageMark } from "./ownPage.ts";

/** `style`: the style sheet of the report's page. */
export function fileOf(report: DraftReport, day: CalendarDate, style: string): string {
  const parts = partsOf(report, "file").map(
    ({ id, html: part }): Markup => html`<section id="${id}">${{ markup: part }}</section>\n`,
  );
  const page = html`<!doctype html>
<html lang="${l10n.language()}">
<head>
<meta charset="utf-8">
${{ markup: ownPageMark }}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${l10n.t("Source report: {0}", report.title)}</title>
<style>${{ markup: style.replaceAll("</", "<\\/") }}</style>
</head>
<body class="file">
<main>
${parts}<section id="sentences"><h2>${l10n.t("Sentences, those without a source first")}</h2>
<ol class="sentences">${checkOrder(report).map(item)}</ol></section>
<footer>${l10n.t("Made by Stet on {0}.", toldDate(isoDay(day)))}</footer>
</main>
</body>
</html>
`;
  return page.markup;
}

function item(sentence: ReportSentence): Markup {
  const { number, words, way } = sentence;
  return html`<li id="s${number + 1}" value="${number + 1}" class="way-${way}"><span class="words">${words}</span> <small>${told(sentence)}</small></li>\n`;
}
