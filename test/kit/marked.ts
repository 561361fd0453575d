import type { Span } from "../../server/draft/types.ts";

/** Takes ⟦ and ⟧ out of an example and says where they stood, in order. Throws on marks that do not pair. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = "";
  let open = -1;
  for (const part of marked.split(/([⟦⟧])/u)) {
    if (part === "⟦") {
      if (open >= 0) throw new Error(`⟦ inside ⟦ in: ${marked}`);
      open = text.length;
    } else if (part === "⟧") {
      if (open < 0) throw new Error(`⟧ without ⟦ in: ${marked}`);
      spans.push({ start: open, end: text.length });
      open = -1;
    } else text += part;
  }
  if (open >= 0) throw new Error(`⟦ without ⟧ in: ${marked}`);
  return { text, spans };
}
