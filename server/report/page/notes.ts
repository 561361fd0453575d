/** Footnotes and status words, whom they are on, and what the loaded registers say. */
import * as l10n from "../../l10n/l10n.ts";
import type { Bearing, DraftReport, ReportBearer, ReportNote } from "../types.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

const signs: Readonly<Record<Bearing, string>> = { "borne-out": "✓", nearly: "≈", open: "?", "not-borne-out": "✗" };

function bearingName(bearing: Bearing): string {
  switch (bearing) {
    case "borne-out":
      return l10n.t("Borne out");
    case "nearly":
      return l10n.t("Nearly");
    case "open":
      return l10n.t("Open");
    case "not-borne-out":
      return l10n.t("Not borne out");
  }
}

export function notesPart({ notes, registerAsOf }: DraftReport, target: Target): Markup {
  if (notes.length === 0) {
    return html`<h2>${l10n.t("Footnotes and statuses")}</h2>\n<p class="nothing">${l10n.t("The draft has none.")}</p>`;
  }
  const register =
    registerAsOf === null
      ? html`<p class="missing">${l10n.t("No register of sanctions and bans could be loaded: statuses were not checked.")}</p>`
      : html`<p class="aside">${l10n.t("Held against the loaded registers, as of {0}. A name that is not found there may still be listed.", registerAsOf)}</p>`;
  return html`<h2>${l10n.t("Footnotes and statuses")}</h2>
<table><thead><tr><th scope="col">${l10n.t("Mark")}</th><th scope="col">${l10n.t("Footnote")}</th><th scope="col">${l10n.t("On, and what the registers say")}</th></tr></thead>
<tbody>${notes.map((note) => row(note, target))}</tbody></table>${register}`;
}

function row(note: ReportNote, target: Target): Markup {
  const { mark, words, bearers } = note;
  const wording =
    words === null ? html`<span class="missing">${l10n.t("No footnote has this mark.")}</span>` : html`${words}`;
  const on =
    bearers.length === 0
      ? html`<span class="nothing">${l10n.t("No listed name bears it.")}</span>`
      : html`${bearers.map((one) => bearer(one, target))}`;
  return html`<tr><th scope="row">${mark === "" ? l10n.t("in the text") : mark}<br>${lineLink(note, target)}</th><td>${wording}</td><td>${on}</td></tr>`;
}

function bearer({ name, judgements, listings }: ReportBearer, target: Target): Markup {
  return html`<p><strong>${name}</strong></p>
<ul class="judgements">${judgements.map(
    ({ bearing, words }) =>
      html`<li class="bearing-${bearing}"><span class="sign" aria-hidden="true">${signs[bearing]}</span> ${bearingName(bearing)}: ${words}</li>`,
  )}</ul>
${
  listings.length === 0
    ? html`<p class="aside">${l10n.t("Nothing in force on the draft’s day in the loaded registers.")}</p>`
    : html`<details${target === "file" ? html` open` : null}><summary>${l10n.t("In force on the draft’s day: {0}", listings.length)}</summary><ul>${listings.map((listing) => html`<li>${listing}</li>`)}</ul></details>`
}`;
}
