import { describe, expect, it } from "vitest";
import { analyse, analysisSteps, createCache } from "../../server/analysis.ts";
import { readSettings } from "../../server/house/editorSettings.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { createRegister } from "../../server/register/register.ts";
import { draftRule, type Level, paragraphRule, type Rule } from "../../server/rules/types.ts";

const meta = {
  group: "hygiene",
  statement: "",
  level: "warning",
  zones: ["body"],
  inQuotes: false,
  tags: [],
  why: "",
  source: "",
  options: {},
  examples: { bad: [], good: [] },
} as const;

/** Reports every occurrence of a word. */
function wordRule(
  id: string,
  word: string,
  extra: { readonly inQuotes?: boolean; readonly yieldsTo?: readonly string[] } = {},
): Rule {
  return paragraphRule({
    meta: {
      ...meta,
      ...extra,
      id,
      messages: { found: { text: "Found “{word}”." }, loud: { text: "", level: "error" } },
    },
    *check(paragraph) {
      for (const match of paragraph.text.matchAll(new RegExp(word, "g"))) {
        const span = { start: match.index, end: match.index + word.length };
        yield { span, message: "found", values: { word } };
      }
    },
  });
}

const failing: Rule = paragraphRule({
  meta: { ...meta, id: "failing", messages: {} },
  // biome-ignore lint/correctness/useYield: it fails before it could report.
  *check() {
    throw new Error("no luck");
  },
});

function run(text: string, rules: readonly Rule[], settings: unknown = {}) {
  const read = readSettings(settings, rules);
  expect(read.problems).toEqual([]);
  return analyse({ text, format: "plain", settings: read.settings, now: 0, rules });
}

const told = (analysis: ReturnType<typeof run>) =>
  analysis.findings.map(
    ({ rule, level, span }) => `${rule} ${level} ${analysis.draft.text.slice(span.start, span.end)}`,
  );

