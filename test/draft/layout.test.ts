import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { paragraph, words, zoneNames } from "./shown.ts";

const wrapped = `Port Alden reopens the coast road

The coast road reopened on Sunday after three weeks of repairs, the road
agency said, and the first lorries reached Port Alden before noon with bread
and diesel for the harbour.

"We had enough for two days," said Ana Holt, the mayor, who had slept in her
office since the flood. "Nobody panicked. They queued, and some of them sang."
`;
const perLine = `The coast road reopened on Sunday, the agency said.
The first lorries came before noon.
Nobody had panicked, and the mayor, who had slept in her office, went home on Monday evening to sleep.
`;
const places = (text: string) => parseDraft(text, { format: "plain" }).blocks.map(({ line, start }) => [line, start]);

describe("lines to paragraphs", () => {
  it("joins hard-wrapped lines", () => {
    const { blocks } = parseDraft(wrapped, { format: "plain" });
    expect(blocks.map(({ line }) => line)).toEqual([0, 2, 6]);
    const quotations = blocks[2]?.paragraph.quotations ?? [];
    expect(quotations.every(({ opened, closed }) => opened && closed)).toBe(true);
  });

  it("joins lines that alone could be paragraphs where they are as full as the wrapped ones around them", () => {
    const names = `"I was endorsed by her, and by the next morning I was on Radio Delta and on
Courier TV," Dol said. The turnout in his own county was nearly three in every
10. Even so, he lost.`;
    const lists = `* One of the council's terms, which fills this line to the edge of it
  and goes on here
* Another`;
    const { blocks } = parseDraft(`${wrapped}\n${names}\n\n${lists}`, { format: "plain" });
    expect(blocks.map(({ line }) => line)).toEqual([0, 2, 6, 9, 13, 15]);
  });

  it("takes one line for one paragraph else", () => {
    expect(places(perLine).map(([line]) => line)).toEqual([0, 1, 2]);
  });

  it("leaves lists alone", () => {
    const list = "The council set out what it wants from the company that runs the ferry:\n";
    const items = "* a boat at six in the morning, as the children of the island go to school\n* a lower fare";
    expect(parseDraft(list + items, { format: "plain" }).blocks).toHaveLength(3);
  });

  it.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("gives the same paragraphs with %s", (_, end) => {
    const shown = (text: string) =>
      parseDraft(text, { format: "plain" }).blocks.map(({ paragraph, line }) => [
        line,
        paragraph.zone,
        words(paragraph, paragraph.sentences).map((sentence) => sentence.replace(/\s+/g, " ")),
      ]);
    for (const text of [wrapped, perLine]) expect(shown(text.replaceAll("\n", end))).toEqual(shown(text));
  });

  it("takes line ends mixed as they come", () => {
    expect(places("One came.\r\nTwo came.\rThree came.\n\r\nFour came.")).toEqual([
      [0, 0],
      [1, 11],
      [2, 21],
      [4, 35],
    ]);
  });

  it("counts a byte order mark but does not take it for a word", () => {
    const { blocks } = parseDraft("\uFEFFThe mayor left on Monday, he said.", { format: "plain" });
    expect([blocks[0]?.start, blocks[0]?.paragraph.text.slice(0, 9)]).toEqual([1, "The mayor"]);
    expect(zoneNames("\uFEFF---\ntitle: x\n---\nThe mayor left, he said.")[0]).toBe("front-matter");
  });

  it.each(["", " ", "\n", "\r\n\r\n", "\uFEFF", " \t\u00a0\n\u3000", "\uFEFF\n\uFEFF"])("finds none in %j", (text) => {
    expect(parseDraft(text, { format: "plain" })).toEqual({
      text,
      format: "plain",
      blocks: [],
      frontMatter: [],
      date: null,
    });
  });

  it("leaves indents out of the paragraph", () => {
    const { blocks } = parseDraft("    The mayor left.  \n\u3000She came back.\t", { format: "plain" });
    expect(blocks.map(({ paragraph }) => paragraph.text)).toEqual(["The mayor left.", "She came back."]);
  });

  it("counts offsets in UTF-16 units past astral characters and lone surrogates", () => {
    const text = '📻📻 \ud83d said "Good 😀 day" on 3 May.\nThe Taliban* left.';
    const { blocks } = parseDraft(text, { format: "plain" });
    const [first, second] = blocks;
    expect(
      first &&
        words(
          first.paragraph,
          first.paragraph.quotations.map(({ span }) => span),
        ),
    ).toEqual(['"Good 😀 day"']);
    expect(
      first &&
        words(
          first.paragraph,
          first.paragraph.dates.map(({ span }) => span),
        ),
    ).toEqual(["3 May"]);
    expect(second && text.slice(second.start + 11, second.start + 12)).toBe("*");
    expect(second?.paragraph.marks[0]?.span).toEqual({ start: 11, end: 12 });
  });
});

