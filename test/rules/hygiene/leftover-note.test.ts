import { describe, expect, it } from "vitest";
import { leftoverNote } from "../../../server/rules/hygiene/leftoverNote.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const found = (text: string, rule: object = {}) =>
  check(text, { only: [leftoverNote], rules: { "leftover-note": rule } }).findings.map(({ span }) =>
    text.slice(span.start, span.end),
  );

describe("leftover-note", () => {
  it("deletes a bracket with the space before it", () => {
    expect(offered(leftoverNote, "The mine feeds the valley [SOURCE?], she said.")).toEqual([
      ["Delete the note", "The mine feeds the valley, she said."],
    ]);
    expect(offered(leftoverNote, "[CHECK] The mine feeds the valley, she said.")).toEqual([
      ["Delete the note", "The mine feeds the valley, she said."],
    ]);
  });

  it("takes a comma along that nothing follows", () => {
    const after = (text: string) => offered(leftoverNote, text)[0]?.[1];
    expect(after("The clerk was Rui Paz, [CHECK], a baker’s son.")).toBe("The clerk was Rui Paz, a baker’s son.");
    expect(after("It passed, said Rui Paz, [TITLE?].")).toBe("It passed, said Rui Paz.");
    expect(after("Rui Paz, [CHECK] a baker’s son, left.")).toBe("Rui Paz, a baker’s son, left.");
  });

  it("takes one of two dashes around it along", () => {
    expect(offered(leftoverNote, "The bill passed – [CHECK] – in May, she said.")[0]?.[1]).toBe(
      "The bill passed – in May, she said.",
    );
    expect(offered(leftoverNote, "The bill passed—[CHECK]—in May, she said.")[0]?.[1]).toBe(
      "The bill passed—in May, she said.",
    );
    expect(offered(leftoverNote, "The bill passed – it was close [CHECK] – in May, she said.")[0]?.[1]).toBe(
      "The bill passed – it was close – in May, she said.",
    );
  });

  it("deletes a note that is a whole paragraph with its line", () => {
    const text = "The senate passed the bill.\n\n[IF IT FAILS: the senate rejected the bill.]\n\nThe vote was close.";
    expect(offered(leftoverNote, text)).toEqual([
      ["Delete this line", "The senate passed the bill.\n\nThe vote was close."],
    ]);
  });

  it("offers no deletion where the sentence waits for its fact, nor inside a quotation", () => {
    expect(offered(leftoverNote, "The bill passed TK to TK, she said.")).toEqual([]);
    expect(offered(leftoverNote, "“We saw [NAME?] at the gate,” she said.")).toEqual([]);
    expect(offered(leftoverNote, "The fire killed 12 people, [WHO?] said.")).toEqual([]);
    expect(offered(leftoverNote, "The Red Front** left on Monday.\n\n**[STATUS?]")).toEqual([]);
  });

  it("takes a whole line end with it in a wrapped paragraph", () => {
    const lines = (note: string) =>
      [
        "The fund that the whole valley had trusted lost some 4 million euros",
        `${note}last year, its report says, and the board that was in office in`,
        "spring wants to know why nobody was told of it before the vote.",
      ].join("\r\n");
    expect(offered(leftoverNote, lines("[check with Ana] "))).toEqual([
      ["Delete the note", lines("").replace("euros\r\nlast", "euros last")],
    ]);
  });

  it("lets a stale advisory go", () => {
    const text = "(Adds quote in paragraph 4)\n\nThe council voted on Monday.\nThe mayor was absent.";
    expect(offered(leftoverNote, text)).toEqual([
      ["Delete the advisory line", "The council voted on Monday.\nThe mayor was absent."],
    ]);
    const said = check(text, { only: [leftoverNote] }).findings.map((finding) => finding.text);
    expect(said).toEqual(["The advisory names paragraph 4; the story has 2 paragraphs."]);
  });

  it("counts the open notes in the hover", () => {
    const { findings, draft } = check("It passed TK to TK.\nThe mine [CHECK] stays.", { only: [leftoverNote] });
    expect(findings.map((finding) => leftoverNote.explain?.(finding, draft))).toEqual([
      "Open note 1 of 3 in this draft.",
      "Open note 2 of 3 in this draft.",
      "Open note 3 of 3 in this draft.",
    ]);
  });

  it("knows the house's own placeholders and names", () => {
    expect(found("About QQ people came, it said.")).toEqual([]);
    expect(found("About QQ people came, it said.", { add: ["QQ"] })).toEqual(["QQ"]);
    expect(found("Mayor TK Rao spoke, and TK people came.", { names: ["TK Rao"] })).toEqual(["TK"]);
  });

  it.each([
    ["The firm (NYSE: TK) rose.", []],
    ["“MAKE IT GREAT [AGAIN NOW FOLKS],” he wrote.", []],
    ["She wrote: “Love you xxx”", []],
    ["About TK-TK people and a TK-year-old came.", ["TK-TK", "TK-year-old"]],
    ["See example.tk and the TK-MAN files.", []],
    ["ALT LEAD: The bill failed on Monday.", ["ALT LEAD:"]],
    ["The man [Smith?] died, she said.", ["[Smith?]"]],
    ["“The man [Smith?] died,” she said.", []],
    ["[name TK] spoke on Monday.", ["TK"]],
    ["The group (CHECK SPELLING) met.", ["(CHECK SPELLING)"]],
    ["[LIVE] Council meets on the bridge, she said.", []],
    ["The price is [check prices](https://example.org/a) now.", []],
    ["The mine closed on Friday. (MORE TO COME)", ["(MORE TO COME)"]],
    ["The mine closed on Friday [details to come].", ["[details to come]"]],
    ["The clerk [NB: check spelling] left.", ["[NB: check spelling]"]],
    ["**CHECK WITH LAWYERS** The clerk left.", ["**CHECK WITH LAWYERS**"]],
    ["The clerk <<desk please confirm name>> left.", ["<<desk please confirm name>>"]],
    ["**CHECK OUT THE LIST** The clerk, it said, <<left>> (NB: prices are in crowns).", []],
    ["The worst (and there is more to come) is over.", []],
    ["He was hurt (sub: Jones 68), the club said.", []],
  ])("reads %s", (text, notes) => {
    expect(found(`${text}\nThe mine feeds the valley, she said.`)).toEqual(notes);
  });
});
