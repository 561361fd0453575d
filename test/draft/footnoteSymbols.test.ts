import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footnoteAt, remarked, whyNotMark } from "../../server/draft/footnoteSymbols.ts";
import { footnotesOf } from "../../server/draft/footnotes.ts";
import { parseDraft } from "../../server/draft/parse.ts";

const story = `Harbour talks resume

Envoys of the Front* and the Guard** met on Monday. The Front* sent two.

*banned in Ruritania
**see note *`;

const at = (text: string, offset: number) => {
  const notes = footnotesOf(parseDraft(text, { format: "plain" }));
  return { notes, footnote: footnoteAt(notes, offset) };
};
const words = (text: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));
/** The draft after the mark at `offset` became `wanted`, or why it cannot. */
const rename = (text: string, offset: number, wanted: string) => {
  const { notes, footnote } = at(text, offset);
  if (footnote === null) return null;
  const refusal = whyNotMark(footnote, wanted, notes);
  if (refusal !== null) return refusal;
  return remarked(text, footnote, wanted).reduceRight(
    (result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end),
    text,
  );
};

describe("the footnote at an offset", () => {
  it("has all its marks, those in other notes too, and its line", () => {
    const { footnote } = at(story, story.indexOf("* and"));
    expect(footnote?.marks).toHaveLength(3);
    expect(words(story, footnote?.lines.map(({ span }) => span) ?? [])).toEqual(["*banned in Ruritania"]);
    expect(footnote?.inLine).toBe(false);
  });

  it("is found from anywhere in its line", () => {
    const { footnote } = at(story, story.indexOf("Ruritania"));
    expect(footnote).toMatchObject({ mark: "*", inLine: true });
  });

  it("is none in plain words", () => {
    expect(at(story, story.indexOf("met on")).footnote).toBeNull();
  });
});

describe("another mark", () => {
  it("goes to every place of the old one and to no other", () => {
    expect(rename(story, story.indexOf("* and"), "†")).toBe(story.replaceAll(/(?<!\*)\*(?!\*)/g, "†"));
  });

  it.each([
    ["the Front[1] met.\n\n[1] banned", "2", "the Front[2] met.\n\n[2] banned"],
    ["the Front¹ met.\n\n¹ banned", "2", "the Front² met.\n\n² banned"],
    ["the Front* met.\n\n*banned", "1", "the Front[1] met.\n\n[1]banned"],
    ["the Front[^1] met.\n\n[^1]: banned", "3", "the Front[^3] met.\n\n[^3]: banned"],
    ["the Front[1] met.\n\n[1] banned", "²", "the Front² met.\n\n² banned"],
  ])("%j as %s", (text, wanted, expected) => {
    expect(rename(text, text.search(/[*[¹]/), wanted)).toBe(expected);
  });

  it("is refused where another footnote bears it, and where it is none", () => {
    expect(rename(story, story.indexOf("* and"), "**")).toContain("already marks another footnote");
    expect(rename(story, story.indexOf("* and"), "Front")).toContain("is no footnote mark");
    expect(rename(story, story.indexOf("* and"), "*")).toBe(story);
  });

  it("leaves as many footnotes as there were, and renaming back restores the draft", () => {
    const marks = ["*", "**", "***", "†", "‡", "[1]", "[2]", "³", "⁴"];
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: 3, maxLength: 3 }), fc.boolean(), ([a, b, c], crlf) => {
        const lines = [
          `Ana met the Front${a} and the Guard${b}.`,
          "",
          `The Front${a} left 😀.`,
          "",
          `${a} banned`,
          `${b} listed`,
        ];
        const text = lines.join(crlf ? "\r\n" : "\n");
        const offset = text.indexOf(a ?? "");
        const after = rename(text, offset, c ?? "");
        if (after === null || after.includes("already")) return;
        const { notes } = at(after, 0);
        expect([notes.marks.length, notes.lines.length], after).toEqual([3, 2]);
        expect(rename(after, after.indexOf(c ?? ""), a ?? "")).toBe(text);
      }),
    );
  });
});