describe("analysis", () => {
  it("loses only the findings of a rule that fails, and says which was not checked", () => {
    const result = run("The port closed.", [failing, wordRule("port", "port")]);
    expect(told(result)).toEqual(["port warning port"]);
    expect(result.notChecked).toEqual([{ rule: "failing", reason: "no luck" }]);
  });

  it("reports a rule with a message it does not have as not checked", () => {
    const wrong = draftRule({
      meta: { ...meta, id: "wrong", messages: {} },
      *check() {
        yield { span: { start: 0, end: 1 }, message: "none" };
      },
    });
    expect(run("The port closed.", [wrong]).notChecked).toMatchObject([{ rule: "wrong" }]);
  });

  it("keeps wording rules out of quotations and mark rules in", () => {
    const text = 'The port closed. "The port is shut," Holt said of the port.';
    expect(told(run(text, [wordRule("word", "port")])).length).toBe(2);
    expect(told(run(text, [wordRule("mark", "port", { inQuotes: true })])).length).toBe(3);
  });

  it("keeps rules to their zones and out of addresses", () => {
    const text = "# The port\n\nThe port closed, see https://example.org/port for the notice.\n";
    const markdown = analyse({
      text,
      format: "markdown",
      settings: defaultSettings,
      now: 0,
      rules: [wordRule("word", "port")],
    });
    expect(markdown.findings.length).toBe(1);
  });

  it("says one cause once: the rule that yields is silent where the other speaks", () => {
    const rules = [wordRule("general", "media"), wordRule("chain", "local media")];
    const polite = [wordRule("general", "media", { yieldsTo: ["chain"] }), wordRule("chain", "local media")];
    expect(told(run("It is so, local media said; media agree.", rules)).length).toBe(3);
    expect(told(run("It is so, local media said; media agree.", polite))).toEqual([
      "chain warning local media",
      "general warning media",
    ]);
    // Switched off, the other no longer speaks for it.
    expect(told(run("It is so, local media said.", polite, { rules: { chain: "off" } }))).toEqual([
      "general warning media",
    ]);
  });

  it.each(["hint", "information", "warning", "error"] as const)("takes the level %s from settings", (level: Level) => {
    expect(told(run("The port closed.", [wordRule("word", "port")], { rules: { word: level } }))).toEqual([
      `word ${level} port`,
    ]);
  });

  it("says nothing of words a house allows", () => {
    expect(
      told(run("The Port closed the port.", [wordRule("word", "port")], { rules: { word: { allow: ["PORT"] } } })),
    ).toEqual([]);
  });

  it("gives with a warm cache what a fresh analysis gives, and drops what was said under other settings", () => {
    const cache = createCache();
    const rules = [wordRule("word", "port")];
    const at = (text: string, settings = defaultSettings) =>
      analyse({ text, format: "plain", settings, now: 0, rules, cache });
    at("The port closed.\nThe port opened.");
    const warm = at("A line before.\nThe port closed.\nThe port opened.");
    expect(warm.findings).toEqual(run("A line before.\nThe port closed.\nThe port opened.", rules).findings);
    const { settings } = readSettings({ rules: { word: "off" } }, rules);
    expect(at("The port closed.", settings).findings).toEqual([]);
    expect(at("The port closed.").findings.length).toBe(1);
  });

  it("reports a rule that needs the register as not checked where there is none, never as clean", () => {
    const needy = draftRule({
      meta: { ...meta, id: "needy", tags: ["needs-register"], messages: {} },
      // biome-ignore lint/correctness/useYield: it has nothing to report.
      *check(_, { register }) {
        expect(register).not.toBeNull();
      },
    });
    expect(run("Hamas agreed.", [needy, wordRule("word", "agreed")])).toMatchObject({
      findings: [{ rule: "word" }],
      notChecked: [{ rule: "needy", reason: "no register of sanctions and bans could be loaded" }],
      mentions: [],
    });
    const register = createRegister({ entries: [], asOf: "2026-01-01" });
    const settings = defaultSettings;
    expect(analyse({ text: "Hamas.", format: "plain", settings, now: 0, rules: [needy], register }).notChecked).toEqual(
      [],
    );
  });

  it("can be stopped between short steps, however long the draft", () => {
    const text = Array.from({ length: 5_000 }, (_, n) => `Line ${n} of the port report ends here.`).join("\n");
    const steps = analysisSteps({
      text,
      format: "plain",
      settings: defaultSettings,
      now: 0,
      rules: [wordRule("word", "port")],
    });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(20);
  });

  it("leaves a rule out between two keys that had to ask who says what, until the next whole check", () => {
    let heard = 0;
    const asking: Rule = draftRule({
      meta: { ...meta, id: "asking", messages: { found: { text: "Nobody says so." } } },
      *check(draft, context) {
        heard++;
        const at = draft.text.indexOf("claim");
        if (at >= 0 && context.credits.attributions.length === 0)
          yield { span: { start: at, end: at + 5 }, message: "found" };
      },
    });
    const request = {
      format: "plain",
      settings: defaultSettings,
      now: 0,
      rules: [asking],
      cache: createCache(),
    } as const;
    const typed = (text: string, hasty: boolean) => {
      heard = 0;
      const { leftOut, findings } = analyse({ ...request, text, hasty });
      return { leftOut, found: findings.length, heard };
    };
    const [plain, bold] = ["Mill burns\n\nThe mill burned.", "Mill burns\n\nThe mill burned, a claim."];
    expect(typed(plain, true)).toEqual({ leftOut: [], found: 0, heard: 1 });
    expect(typed(bold, true)).toEqual({ leftOut: ["asking"], found: 0, heard: 1 });
    expect(typed(plain, true)).toEqual({ leftOut: ["asking"], found: 0, heard: 0 });
    expect(typed(bold, false)).toEqual({ leftOut: [], found: 1, heard: 1 });
    expect(typed(plain, true)).toEqual({ leftOut: [], found: 0, heard: 1 });
  });
});
