/** The story as a strip of its sentences, each as long as it is and marked by how it is sourced. */
import * as l10n from "../../l10n/l10n.ts";
import type { DraftReport, ReportSentence } from "../types.ts";
import { ways } from "../types.ts";
import { wayNames } from "../words.ts";
import { html, type Markup } from "./html.ts";
import type { Target } from "./places.ts";

/** UTF-16 code units of a sentence to one step of a cell's width. */
const step = 20;
const widest = 14;

export function stripPart({ sentences }: DraftReport, target: Target): Markup {
  const paragraphs: ReportSentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.block === sentence.block) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  const counts = new Map<string, number>();
  for (const { way, repeats } of sentences) {
    if (repeats === null) counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  const repeats = sentences.some((sentence) => sentence.repeats !== null);
  const asks = sentences.some(
    ({ way, claims, repeats: repeated }) => claims.length > 0 && way !== "unsourced" && repeated === null,
  );
  const legend = ways.flatMap((way) => {
    const count = counts.get(way) ?? 0;
    if (count === 0) return [];
    const { letter, name } = wayNames[way];
    return [
      html`<li><span class="cell way-${way}" aria-hidden="true"><span>${letter}</span></span> ${name} <span class="count">${count}</span></li>`,
    ];
  });
  const hint =
    target === "view"
      ? html`<p class="readout" id="readout">${l10n.t("Point at a sentence, or go through them with the arrow keys.")}</p>`
      : null;
  return html`<h2>${l10n.t("Sentence by sentence")}</h2>
<div class="strip" role="group" aria-label="${l10n.t("The story’s sentences, by how they are sourced")}">${paragraphs.map(
    (own) => html`<div class="para">${own.map((sentence) => cell(sentence, target))}</div>`,
  )}</div>
${hint}
<ul class="legend" aria-label="${l10n.t("What the letters mean")}">${legend}${
    repeats
      ? html`<li><span class="cell repeat" aria-hidden="true">=</span> ${l10n.t("Repeats an earlier paragraph, not counted")}</li>`
      : null
  }${
    asks
      ? html`<li><span class="cell asks" aria-hidden="true"></span> ${l10n.t("Credited, but a claim in it has no source")}</li>`
      : null
  }</ul>`;
}

/** "Line 4: institution, Afghan Consulate; credited in the sentence." */
export function told({ line, way, who, rests, repeats, claims }: ReportSentence): string {
  const { name } = wayNames[way];
  const source = who === null ? name : `${name}, ${who}`;
  const facts = [
    source,
    ...(rests === "" ? [] : [rests]),
    ...(claims.length > 0 && way !== "unsourced" ? [l10n.t("a claim in it has no source")] : []),
    ...(repeats === null ? [] : [l10n.t("repeats line {0}", repeats)]),
  ];
  return l10n.t("Line {0}: {1}.", line, facts.join("; "));
}

function cell(sentence: ReportSentence, target: Target): Markup {
  const { number, span, way, words, claims, repeats } = sentence;
  const size = Math.min(widest, Math.max(1, Math.round(words.length / step)));
  const letter = repeats === null ? wayNames[way].letter : "=";
  const kind = `cell w${size} way-${way}${repeats === null ? "" : " repeat"}${claims.length > 0 ? " asks" : ""}`;
  const label = `${told(sentence)} ${words}`;
  return target === "view"
    ? html`<button type="button" class="${kind}" data-start="${span.start}" data-end="${span.end}" tabindex="${number === 0 ? 0 : -1}" aria-label="${label}"><span>${letter}</span></button>`
    : html`<a class="${kind}" href="#s${number + 1}" title="${label}" aria-label="${label}"><span>${letter}</span></a>`;
}
