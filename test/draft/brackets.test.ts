import { expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { textOf } from "../../server/draft/spans.ts";
import { paragraph } from "./shown.ts";

const brackets = (text: string) => {
  const parsed = paragraph(text);
  return parsed.brackets.map(
    ({ span, depth, opened, closed }) =>
      `${opened ? "" : "<"}${"+".repeat(depth)}${textOf(parsed, span)}${closed ? "" : ">"}`,
  );
};

it.each([
  ["round and square", "He (the mayor) saw [them].", ["(the mayor)", "[them]"]],
  ["nested", "The IEA [Emirate (the group's* name)] left.", ["[Emirate (the group's* name)]", "+(the group's* name)"]],
  ["initials and a mark", "the Front (RBF)** said", ["(RBF)"]],
  ["list labels", "It must be a) short, b) true and 12) new; iv) ok.", []],
  ["full list labels", "(a) short and (b) true", ["(a)", "(b)"]],
  ["smileys", "Fine :) and ;-) and :( too", []],
  ["never closed", "He left (early and happy.", ["(>"]],
  ["never opened", "He left early) and happy.", ["<)"]],
  ["crossed", "He (left [early) and] happy.", ["(left [early)", "+[>", "<]"]],
  ["in an address", "See https://a.example/b_(c) now (or never).", ["(or never)"]],
])("%s", (_, text, expected) => expect(brackets(text)).toEqual(expected));

it("keeps both brackets of a caption that stands in them", () => {
  const { blocks } = parseDraft("The port closed on Monday.\n[Video: The quay on YouTube.]\nIt is shut now.", {
    format: "plain",
  });
  expect(blocks[1]?.paragraph).toMatchObject({ zone: "caption", brackets: [{ opened: true, closed: true }] });
});
