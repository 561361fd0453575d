/** Parts of a draft that fold: what stands above the story, its sections, captions, notes, footnotes. */
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver";
import type { Block, Draft, Zone } from "../draft/types.ts";

type Part = "front-matter" | "head" | "story" | "section" | "footnotes" | "notes" | "captions" | "related" | "code";

const parts: Readonly<Record<Zone, Part>> = {
  "front-matter": "front-matter",
  embargo: "notes",
  advisory: "notes",
  note: "notes",
  headline: "head",
  standfirst: "head",
  byline: "head",
  dateline: "story",
  bullet: "story",
  body: "story",
  crosshead: "section",
  related: "related",
  caption: "captions",
  divider: "story",
  footnote: "footnotes",
  code: "code",
};
const comments: ReadonlySet<Part> = new Set(["notes", "footnotes", "front-matter"]);

/** Runs of one part over at least two lines, in order. The first line stays to be seen. */
export function foldsOf({ text, blocks }: Draft): readonly FoldingRange[] {
  const folds: FoldingRange[] = [];
  const fold = (part: Part, first: Block, last: Block) => {
    const endLine = last.line + linesIn(text, last) - 1;
    if (endLine <= first.line) return;
    folds.push({ startLine: first.line, endLine, ...(comments.has(part) && { kind: FoldingRangeKind.Comment }) });
  };
  let run: { readonly part: Part; readonly first: Block; last: Block } | null = null;
  const close = () => {
    // The story without a crosshead is the draft itself: nothing to fold away from.
    if (run !== null && run.part !== "story") fold(run.part, run.first, run.last);
    run = null;
  };
  for (const block of blocks) {
    const part = parts[block.paragraph.zone];
    const goesOn: boolean = run !== null && (part === run.part || (run.part === "section" && belongs(part)));
    if (run !== null && goesOn && block.paragraph.zone !== "crosshead") {
      run.last = block;
      continue;
    }
    close();
    run = { part, first: block, last: block };
  }
  close();
  return folds;
}

/** A section runs on over pictures and links within it. */
function belongs(part: Part): boolean {
  return part === "story" || part === "captions" || part === "related" || part === "code";
}

function linesIn(text: string, { start, end }: Block): number {
  return text.slice(start, end).split(/\r\n|\r|\n/).length;
}
