import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHouseRules } from "../../server/house/phrases/readHouseRules.ts";
import { safeRegex } from "../../server/house/phrases/regex.ts";
import { replacementFor, searchWords } from "../../server/house/phrases/search.ts";
import { wordPattern } from "../../server/house/phrases/words.ts";
import { collectProblems, pathText } from "../../server/json/problems.ts";

function found(pattern: string, text: string, caseSensitive = false): readonly string[] {
  const made = wordPattern(pattern, caseSensitive);
  if ("fault" in made) throw new Error(made.fault);
  return [...searchWords(made)(text)].map(({ span }) => text.slice(span.start, span.end));
}

describe("patterns in plain words", () => {
  it.each([
    [
      "migrant crisis",
      "A Migrant crisis, no migrant crises; a migrant\u00a0crisis.",
      ["Migrant crisis", "migrant\u00a0crisis"],
    ],
    ["war", "war, wars, post-war, war-torn, warlord, the war’s end", ["war", "war"]],
    ["migrant[s]", "migrant migrants migrating", ["migrant", "migrants"]],
    [
      "illegal (migrant|boat person)[s]",
      "illegal migrants, an illegal boat person",
      ["illegal migrants", "illegal boat person"],
    ],
    [
      "the [so-called] ceasefire",
      "the ceasefire; the so‑called ceasefire",
      ["the ceasefire", "the so‑called ceasefire"],
    ],
    ["[very] unique", "very unique, quite unique", ["very unique", "unique"]],
    ["terroris*", "terrorist terrorism terror", ["terrorist", "terrorism"]],
    ["a * victory", "a stunning victory, a victory, a truly great victory", ["a stunning victory"]],
    ["sources ... said", "sources close to the deal said. Sources met. He said", ["sources close to the deal said"]],
    ["~slam", "slams slammed slamming slam slamdunk", ["slams", "slammed", "slamming", "slam"]],
    ["~feel/felt that", "felt that, feels that, feeled that", ["felt that", "feels that"]],
    ["people's party", "the People’s Party", ["People’s Party"]],
    ["co-operate", "co‑operate", ["co‑operate"]],
    ["U.S.", "the U.S. said, the UxSx", ["U.S."]],
    ["$5 (a|per) head", "It costs $5 a head.", ["$5 a head"]],
    ["naïve", "Naïve and 😀 naïve", ["Naïve", "naïve"]],
  ])("%s", (pattern, text, wanted) => {
    expect(found(pattern, text)).toEqual(wanted);
  });

  it("may keep to capitals", () => {
    expect(found("Times", "The Times, three times", true)).toEqual(["Times"]);
  });

  it.each([
    ["(a|b", "“(” is not closed."],
    ["a)", "“)” has no beginning."],
    ["[a] [b]", "At least one word must be required"],
    ["... said", "must stand between words"],
    ["(a||b)", "is empty"],
    ["~", "stands before a word"],
    ["x".repeat(301), "longer than"],
    ["((((((a))))))", "nested too deeply"],
    ["a*b*c*d", "more than two"],
  ])("says what is wrong with %s", (pattern, fault) => {
    expect(wordPattern(pattern, false)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it.each([
    ["migrant[s] (crisis|wave)", "migrant"],
    ["~carry on", "carr"],
    ["~feel/felt that", "that"],
    ["(a|b) [c]", ""],
    ["people's party", "people"],
    ["(an (odd|even) one|nobody) out", "out"],
    ["(a (b|c) long|d)word*", "word"],
  ])("%s needs %j", (pattern, needs) => {
    expect(wordPattern(pattern, false)).toMatchObject({ needs });
  });

  it("never throw, whatever is written", () => {
    const signs = fc.constantFrom(
      "a",
      "b",
      " ",
      "*",
      "...",
      "(",
      ")",
      "[",
      "]",
      "|",
      "~",
      "/",
      "'",
      "-",
      "$",
      "\\",
      "{",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), fc.string(), (pattern, text) => {
        const made = wordPattern(pattern.join(""), false);
        if (!("fault" in made))
          expect([...searchWords(made)(text)].every(({ span }) => span.end > span.start)).toBe(true);
      }),
    );
  });
});

describe("replacements", () => {
  const replaced = (pattern: string, template: string, text: string) => {
    const made = wordPattern(pattern, false);
    if ("fault" in made) throw new Error(made.fault);
    const [match] = searchWords(made)(text);
    if (match === undefined) throw new Error("not found");
    return replacementFor(template, match, text.slice(match.span.start, match.span.end));
  };
  it.each([
    ["~claim", "~say/said", "He claimed it", "said"],
    ["~claim", "~say/said", "Claiming so", "Saying"],
    ["(migrant|refugee) crisis", "arrivals of $1s", "the migrant crisis", "arrivals of migrants"],
    ["~slam the (report|plan)", "~criticise the $1", "It slams the plan", "criticises the plan"],
    ["upcoming", "coming", "UPCOMING", "COMING"],
    ["a * victory", "victory", "A stunning victory", "Victory"],
  ])("%s → %s", (pattern, template, text, wanted) => {
    expect(replaced(pattern, template, text)).toBe(wanted);
  });
});

describe("regular expressions", () => {
  it("find places in UTF-16 units, with their groups", () => {
    const search = safeRegex("\\b(\\d{1,2}) (January|October)\\b", false);
    if ("fault" in search) throw new Error(search.fault);
    expect([...search("😀 on 4 October")]).toEqual([
      { span: { start: 6, end: 15 }, groups: ["4", "October"], form: null },
    ]);
  });

  it("that take other engines for ever end at once", () => {
    const search = safeRegex("(a+)+$", false);
    if ("fault" in search) throw new Error(search.fault);
    expect([...search(`${"a".repeat(5000)}!`)]).toEqual([]);
  });

  it.each([
    ["(a)\\1", "Refers back"],
    ["a(?=b)", "Looks ahead"],
    ["(a", "missing closing"],
    ["a*", "Fits the empty text"],
    ["(a{1000}){1000}", "invalid repeat count"],
    ["(".repeat(400) + ")".repeat(400), "Fits the empty text"],
    ["\\pL{1000}\\pL{1000}\\pL{100}", "too large"],
  ])("refused: %s", (source, fault) => {
    expect(safeRegex(source, false)).toMatchObject({ fault: expect.stringContaining(fault) });
  });
});

describe("house rules", () => {
  const good = {
    id: "migrant-crisis",
    pattern: "migrant (crisis|wave)",
    message: "People are no {words}.",
    why: "House guide 4.2.",
    replacement: "arrivals",
    examples: { bad: ["The ⟦migrant wave⟧ grew."], good: ["Migrants arrived.", "“A migrant crisis,” he said."] },
  };
  const read = (...rules: readonly unknown[]) => {
    const { problems, complain } = collectProblems();
    const made = readHouseRules(rules, new Set(["vague-source"]), complain);
    return { made, told: problems.map(({ path, message }) => `${pathText(path)}: ${message}`) };
  };

  it("become rules", () => {
    const { made, told } = read(good);
    expect(told).toEqual([]);
    expect(made[0]).toMatchObject({
      refused: false,
      trial: false,
      rule: { meta: { id: "migrant-crisis", level: "information" } },
    });
  });

  it.each([
    [
      { ...good, examples: { bad: ["Nothing here."], good: ["x"] } },
      "houseRules[0].examples.bad[0]: The rule “migrant-crisis” is refused: it does not find this example.",
    ],
    [
      { ...good, examples: { bad: ["A ⟦migrant⟧ wave."], good: ["x"] } },
      "houseRules[0].examples.bad[0]: The rule “migrant-crisis” is refused: it marks “migrant wave” here, not “migrant”.",
    ],
    [
      { ...good, examples: { bad: good.examples.bad, good: ["The migrant crisis."] } },
      "houseRules[0].examples.good[0]: The rule “migrant-crisis” is refused: it marks “migrant crisis” in this example, which should stay as it is.",
    ],
    [{ ...good, examples: {} }, "houseRules[0]: Must have at least one bad example: a sentence that it must find."],
    [{ ...good, id: "vague-source" }, "houseRules[0].id: “vague-source” is a rule of Stet: choose another id."],
    [
      { ...good, id: "Big One" },
      "houseRules[0].id: Must have an “id” of small letters, figures and hyphens: “migrant-crisis”.",
    ],
    [{ ...good, regex: "x" }, "houseRules[0]: Must have either “pattern” (plain words) or “regex”."],
    [{ ...good, patern: "x" }, "houseRules[0].patern: A house rule has no “patern”. Did you mean “pattern”?"],
    [{ ...good, level: "loud" }, "houseRules[0].level: Must be one of error, warning, information, hint."],
    [
      { ...good, link: "javascript:alert(1)" },
      "houseRules[0].link: Must be a web address that begins with https:// or http://.",
    ],
    [
      { ...good, zones: ["attic"] },
      "houseRules[0].zones: Must be one or more of headline, standfirst, bullet, body, caption, related, footnote.",
    ],
    ["x", "houseRules[0]: Must be an object with id, pattern, message, why and examples."],
  ])("are refused with a message at its place: %j", (rule, wanted) => {
    const { made, told } = read(rule);
    expect(told).toContain(wanted);
    expect(made.every(({ refused }) => refused)).toBe(true);
  });

  it("do not share an id", () => {
    expect(read(good, good).told).toEqual(["houseRules[1].id: Another rule of this list has the id “migrant-crisis”."]);
  });
});
