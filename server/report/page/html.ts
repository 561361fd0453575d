/** Markup in which every word of the draft is escaped: only what is written in a template is markup. */
export interface Markup {
  readonly markup: string;
}

export type Piece = string | number | Markup | readonly Markup[] | null;

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escaped(text: string): string {
  // Characters that no HTML document may hold would make a file that tools refuse.
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "").replace(/[&<>"']/g, (character) => named[character] ?? character);
}

/** A template whose values go in as text; attribute values must stand in quotation marks. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let markup = strings[0] ?? "";
  pieces.forEach((piece, at) => {
    markup += markupOf(piece) + (strings[at + 1] ?? "");
  });
  return { markup };
}

function markupOf(piece: Piece): string {
  if (piece === null) return "";
  if (typeof piece === "string") return escaped(piece);
  if (typeof piece === "number") return String(piece);
  return "markup" in piece ? piece.markup : piece.map(({ markup }) => markup).join("");
}