describe("front matter", () => {
  it("gives its plain entries with the places of their values", () => {
    const text =
      "---\ntitle: \"A 'big' day\"\nTags: [a, b]\nempty:\n  nested: 1\nslug: x: y\n---\nThe mayor left, he said.";
    const { frontMatter, blocks } = parseDraft(text, { format: "markdown" });
    expect(frontMatter.map(({ key, value }) => [key, value])).toEqual([
      ["title", "A 'big' day"],
      ["tags", "[a, b]"],
      ["slug", "x: y"],
    ]);
    for (const { value, span } of frontMatter) expect(text.slice(span.start, span.end)).toBe(value);
    expect(blocks.map(({ paragraph, line }) => [line, paragraph.zone])).toEqual([
      [0, "front-matter"],
      [7, "body"],
    ]);
  });

  it("is none without its end, or further down", () => {
    expect(parseDraft("---\ntitle: x\nThe mayor left.", { format: "markdown" }).frontMatter).toEqual([]);
    expect(parseDraft("The mayor left.\n---\ntitle: x\n---\n", { format: "markdown" }).frontMatter).toEqual([]);
  });
});

describe("what is not prose", () => {
  const opaque = (text: string, format: "plain" | "markdown" = "plain") => {
    const parsed = paragraph(text, "body", format);
    return words(parsed, parsed.opaque);
  };
  it.each([
    ["See https://a.example/b?c=(d)*'e. And www.b.example, too.", ["https://a.example/b?c=(d)*'e", "www.b.example"]],
    ["(See https://a.example/b_(c).)", ["https://a.example/b_(c)"]],
    [`"https://a.example/b," he said.`, ["https://a.example/b"]],
    [`See https://a.example/?q="b"&c now.`, [`https://a.example/?q="b"&c`]],
    ["Write to a.b+c@d-e.example.", ["a.b+c@d-e.example"]],
    [`A <b class="x">bold</b> word<!-- a "note -->.`, [`<b class="x">`, "</b>", `<!-- a "note -->`]],
    ["5 < 6 and 7 > 6", []],
  ])("%s", (text, expected) => expect(opaque(text)).toEqual(expected));

  it.each([
    ['Use `a "b` now.', ['`a "b`']],
    [`See [the *page*](https://a.example/b_(c) "It's") now.`, ["[", "*", "*", "]", `(https://a.example/b_(c) "It's")`]],
    ["See [the page][1] now.", ["[", "]", "[1]"]],
    ["**Ana Holt** met _Ivo Stern_ of the Front*, snake_case_name and 3 * 4 * 5.", ["**", "**", "_", "_"]],
  ])("in Markdown: %s", (text, expected) => expect(opaque(text, "markdown")).toEqual(expected));

  it("is prose in plain text though it is code in Markdown", () => expect(opaque("Use `a` and [b](c).")).toEqual([]));
});
