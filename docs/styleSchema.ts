/** The JSON schema of stet.json, made from the rules. */
import { kinds, kindWords } from "../server/house/kinds.ts";
import { phraseZones } from "../server/house/phrases/phraseRule.ts";
import { houseRuleLevels, houseRuleZones } from "../server/house/phrases/readHouseRules.ts";
import { presets, presetWords } from "../server/house/presets/index.ts";
import { footnoteOptions, sharedOptions } from "../server/house/routed.ts";
import { levelSettings } from "../server/house/settings.ts";
import type { OptionSpec, Rule } from "../server/rules/types.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * `strict` describes exactly what is allowed: for other editors and build servers. `lenient` offers and explains the same but finds no
 * fault: for VS Code, where Stet itself reports faults with better words, and nobody wants to read each twice.
 */
export type Strictness = "strict" | "lenient";

const levelWords: Readonly<Record<string, string>> = {
  default: "As the rule comes.",
  off: "Not checked.",
  hint: "House taste: three dots under the words.",
  information: "A question.",
  warning: "Please check.",
  error: "Must be mended.",
};

/** The schema for these rules. */
export function styleSchema(rules: readonly Rule[], strictness: Strictness): Schema {
  const make = makerFor(strictness);
  const ruleTable = (about: string): Schema => ({ markdownDescription: about, $ref: "#/definitions/rules" });
  const shared = new Map(
    sharedOptions.flatMap((key) => {
      const spec = rules.map(({ meta }) => meta.options[key]).find((option) => option !== undefined);
      return spec === undefined ? [] : [[key, optionSchema(make, spec)] as const];
    }),
  );
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "House style of Stet",
    ...(!make.strict && { allowComments: true, allowTrailingCommas: true }),
    ...make.object({
      $schema: make.text("The schema of this file."),
      extends: make.either(
        "What this style builds on: a preset, a file beside this one, or an npm package. A list is laid down in its order; this file stands above all of it.",
        make.values(Object.keys(presets), presetWords, true),
        make.list(make.values(Object.keys(presets), presetWords, true)),
      ),
      ...Object.fromEntries(shared),
      draftDate: {
        ...make.text("The day the drafts were written, `YYYY-MM-DD`. Stands above the day a draft gives itself."),
        ...(make.strict && { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }),
      },
      people: words(
        "People readers know: no first name or role is asked for. By full name; the last word of it counts.",
      ),
      footnotes: {
        markdownDescription: "Footnote policy: options of the rules on sanctions and footnotes.",
        ...make.object(
          Object.fromEntries([...footnoteOptions(rules)].map(([name, { spec }]) => [name, optionSchema(make, spec)])),
        ),
      },
      kind: {
        markdownDescription: "The kind of drafts that say nothing themselves (`kind:` in the front matter).",
        ...make.values(kinds, kindWords),
      },
      kinds: {
        markdownDescription:
          "By kind: which files are of it, and what it changes. Stands above what is written for all drafts.",
        ...make.object(
          Object.fromEntries(
            kinds.map((kind) => [
              kind,
              {
                markdownDescription: kindWords[kind],
                ...make.object({
                  files: globs(
                    make,
                    "Files of this kind: patterns from the folder of this file, such as `opinion/**`.",
                  ),
                  rules: ruleTable(`Levels and options in drafts of the kind “${kind}”.`),
                }),
              },
            ]),
          ),
        ),
      },
      rules: ruleTable("Levels, options and word lists by rule."),
      houseRules: {
        markdownDescription:
          "Rules of the house itself. Each is tried on its own examples and refused where one fails.",
        ...make.list(houseRule(make)),
      },
      ignore: globs(make, "Drafts that are not checked: patterns from the folder of this file, such as `archive/**`."),
    }),
    definitions: {
      rules: {
        ...make.type("object"),
        properties: Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSchema(make, rule)])),
        // Rules of the house itself: their ids are known to Stet only.
        ...(make.strict && { additionalProperties: ruleSchema(make, null) }),
      },
      level: make.values(levelSettings, levelWords),
      words: make.list(wordSchema(make)),
    },
  };
}

function ruleSchema(make: Maker, rule: Rule | null): Schema {
  const about = rule === null ? "A rule of the house." : `${rule.meta.statement} Default level: ${rule.meta.level}.`;
  const options = Object.entries(rule?.meta.options ?? {});
  return make.either(
    about,
    make.values(levelSettings, levelWords),
    make.object({
      level: { markdownDescription: about, $ref: "#/definitions/level" },
      allow: words("Marked words that are never reported, whatever their capitals."),
      why: make.text("Why, in the house’s words: shown in the hover."),
      link: make.text("Where the house’s guide says so: `https://…`."),
      ...Object.fromEntries(options.map(([name, spec]) => [name, optionSchema(make, spec)])),
    }),
  );
}

function optionSchema(make: Maker, spec: OptionSpec): Schema {
  const { default: wanted, description } = spec;
  if (Array.isArray(wanted)) return words(description);
  const about = { markdownDescription: description, default: wanted };
  if (typeof wanted === "number") {
    const range = {
      ...(spec.minimum !== undefined && { minimum: spec.minimum }),
      ...(spec.maximum !== undefined && { maximum: spec.maximum }),
    };
    return { ...about, ...make.type("number"), ...(make.strict && range) };
  }
  if (typeof wanted === "string" && spec.values !== undefined) return { ...about, ...make.values(spec.values, {}) };
  return { ...about, ...make.type(typeof wanted) };
}

