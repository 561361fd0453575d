import { describe, expect, it } from "vitest";
import { allRules } from "../../../server/rules/index.ts";
import { check } from "../../kit/check.ts";
import { invented } from "../../register/invented.ts";
import { type Passage, passages } from "./passages.ts";

const rules = allRules.filter((rule) => rule.meta.group === "sanctions" && rule.meta.tags.includes("needs-register"));
const checked = [...rules, ...allRules.filter(({ meta }) => meta.id === "sanctions-marker-in-quote")];
const pattern = /⟦([\w-]+): ([^⟧]*)⟧/gu;

/** The passage without its marks, and what they ask for: "offset rule: words". */
function read({ text }: Passage): { readonly plain: string; readonly wanted: readonly string[] } {
  const wanted: string[] = [];
  let plain = "";
  let at = 0;
  for (const { 0: whole, 1: rule, 2: words = "", index } of text.matchAll(pattern)) {
    plain += text.slice(at, index);
    wanted.push(`${plain.length} ${rule}: ${words}`);
    plain += words;
    at = index + whole.length;
  }
  return { plain: plain + text.slice(at), wanted };
}

function found(passage: Passage, text: string): readonly string[] {
  const { findings, notChecked } = check(text, {
    draftDate: passage.day ?? "2025-06-10",
    only: checked,
    rules: { "sanctions-marker-missing": { ...passage.policy } },
    ...(passage.register === "invented" && { register: invented }),
  });
  expect(notChecked).toEqual([]);
  return findings.map(({ span, rule }) => `${span.start} ${rule}: ${text.slice(span.start, span.end)}`);
}

describe("passages with labels", () => {
  it.each(passages.map((passage) => [passage.about, passage] as const))("%s", (_, passage) => {
    const { plain, wanted } = read(passage);
    expect(found(passage, plain)).toEqual(wanted);
  });

  it.each(passages.map((passage) => [passage.about, passage] as const))(
    "%s, with CRLF and an astral character",
    (_, passage) => {
      const text = `Rain fell on the 📻.\n${passage.text}`.replaceAll("\n", "\r\n");
      // A line above a labelled headline is no headline's place.
      if (/^Headline:/m.test(text)) return;
      const { plain, wanted } = read({ ...passage, text });
      expect(found(passage, plain)).toEqual(wanted);
    },
  );
});
