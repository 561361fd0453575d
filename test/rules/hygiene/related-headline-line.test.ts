import { describe, expect, it } from "vitest";
import { relatedHeadlineLine } from "../../../server/rules/hygiene/relatedHeadlineLine.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const one = "The strike began on Monday and will last a week, the union said.";
const two = "Two ferries left the harbour on Tuesday with soldiers on board.";
const stray = "Harbour Chief Has 'Plan' to Keep Ferries Running: Mayor";
const draft = (parts: readonly string[], between: string) => ["Ferry strike", ...parts].join(between);
const deleted = (text: string) =>
  offered(relatedHeadlineLine, text).find(([title]) => title === "Delete this line")?.[1];

describe("related-headline-line", () => {
  it("deletes the line without leaving a hole", () => {
    for (const between of ["\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n"]) {
      expect(deleted(draft([one, stray, two], between)), JSON.stringify(between)).toBe(draft([one, two], between));
    }
  });

  it("deletes a last line and leaves the draft's end as it was", () => {
    const last = "READ MORE: Ten things to know";
    expect(deleted(`Ferry strike\n\n${one}\n\n${two}\n\n${last}`)).toBe(`Ferry strike\n\n${one}\n\n${two}`);
    expect(deleted(`Ferry strike\n\n${one}\n\n${two}\n\n${last}\n`)).toBe(`Ferry strike\n\n${one}\n\n${two}\n`);
    expect(deleted(`Ferry strike\n${one}\n${two}\n${last}\n`)).toBe(`Ferry strike\n${one}\n${two}\n`);
  });

  it("offers a subhead in Markdown only, where a mark for it exists", () => {
    const text = draft([one, stray, two], "\n\n");
    expect(offered(relatedHeadlineLine, text).map(([title]) => title)).toEqual(["Delete this line"]);
    expect(offered(relatedHeadlineLine, text, { format: "markdown" })).toEqual([
      ["Delete this line", draft([one, two], "\n\n")],
      ["Mark this line as a subhead", draft([one, `## ${stray}`, two], "\n\n")],
    ]);
  });

  it("says in the hover what makes it look like a headline", () => {
    const { findings, draft: parsed } = check(draft([one, stray, two], "\n"), { only: [relatedHeadlineLine] });
    expect(findings.map((finding) => relatedHeadlineLine.explain?.(finding, parsed))).toEqual([
      "Signs: ends without a full stop; is in title case; ends in “: Mayor”; has single quotation marks.",
    ]);
  });
});
