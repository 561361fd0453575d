/** What a source or a response on record changes. */
import { describe, expect, it } from "vitest";
import { accusationWithoutResponse } from "../../../server/rules/claims/accusationWithoutResponse.ts";
import { casualtyFigureUnsourced } from "../../../server/rules/claims/casualtyFigureUnsourced.ts";
import { allRules } from "../../../server/rules/index.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";
import { ledger, response, sourceFor } from "../../ledger/entries.ts";

const rulesIn = (text: string, record: ReturnType<typeof ledger> | null = null) =>
  check(text, { ledger: record }).findings.map(({ rule }) => rule);

describe("a source on record", () => {
  it.each([
    ["unsourced-number", "Flood\n\nThe flood destroyed 3,400 homes.", "3,400"],
    [
      "unattributed-quote",
      'Bridge\n\nThe council met until midnight. "We have run out of money for the bridge."',
      "We have run",
    ],
    ["vague-source", "Bridge\n\nCritics say the bridge will never be built.", "Critics"],
    ["media-only-source", "Raid\n\nThe raid began at dawn, according to local media.", "The raid"],
    ["unsourced-superlative", "Harbour\n\nVelmora has the largest harbour in Europe.", "largest"],
  ])("answers %s for its sentence alone", (rule, text, words) => {
    expect(rulesIn(text)).toContain(rule);
    expect(rulesIn(text, ledger(sourceFor(text, words)))).not.toContain(rule);
    const other = `${text}\n\nRain fell on the quay all day.`;
    expect(rulesIn(other, ledger(sourceFor(other, "Rain fell")))).toContain(rule);
  });

  it("does not answer what the text itself must say", () => {
    const text = "Bribes\n\nThe deputy mayor took bribes from builders.";
    expect(rulesIn(text)).toContain("accusation-without-attribution");
    expect(rulesIn(text, ledger(sourceFor(text, "bribes")))).toContain("accusation-without-attribution");
  });

  it("supports the claim, and says so", () => {
    const text = "Flood\n\nThe flood destroyed 3,400 homes.";
    const [claim] = check(text, { ledger: ledger(sourceFor(text, "3,400")) }).claims;
    expect(claim?.support?.by).toBe("ledger");
  });

  it("changes nothing for a draft without a ledger, with an empty one, or with lost entries", () => {
    const text = "Flood\n\nThe flood destroyed 3,400 homes.";
    const bare = check(text).findings;
    expect(check(text, { ledger: ledger() }).findings).toEqual(bare);
    const elsewhere = ledger(sourceFor("Court\n\nThe judge rose at noon.", "judge"));
    expect(check(text, { ledger: elsewhere }).findings).toEqual(bare);
  });

  it("that cannot be read leaves the rules about it unchecked, and says why", () => {
    const { notChecked } = check("Flood\n\nRain fell.", { ledgerFault: "The ledger is damaged." });
    const about = allRules.filter(({ meta }) => meta.tags.includes("needs-ledger")).map(({ meta }) => meta.id);
    expect(about).toEqual(["plural-sources-one-entry", "stale-source"]);
    expect(notChecked).toEqual(about.map((rule) => ({ rule, reason: "The ledger is damaged." })));
  });
});

