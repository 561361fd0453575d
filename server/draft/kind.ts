/** What sort of piece a draft says it is, in its front matter. Nothing is guessed from the text. */
import type { Draft } from "./types.ts";

export type DraftKind = "news" | "analysis" | "opinion";

const keys = new Set(["kind", "type", "genre", "category", "section", "format"]);
const kinds: Readonly<Record<string, DraftKind>> = {
  analysis: "analysis",
  explainer: "analysis",
  backgrounder: "analysis",
  opinion: "opinion",
  comment: "opinion",
  commentary: "opinion",
  column: "opinion",
  editorial: "opinion",
  leader: "opinion",
  oped: "opinion",
  "op-ed": "opinion",
  review: "opinion",
};

/** "news" unless a key such as `kind:` or `type:` says otherwise. */
export function kindOf(draft: Draft): DraftKind {
  for (const { key, value } of draft.frontMatter) {
    const kind = keys.has(key.toLowerCase()) ? kinds[value.toLowerCase().replace(/^["']|["']$/g, "")] : undefined;
    if (kind !== undefined) return kind;
  }
  return "news";
}