function words(about: string): Schema {
  return { markdownDescription: about, $ref: "#/definitions/words" };
}

function wordSchema(make: Maker): Schema {
  const withReason = make.object({
    word: make.text("The word or phrase."),
    why: make.text("Why, in the house’s words: shown in the hover."),
    link: make.text("Where the house’s guide says so: `https://…`."),
  });
  return make.either("A word, or a word with its reason.", make.type("string"), {
    ...withReason,
    defaultSnippets: [{ label: "word with a reason", body: { word: "$1", why: "$2" } }],
  });
}

function globs(make: Maker, about: string): Schema {
  return { markdownDescription: about, ...make.list(make.type("string")) };
}

function houseRule(make: Maker): Schema {
  const snippet = {
    id: blank(1, "house-word"),
    pattern: blank(2, "words to find"),
    message: blank(3, "What to tell the writer."),
    why: blank(4, "House guide 1.1"),
    examples: {
      bad: [blank(5, "A sentence with the ⟦words to find⟧.")],
      good: [blank(6, "A sentence that must stay as it is.")],
    },
  };
  const examples = make.object({
    bad: {
      markdownDescription: "Sentences that must be reported; ⟦ ⟧ may enclose the words.",
      ...make.list(make.type("string")),
    },
    good: { markdownDescription: "Sentences that must stay as they are.", ...make.list(make.type("string")) },
  });
  return {
    ...make.object({
      id: make.text("Name of the rule, in small letters with hyphens: `migrant-crisis`."),
      pattern: make.text(
        "Words to find. `*` any letters, alone one word · `...` up to five words · `(a|b)` one of several · `[a]` may be missing · `~claim`, `~feel/felt` every form.",
      ),
      regex: make.text(
        "A regular expression in RE2 syntax (no looking around, no references back), instead of `pattern`.",
      ),
      caseSensitive: { markdownDescription: "Do capitals count?", default: false, ...make.type("boolean") },
      message: make.text("What the writer is told. `{words}` are the words found, `{instead}` the replacement."),
      why: make.text("Why, in the house’s words."),
      link: make.text("Where the house’s guide says so: `https://…`."),
      source: make.text("Who says so, where that is not the house: `AP Stylebook`."),
      replacement: make.either(
        "What may stand there instead, or several to choose from. `$1` is what the first group or lone `*` found; `~say/said` takes the form of the pattern’s `~` word.",
        make.type("string"),
        make.list(make.type("string")),
      ),
      level: { markdownDescription: "Default: information.", ...make.values(houseRuleLevels, levelWords) },
      zones: {
        markdownDescription: `Where to look. Default: ${phraseZones.join(", ")}.`,
        ...make.list(make.values(houseRuleZones, {})),
      },
      inQuotes: {
        markdownDescription: "Look inside quotations too? Nothing is offered to replace there.",
        default: false,
        ...make.type("boolean"),
      },
      tags: {
        markdownDescription: "`legal` adds the rule to the legal read.",
        ...make.list(make.values(["legal"], {})),
      },
      trial: {
        markdownDescription: "On trial: only `stet style test` uses it.",
        default: false,
        ...make.type("boolean"),
      },
      examples: { markdownDescription: "The rule’s own test: at least one sentence each.", ...examples },
    }),
    ...(make.strict && { required: ["id", "message", "why", "examples"] }),
    defaultSnippets: [{ label: "new house rule", body: snippet }],
  };
}

/** A place of a snippet to be filled in. */
function blank(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** Parts of a schema in one of the two strictnesses. */
interface Maker {
  readonly strict: boolean;
  type(type: string): Schema;
  text(about: string): Schema;
  object(properties: Readonly<Record<string, Schema>>): Schema;
  list(items: Schema): Schema;
  /** One of several words; with `open`, others are allowed too. */
  values(values: readonly string[], about: Readonly<Record<string, string>>, open?: boolean): Schema;
  either(about: string, first: Schema, second: Schema): Schema;
}

function makerFor(strictness: Strictness): Maker {
  const strict = strictness === "strict";
  const type = (name: string): Schema => (strict ? { type: name } : {});
  return {
    strict,
    type,
    text: (about) => ({ markdownDescription: about, ...type("string") }),
    object: (properties) => ({ ...type("object"), properties, ...(strict && { additionalProperties: false }) }),
    list: (items) => ({ ...type("array"), items }),
    values(values, about, open = false) {
      if (strict) return open ? { type: "string", examples: values } : { enum: values };
      return {
        defaultSnippets: values.map((value) => ({
          label: value,
          body: value,
          ...(Object.hasOwn(about, value) && { description: about[value] }),
        })),
      };
    },
    either(about, first, second) {
      if (strict) return { markdownDescription: about, anyOf: [first, second] };
      const snippets = [first, second].flatMap((part) => part.defaultSnippets ?? []);
      return {
        markdownDescription: about,
        ...first,
        ...second,
        ...(snippets.length > 0 && { defaultSnippets: snippets }),
      };
    },
  };
}
