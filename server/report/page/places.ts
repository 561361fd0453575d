/** Links from the report to the draft: buttons where there is an editor beside it, plain words in a file. */
import * as l10n from "../../l10n/l10n.ts";
import type { Place } from "../types.ts";
import { html, type Markup, type Piece } from "./html.ts";

/** `view`: beside the editor; a script listens. `file`: by itself, without any script. */
export type Target = "view" | "file";

/** "line 4" */
export function lineLink(place: Place, target: Target): Markup {
  return target === "view"
    ? html`<button type="button" class="go" data-start="${place.span.start}" data-end="${place.span.end}" aria-label="${l10n.t("Go to line {0}", place.line)}">${l10n.t("line {0}", place.line)}</button>`
    : html`<span class="at">${l10n.t("line {0}", place.line)}</span>`;
}

/** Words of the draft that lead to their place. */
export function wordsLink(words: Piece, place: Place, target: Target): Markup {
  return target === "view"
    ? html`<button type="button" class="go words" data-start="${place.span.start}" data-end="${place.span.end}">${words}</button>`
    : html`<span class="words">${words}</span>`;
}
