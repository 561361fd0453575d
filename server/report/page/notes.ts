/** Footnotes and status words, whom they are on, and what the loaded registers say. */
import type { Bearing, DraftReport, ReportBearer, ReportNote } from "../types.ts";
import { html, type Markup } from "./html.ts";
import { lineLink, type Target } from "./places.ts";

const signs: Readonly<Record<Bearing, { readonly sign: string; readonly words: string }>> = {
  "borne-out": { sign: "✓", words: "Borne out" },
  nearly: { sign: "≈", words: "Nearly" },
  open: { sign: "?", words: "Open" },
  "not-borne-out": { sign: "✗", words: "Not borne out" },
};

export function notesPart({ notes, registerAsOf }: DraftReport, target: Target): Markup {
  if (notes.length === 0) {
    return html`<h2>Footnotes and statuses</h2>\n<p class="nothing">The draft has none.</p>`;
  }
  const register =
    registerAsOf === null
      ? html`<p class="missing">No register of sanctions and bans could be loaded: statuses were not checked.</p>`
      : html`<p class="aside">Held against the loaded registers, as of ${registerAsOf}. A name that is not found there may still be listed.</p>`;
  return html`<h2>Footnotes and statuses</h2>
<table><thead><tr><th scope="col">Mark</th><th scope="col">Footnote</th><th scope="col">On, and what the registers say</th></tr></thead>
<tbody>${notes.map((note) => row(note, target))}</tbody></table>${register}`;
}

function row(note: ReportNote, target: Target): Markup {
  const { mark, words, bearers } = note;
  const wording = words === null ? html`<span class="missing">No footnote has this mark.</span>` : html`${words}`;
  const on =
    bearers.length === 0
      ? html`<span class="nothing">No listed name bears it.</span>`
      : html`${bearers.map((one) => bearer(one, target))}`;
  return html`<tr><th scope="row">${mark === "" ? "in the text" : mark}<br>${lineLink(note, target)}</th><td>${wording}</td><td>${on}</td></tr>`;
}

function bearer({ name, judgements, listings }: ReportBearer, target: Target): Markup {
  return html`<p><strong>${name}</strong></p>
<ul class="judgements">${judgements.map(
    ({ bearing, words }) =>
      html`<li class="bearing-${bearing}"><span class="sign" aria-hidden="true">${signs[bearing].sign}</span> ${signs[bearing].words}: ${words}</li>`,
  )}</ul>
${
  listings.length === 0
    ? html`<p class="aside">Nothing in force on the draft’s day in the loaded registers.</p>`
    : html`<details${target === "file" ? html` open` : null}><summary>In force on the draft’s day: ${listings.length}</summary><ul>${listings.map((listing) => html`<li>${listing}</li>`)}</ul></details>`
}`;
}
