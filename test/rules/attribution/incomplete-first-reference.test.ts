import { describe, expect, it } from "vitest";
import { incompleteFirstReference } from "../../../server/rules/attribution/incompleteFirstReference.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Dam holds\n\n";
const after = (text: string) =>
  offered(incompleteFirstReference, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const found = (text: string, rules?: Record<string, unknown>) =>
  check(head + text, { only: [incompleteFirstReference], ...(rules && { rules }) }).findings.map(
    ({ text: message, level }) => `${level}: ${message}`,
  );

describe("incomplete-first-reference", () => {
  it("asks for the first name where the draft has none", () => {
    expect(after("The river rose. “The dam held,” Karimova said.")).toEqual([
      ["Insert “[FIRST NAME?]”", "The river rose. “The dam held,” [FIRST NAME?] Karimova said."],
    ]);
  });

  it("takes the full name from further down", () => {
    expect(after("“The dam held,” said Karimova.\n\nThe governor, Dina Karimova, came at noon.")).toEqual([
      [
        "Replace “Karimova” with “Dina Karimova”",
        "“The dam held,” said Dina Karimova.\n\nThe governor, Dina Karimova, came at noon.",
      ],
    ]);
  });

  it("asks for the role, with the commas that its place needs", () => {
    expect(after("“The dam held this time,” Dina Karimova said.")).toEqual([
      ["Insert “[ROLE?]”", "“The dam held this time,” Dina Karimova, [ROLE?], said."],
    ]);
    expect(after("“The dam held this time,” said Dina Karimova.")).toEqual([
      ["Insert “[ROLE?]”", "“The dam held this time,” said Dina Karimova, [ROLE?]."],
    ]);
  });

  it("closes the role with no comma where the paragraph ends", () => {
    expect(after("“The dam held this time,” said Dina Karimova\n\nRain fell.")[0]?.[1]).toBe(
      "“The dam held this time,” said Dina Karimova, [ROLE?]\n\nRain fell.",
    );
  });

  it("asks once for each name, and louder where even the first name is missing", () => {
    expect(found("The river rose. “The dam held,” Karimova said. “It is old,” Karimova added.")).toEqual([
      "warning: Who is Karimova? The draft has no first name and no role.",
    ]);
    expect(found("“The dam held this time,” Dina Karimova said.")).toEqual([
      "hint: Who is Dina Karimova? The draft does not say.",
    ]);
  });

  it("finds the full name in the headline and in quotations", () => {
    expect(
      check("Dina Karimova speaks\n\n“It held,” Karimova said.", { only: [incompleteFirstReference] }).findings,
    ).toEqual([]);
    expect(found("“I asked Dina Karimova first,” said the mayor, Ana Holt. “It held,” Karimova said.")).toEqual([]);
  });

  it("takes places and companies for no persons", () => {
    expect(found("“We regret this,” Boeing said. “We do not,” Moscow said.")).toEqual([]);
  });

  it("takes a full name with its nickname, and without the role before it", () => {
    const replaced = (text: string) => after(`“The dam held,” said Karimova.\n\n${text}`)[0]?.[0];
    expect(replaced("Dina “Dee” Karimova came at noon.")).toBe("Replace “Karimova” with “Dina “Dee” Karimova”");
    expect(replaced("Winger Dina Karimova came at noon.")).toBe("Replace “Karimova” with “Dina Karimova”");
  });

  it("asks for the role only where something says that it is a person", () => {
    expect(found("Scarp Holdfast said the dam was old.")).toEqual([]);
    expect(found("“The dam held this time,” Orsolin Vos said. “It was loud,” she said.")).toHaveLength(1);
  });

  it("asks for a name of the built-in list where a house wants it", () => {
    const text = "The river rose. “The dam held,” Merkel said.";
    expect(found(text)).toEqual([]);
    expect(found(text, { "incomplete-first-reference": { remove: ["merkel"] } })).toHaveLength(1);
  });
});
