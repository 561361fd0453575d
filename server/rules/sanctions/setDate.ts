/** A place for the day of a draft that does not say which it is of. */
import type { Draft } from "../../draft/types.ts";
import { frontMatterLine } from "../frontMatterLine.ts";
import type { Suggestion } from "../types.ts";

const placeholder = "[DATE?]";

/**
 * Front matter with an open date, for a person to fill in: which day it is only the desk knows. None for a draft whose
 * day is known, or whose front matter has a date line already.
 */
export function setDate(draft: Draft): readonly Suggestion[] {
  const { text, date, blocks } = draft;
  const [first] = blocks;
  const hasFrontMatter = first?.paragraph.zone === "front-matter";
  // A date line without a value is no entry, and is a date line all the same.
  if (date !== null || (hasFrontMatter && /^date:/im.test(text.slice(first.start, first.end)))) return [];
  const { at, textFor } = frontMatterLine(draft);
  return [
    {
      title: "Set the draft’s date",
      edits: [{ span: { start: at, end: at }, newText: textFor(`date: ${placeholder}`) }],
      snippet: textFor(`date: \${1:${placeholder}}`),
    },
  ];
}
