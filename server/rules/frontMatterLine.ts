/** A line more in a draft's front matter, or front matter made for it. */
import { lineEndOf } from "../draft/lines.ts";
import type { Draft } from "../draft/types.ts";

export interface FrontMatterLine {
  /** Where it goes, in the draft. */
  readonly at: number;
  /** What goes there for a whole line such as `kind: analysis`, with the draft's own line ends. */
  textFor(line: string): string;
}

export function frontMatterLine({ text, blocks }: Draft): FrontMatterLine {
  const end = lineEndOf(text);
  const isThere = blocks[0]?.paragraph.zone === "front-matter";
  return {
    at: isThere ? text.indexOf(end) + end.length : text.startsWith("\uFEFF") ? 1 : 0,
    textFor: (line) => (isThere ? `${line}${end}` : `---${end}${line}${end}---${end}${end}`),
  };
}