describe("a response on record", () => {
  const text = "Debt\n\nThe union accused Brandt Foods of breaking the law. The mill opened in 1961.";
  const after = (sentence: string) => text.replace("law.", `law. ${sentence}`);
  const with_ = (fields: Parameters<typeof response>[0]) => ({ ledger: ledger(response(fields)) });

  it.each([
    ["no-reply", "Brandt Foods did not immediately respond to a request for comment."],
    ["declined", "Brandt Foods declined to comment."],
  ] as const)("%s offers the sentence it bears out, which settles the matter", (outcome, sentence) => {
    const record = with_({ party: "Brandt Foods", outcome, asked: "2026-11-02" });
    expect(offered(accusationWithoutResponse, text, record)[0]).toEqual([`Insert “${sentence}”`, after(sentence)]);
    expect(offered(accusationWithoutResponse, after(sentence), record)).toEqual([]);
  });

  it("never words an answer, nor one that is still awaited", () => {
    for (const outcome of ["asked", "answered"] as const) {
      const record = with_({ party: "Brandt Foods", outcome, answer: "We keep the law." });
      expect(offered(accusationWithoutResponse, text, record).map(([title]) => title)).toEqual([
        "Insert “[RESPONSE FROM BRANDT FOODS?]”",
      ]);
    }
  });

  it("that the draft leaves out is a warning", () => {
    const { findings } = check(text, {
      only: [accusationWithoutResponse],
      ...with_({ party: "Brandt Foods", outcome: "answered", answered: "2026-11-03" }),
    });
    expect(findings).toMatchObject([
      {
        level: "warning",
        text: "The ledger has a response from Brandt Foods on 3 November 2026, and the draft does not have it.",
      },
    ]);
  });

  it("of somebody else changes nothing", () => {
    const { findings } = check(text, {
      only: [accusationWithoutResponse],
      ...with_({ party: "Provincial police", outcome: "declined" }),
    });
    expect(findings).toMatchObject([{ message: "direct" }]);
  });
});

describe("tolls on record", () => {
  const toll = "Blast\n\nAt least 30 people were killed in the blast, the health ministry said.";
  const said = (id: string, name: string, note: string, parts = {}) =>
    sourceFor(toll, "At least 30", { id, fields: { name, note }, ...parts });
  const both = ledger(said("a1", "the health ministry", "30 dead"), said("a2", "Ana Bo", "Counted 45 dead by noon."));

  it("that differ are asked for, with a sentence that gives both", () => {
    const [finding] = check(toll, { ledger: both, only: [casualtyFigureUnsourced] }).findings;
    expect(finding?.text).toBe(
      "Your sources differ: the health ministry has 30, Ana Bo has 45. The draft gives one figure only.",
    );
    expect(offered(casualtyFigureUnsourced, toll, { ledger: both })).toEqual([
      [
        "Give both figures: “The health ministry put the number of dead at 30, Ana Bo at 45.”",
        `${toll} The health ministry put the number of dead at 30, Ana Bo at 45.`,
      ],
    ]);
  });

  it("are silent once the draft gives both, where they agree, and where one source counted twice", () => {
    const found = (text: string, record: ReturnType<typeof ledger>) =>
      check(text, { ledger: record, only: [casualtyFigureUnsourced] }).findings;
    expect(found(`${toll} Hospital director Ana Bo said 45 people died.`, both)).toEqual([]);
    expect(
      found(toll, ledger(said("a1", "the health ministry", "30 dead"), said("a2", "Ana Bo", "30 killed"))),
    ).toEqual([]);
    expect(found(toll, ledger(said("a1", "Ana Bo", "30 dead"), said("a2", "Ana Bo", "45 dead")))).toEqual([]);
    expect(
      found(toll, ledger(said("a1", "the health ministry", "30 dead"), said("a2", "Ana Bo", "45 wounded"))),
    ).toEqual([]);
  });

  it("never name an anonymous source but as it may be described", () => {
    const secret = { anonymous: true, fields: { codeName: "Heron", described: "a hospital doctor", note: "45 dead" } };
    const record = ledger(said("a1", "the health ministry", "30 dead"), said("a2", "", "", secret));
    const [[title] = [""]] = offered(casualtyFigureUnsourced, toll, { ledger: record });
    expect(title).toContain("a hospital doctor at 45");
    expect(title).not.toContain("Heron");
  });

  it("offer the range to a figure that has no source of its own", () => {
    const text = `${toll}\n\nTwelve people were killed in the second blast.`;
    expect(offered(casualtyFigureUnsourced, text, { ledger: both }).map(([title]) => title)).toContain(
      "Give both figures: “The health ministry put the number of dead at 30, Ana Bo at 45.”",
    );
  });
});
