/** A place for the day of a draft that does not say which it is of. */
import { lineEndOf } from "../../draft/lines.ts";
import type { Draft } from "../../draft/types.ts";
import type { Suggestion } from "../types.ts";

const placeholder = "[DATE?]";

/**
 * Front matter with an open date, for a person to fill in: which day it is only the desk knows. None for a draft whose
 * day is known, or whose front matter has a date line already.
 */
export function setDate({ text, date, blocks }: Draft): readonly Suggestion[] {
  const [first] = blocks;
  const hasFrontMatter = first?.paragraph.zone === "front-matter";
  // A date line without a value is no entry, and is a date line all the same.
  if (date !== null || (hasFrontMatter && /^date:/im.test(text.slice(first.start, first.end)))) return [];
  const end = lineEndOf(text);
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
