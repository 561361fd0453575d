/** A draft that draws its own conclusions can say so: then nobody is asked whose they are. */
import type { Draft } from "../../draft/types.ts";
import { frontMatterLine } from "../frontMatterLine.ts";
import type { Suggestion } from "../types.ts";

/** None where the front matter says already what kind of piece it is: two such lines would contradict each other. */
export function markAsAnalysis(draft: Draft): readonly Suggestion[] {
  if (draft.frontMatter.some(({ key }) => key === "kind")) return [];
  const { at, textFor } = frontMatterLine(draft);
  return [
    {
      title: "Mark the draft as analysis",
      edits: [{ span: { start: at, end: at }, newText: textFor("kind: analysis") }],
    },
  ];
}
