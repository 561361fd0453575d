import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { judge } from "../../server/protocol/judged.ts";
import { notCheckedDiagnostics } from "../../server/protocol/notChecked.ts";
import { openSession, type Session } from "../../server/protocol/session.ts";
import { statusOf } from "../../server/protocol/status.ts";
import { draftRule, type Rule } from "../../server/rules/types.ts";
import { check } from "../kit/check.ts";

const failing: Rule = draftRule({
  meta: {
    id: "failing",
    group: "hygiene",
    statement: "",
    level: "hint",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "",
    source: "",
    options: {},
    messages: {},
    examples: { bad: [], good: [] },
  },
  // biome-ignore lint/correctness/useYield: it fails before it could report.
  *check() {
    throw new Error("no luck");
  },
});
const text = "The mayor left on Monday, his office said.\n";

function session(change: Partial<Session>): Session {
  return Object.assign(openSession(TextDocument.create("file:///a.draft", "news-draft", 1, text)), change);
}
function checkedBy(...only: readonly Rule[]): Session {
  const analysis = check(text, { only });
  return session({
    checked: {
      version: 1,
      analysis,
      notChecked: analysis.notChecked,
      findings: judge(analysis, new Map()),
      milliseconds: 1,
      hasty: false,
    },
  });
}

describe("what was not checked", () => {
  const cases: readonly (readonly [string, Session, readonly string[]])[] = [
    ["a rule that fails", checkedBy(failing), ["failing: no luck"]],
    ["a check that fails as a whole", session({ failure: "no settings" }), ["no settings"]],
  ];
  it.each(cases)("%s: the status and a warning at the head of the draft say so", (_, of, notes) => {
    expect(statusOf(of, "done", [])).toMatchObject({ state: "not-checked", notes });
    expect(notCheckedDiagnostics(of)).toMatchObject([
      { code: "not-checked", severity: 2, message: ["Not checked:", ...notes].join("\n") },
    ]);
  });

  it("is nothing where every rule ran, and in a file that is no draft", () => {
    expect(statusOf(checkedBy(), "done", []).state).toBe("checked");
    expect(notCheckedDiagnostics(checkedBy())).toEqual([]);
    expect(notCheckedDiagnostics(session({}))).toEqual([]);
  });
});
