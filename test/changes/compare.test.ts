import { describe, expect, it } from "vitest";
import { changesBetween } from "../../server/changes/compare.ts";
import { parseDraft } from "../../server/draft/parse.ts";

const draft = (text: string) => parseDraft(text, { format: "plain" });
const story = [
  "Bridge to stay shut until spring",
  "",
  "The harbour bridge will stay shut until 15 March, city engineer Ana Holt said on Monday.",
  "",
  "“We found cracks in two piers,” Holt said. “They are deep.”",
  "",
  "Repairs cost 3,400 euros a day, and about 12 percent of the town’s 8,000 lorries use it.",
  "",
  "*under UN sanctions since 2011",
].join("\n");

/** `figure: 3,400 euros → 4,300 euros`, `name: + Ivo Stern`. */
function told(before: string, after: string): readonly string[] {
  return changesBetween(draft(before), draft(after)).map(({ kind, before: old, after: now }) => {
    if (old === null) return `${kind}: + ${now?.text}`;
    return now === null ? `${kind}: − ${old.text}` : `${kind}: ${old.text} → ${now.text}`;
  });
}
const edited = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, story);

describe("what changed between two versions", () => {
  it("is nothing for the same text, whatever its line ends, marks and order of paragraphs", () => {
    expect(told(story, story)).toEqual([]);
    expect(told(story, story.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(told(story, story.replace(/[“”]/g, '"').replaceAll("’", "'"))).toEqual([]);
    expect(told(story, story.split("\n\n").reverse().join("\n\n"))).toEqual([]);
  });

  it("tells a figure, a date and a percentage that changed, from what to what", () => {
    expect(
      told(story, edited(["3,400 euros", "4,300 euros"], ["15 March", "16 March"], ["12 percent", "21 percent"])),
    ).toEqual(["figure: 15 March → 16 March", "figure: 3,400 euros → 4,300 euros", "figure: 12 percent → 21 percent"]);
  });

  it("takes another way of writing a figure for the same figure", () => {
    expect(told(story, edited(["8,000 lorries", "8000 lorries"], ["12 percent", "12 per cent"]))).toEqual([]);
  });

  it("tells a name that is spelt in another way, and one that took another's place", () => {
    expect(told(story, edited(["Ana Holt", "Anna Holt"]))).toEqual(["name: Ana Holt → Anna Holt"]);
    expect(told(story, edited(["Ana Holt", "Ivo Stern"], [" Holt said", " Stern said"]))).toContain(
      "name: Ana Holt → Ivo Stern",
    );
  });

  it("does not call a surname a new name where the full name was there before", () => {
    expect(told(story, `${story}\n\nHolt will speak again, and so will Holt’s deputy.`)).toEqual([]);
  });

  it("tells a quotation that was reworded, one that was added and one that went", () => {
    expect(told(story, edited(["found cracks in two piers", "saw cracks in two piers"]))).toEqual([
      "quotation: We found cracks in two piers, → We saw cracks in two piers,",
    ]);
    expect(told(story, edited([" “They are deep.”", ""]))).toEqual(["quotation: − They are deep."]);
    expect(told(edited([" “They are deep.”", ""]), story)).toEqual(["quotation: + They are deep."]);
  });

  it("tells what went and came with whole sentences", () => {
    const longer = `${story.replace("\n\n*under", "\n\nThe mayor, Ilse Brandt, promised 70 buses.\n\n*under")}`;
    expect(told(story, longer)).toEqual(["figure: + 70 buses", "name: + Ilse Brandt"]);
    expect(told(longer, story)).toEqual(["figure: − 70 buses", "name: − Ilse Brandt"]);
  });

  it("counts: a figure used twice that is used once now was removed once", () => {
    const twice = `${story}\n\nThe piers cost 3,400 euros a day last year.`;
    expect(told(twice, story)).toEqual(["figure: − 3,400 euros"]);
  });

  it("minds footnotes, which are corrected, too, and not notes to the desk", () => {
    expect(told(story, edited(["since 2011", "since 2012"]))).toEqual(["figure: 2011 → 2012"]);
  });

  it("places each in its version", () => {
    const after = edited(["3,400", "4,300"]);
    const [change] = changesBetween(draft(story), draft(after));
    expect(after.slice(change?.after?.span.start, change?.after?.span.end)).toBe("4,300 euros");
    expect(story.slice(change?.before?.span.start, change?.before?.span.end)).toBe("3,400 euros");
  });

  it("tells nothing where a space has become one that does not break", () => {
    const unbroken = story.replace("3,400 euros", "3,400\u00a0euros").replaceAll("Ana Holt", "Ana\u00a0Holt");
    expect(told(story, unbroken)).toEqual([]);
    expect(told(story.replace("city engineer", "A2 engineer"), story)).toEqual(["name: − A2"]);
  });

  it("can be asked of nothing", () => {
    expect(told("", "")).toEqual([]);
    expect(told("", story).every((line) => line.includes(": + "))).toBe(true);
  });
});
