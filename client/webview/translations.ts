/** Sets the page's translations, as the extension wrote them into it. Import it before anything that calls `l10n.t`. */
import * as l10n from "@vscode/l10n";

const written = document.getElementById("translations")?.textContent ?? "";
if (written !== "") l10n.config({ contents: written });

/** The language of the interface, for numbers and dates: "en", "pt-br". */
export const language = document.documentElement.lang || "en";
