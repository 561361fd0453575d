/** A place for the day of a draft that does not say which it is of. */
import { lineEndOf } from "../../draft/lines.ts";
import type { Draft } from "../../draft/types.ts";
import type { Suggestion } from "../types.ts";

const placeholder = "[DATE?]";

/**
 * Front matter with an open date, for a person to fill in: which day it is only the desk knows. None for a draft whose
 * day is known, or whose front matter has a date line already.
 */
export function setDate({ text, date, frontMatter, blocks }: Draft): readonly Suggestion[] {
  if (date !== null || frontMatter.some(({ key }) => key === "date")) return [];
  const end = lineEndOf(text);
  const hasFrontMatter = blocks[0]?.paragraph.zone === "front-matter";
  const at = hasFrontMatter ? text.indexOf(end) + end.length : text.startsWith("\uFEFF") ? 1 : 0;
  const line = (value: string) =>
    hasFrontMatter ? `date: ${value}${end}` : `---${end}date: ${value}${end}---${end}${end}`;
  return [
    {
      title: "Set the draft’s date",
      edits: [{ span: { start: at, end: at }, newText: line(placeholder) }],
      snippet: line(`\${1:${placeholder}}`),
    },
  ];
}
