import { expect, it } from "vitest";
import { parseDraft } from "../../../server/draft/parse.ts";
import { wholeLines } from "../../../server/rules/hygiene/lines.ts";

/** The text without the lines that hold “cut”. */
function without(text: string): string {
  const at = text.indexOf("cut");
  const { start, end } = wholeLines(parseDraft(text, { format: "plain" }), { start: at, end: at + 3 });
  return text.slice(0, start) + text.slice(end);
}

it.each([
  ["first|cut|last", "first|last"],
  ["first|cut", "first"],
  ["first|cut|", "first|"],
  ["cut|last|", "last|"],
  ["first||cut||last", "first||last"],
  ["first||cut||", "first||"],
  ["first|cut||last", "first||last"],
  ["first||  cut this ||  ||last||", "first||last||"],
])("takes a line out of %j whatever the line ends are", (before, after) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    expect(without(before.replaceAll("|", end))).toBe(after.replaceAll("|", end));
  }
});
