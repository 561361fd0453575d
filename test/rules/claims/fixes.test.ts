/** What the claim rules offer: an attribution, a placeholder, and what belongs to each; never a source, never quoted words. */
import { describe, expect, it } from "vitest";
import { accusationWithoutAttribution } from "../../../server/rules/claims/accusationWithoutAttribution.ts";
import { comparisonWithoutBaseline } from "../../../server/rules/claims/comparisonWithoutBaseline.ts";
import { figureMismatch } from "../../../server/rules/claims/figureMismatch.ts";
import { guiltImplyingPhrase } from "../../../server/rules/claims/guiltImplyingPhrase.ts";
import { pollDetailsMissing } from "../../../server/rules/claims/pollDetailsMissing.ts";
import { predictionAsFact } from "../../../server/rules/claims/predictionAsFact.ts";
import { reporterInference } from "../../../server/rules/claims/reporterInference.ts";
import { roundNumberTotal } from "../../../server/rules/claims/roundNumberTotal.ts";
import { unsourcedCausation } from "../../../server/rules/claims/unsourcedCausation.ts";
import { unsourcedNumber } from "../../../server/rules/claims/unsourcedNumber.ts";
import { unsourcedQuantifier } from "../../../server/rules/claims/unsourcedQuantifier.ts";
import { unsourcedSuperlative } from "../../../server/rules/claims/unsourcedSuperlative.ts";
import { unsourcedTrend } from "../../../server/rules/claims/unsourcedTrend.ts";
import { allRules } from "../../../server/rules/index.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { unmark } from "../../kit/marked.ts";
import { offers } from "../../kit/suggestions.ts";

const lead = "Harbour news\n\n";
const bodies = (rule: Rule, text: string) => offers(rule, lead + text).map((offer) => offer.text.slice(lead.length));

describe("a source for a claim", () => {
  it("goes behind the statement, or as a placeholder", () => {
    const text = "The flood destroyed 3,400 homes.";
    expect(bodies(unsourcedNumber, text)).toEqual([
      "The flood destroyed 3,400 homes, [SOURCE?] said.",
      "The flood destroyed 3,400 homes [SOURCE?].",
    ]);
  });

  it("has tab stops for source and verb where the editor has them", () => {
    const [first] = offers(unsourcedNumber, `${lead}The flood destroyed 3,400 homes.`);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: snippet syntax
    expect(first?.suggestion.snippet).toBe(", ${1:[SOURCE?]} ${2:said}$0");
  });

  it("stands behind its own statement inside a longer sentence", () => {
    const [first] = bodies(
      reporterInference,
      "The raid appears to be aimed at traders, since most of the stalls are theirs.",
    );
    expect(first).toBe("The raid appears to be aimed at traders, [SOURCE?] said, since most of the stalls are theirs.");
  });

  it("leaves the placeholder to the rule for notes left over: nothing is asked twice", () => {
    const { findings } = check(`${lead}The flood destroyed 3,400 homes [SOURCE?].`);
    expect(findings.map(({ rule }) => rule)).toEqual(["leftover-note"]);
  });
});

describe("the fixes of single rules", () => {
  it("a name at the end of its sentence keeps the stop, a possessive is left to a person", () => {
    expect(bodies(guiltImplyingPhrase, "Police arrested alleged gunman Jan Roe.")).toEqual([
      "Police arrested Jan Roe, accused of the shooting.",
    ]);
    expect(bodies(guiltImplyingPhrase, "Accused killer Jan Roe’s trial began on Monday.")).toEqual([]);
  });
  it("nothing behind an abbreviation's stop but a placeholder", () => {
    expect(bodies(unsourcedNumber, "The flood destroyed 3,400 homes in the U.S.")).toEqual([
      "The flood destroyed 3,400 homes in the U.S. [SOURCE?]",
    ]);
    expect(bodies(unsourcedNumber, "The flood destroyed 3,400 homes by 5 p.m.").join()).not.toContain("p.m,");
  });
  it("a verb that goes with its subject, or none where the subject is not plain", () => {
    const forecasts = (text: string) => bodies(predictionAsFact, text).slice(1);
    expect(forecasts("Rents will cripple the ports.")).toContain("Rents are expected [BY WHOM?] to cripple the ports.");
    expect(forecasts("The strike will also cripple the ports.")).toEqual(
      expect.arrayContaining([
        "The strike is also expected [BY WHOM?] to cripple the ports.",
        "The strike could also cripple the ports.",
      ]),
    );
    expect(forecasts("The price of eggs will cripple the ports.").join()).not.toMatch(/(?:is|are) expected/);
    expect(bodies(unsourcedCausation, "The cuts led to a surge in crime.").at(-1)).toBe(
      "The cuts were followed by a surge in crime.",
    );
  });
  it("an article that fits the next word once an adverb is gone", () => {
    expect(bodies(unsourcedTrend, "Cycling is an increasingly common way to travel.").at(-1)).toBe(
      "Cycling is a common way to travel.",
    );
  });
  it("surnames in s are one person", () => {
    expect(bodies(accusationWithoutAttribution, "Williams embezzled the money.").slice(-2)).toEqual([
      "[WHO?] said Williams embezzled the money.",
      "Williams is charged [BY WHOM?] with embezzling the money.",
    ]);
  });
  it("no plural that nobody would write", () => {
    expect(bodies(unsourcedSuperlative, "He is the richest man in Velmora.").at(-1)).toBe(
      "He is one of the richest men in Velmora.",
    );
    expect(bodies(unsourcedSuperlative, "It was the worst crisis of the island.").at(-1)).toBe(
      "It was one of the worst crises of the island.",
    );
  });
  it("a figure for a quantifier", () => {
    expect(bodies(unsourcedQuantifier, "Most of the traders are foreigners.").at(-1)).toBe(
      "[FIGURE?] of the traders are foreigners.",
    );
  });
  it("a softer superlative", () => {
    expect(bodies(unsourcedSuperlative, "It was the worst storm of the island.").at(-1)).toBe(
      "It was one of the worst storms of the island.",
    );
  });
  it("what a change is measured against", () => {
    expect(bodies(comparisonWithoutBaseline, "Rents are up 40 percent.")).toEqual([
      "Rents are up 40 percent from [WHAT?] in [WHEN?].",
    ]);
    expect(bodies(comparisonWithoutBaseline, "Rents are three times as high.")).toEqual([
      "Rents are three times as high as [WHAT?].",
    ]);
  });
  it("a trend with its period, or without its adverb", () => {
    expect(bodies(unsourcedTrend, "Young doctors are increasingly leaving.").at(-2)).toBe(
      "Young doctors are increasingly leaving [SINCE WHEN?].",
    );
    expect(bodies(unsourcedTrend, "Young doctors are increasingly leaving.").at(-1)).toBe("Young doctors are leaving.");
    expect(bodies(unsourcedTrend, "Increasingly young doctors leave.").at(-1)).toBe("Young doctors leave.");
  });
  it("a round total that says it is one", () => {
    expect(bodies(roundNumberTotal, "The march drew 10,000 people, police said.")).toEqual([
      "The march drew about 10,000 people, police said.",
      "The march drew some 10,000 people, police said.",
      "The march drew nearly 10,000 people, police said.",
    ]);
  });
  it("details of a poll, and a verb it can bear", () => {
    expect(bodies(pollDetailsMissing, "A new poll shows that voters have turned.")).toEqual([
      "A new poll by [POLLSTER?] of [NUMBER?] people on [DATE?] shows that voters have turned.",
      "A new poll suggests that voters have turned.",
    ]);
  });
  it("what a named poll lacks, and no more", () => {
    expect(bodies(pollDetailsMissing, "An Orbis poll found that voters have turned.")).toEqual([
      "An Orbis poll of [NUMBER?] people on [DATE?] found that voters have turned.",
    ]);
    expect(bodies(pollDetailsMissing, "An Orbis poll of 1,204 adults also found that voters have turned.")).toEqual([
      "An Orbis poll of 1,204 adults on [DATE?] also found that voters have turned.",
    ]);
    expect(bodies(pollDetailsMissing, "Voters have turned, according to an Orbis poll taken on Monday.")).toEqual([
      "Voters have turned, according to an Orbis poll of [NUMBER?] people taken on Monday.",
    ]);
  });
  it("what a poll did not do stays as it is said, the details go before the auxiliary", () => {
    expect(bodies(pollDetailsMissing, "The study did not prove that tea causes dreams.")).toEqual([
      "The study by [INSTITUTE?], published in [YEAR?], did not prove that tea causes dreams.",
    ]);
    expect(bodies(pollDetailsMissing, "A new study proves nothing.")).toEqual([
      "A new study by [INSTITUTE?], published in [YEAR?], proves nothing.",
    ]);
    expect(bodies(pollDetailsMissing, "A poll of 1,204 adults by Orbis on 5 May did not show who leads.")).toEqual([]);
  });

  it("details of a poll count wherever the draft gives them, and are asked for once", () => {
    const asked = (text: string) =>
      check(lead + text, { only: [pollDetailsMissing] }).findings.map(({ message }) => message);
    const poll = "An Orbis poll found that voters have turned.";
    expect(asked(poll)).toEqual(["details"]);
    expect(asked(`${poll}\n\nIt was taken on 2 May.`)).toEqual(["sample"]);
    expect(asked(`${poll}\n\nOrbis surveyed 1,204 adults on 2 May.`)).toEqual([]);
    expect(asked(`${poll}\n\nThe mayor lost in May, an Orbis poll found.`)).toHaveLength(1);
    expect(asked("“An Orbis poll found that voters have turned,” Holt said.")).toEqual([]);
  });
  it("order instead of cause", () => {
    expect(bodies(unsourcedCausation, "The ban led to a surge in smuggling.").at(-1)).toBe(
      "The ban was followed by a surge in smuggling.",
    );
  });
  it("a forecast with its forecaster", () => {
    expect(bodies(predictionAsFact, "The strike will cripple the ports.").slice(-2)).toEqual([
      "The strike is expected [BY WHOM?] to cripple the ports.",
      "The strike could cripple the ports.",
    ]);
  });
  it("an accuser before the accusation", () => {
    expect(bodies(accusationWithoutAttribution, "The deputy mayor took bribes from builders.").slice(-2)).toEqual([
      "[WHO?] said the deputy mayor took bribes from builders.",
      "The deputy mayor is charged [BY WHOM?] with taking bribes from builders.",
    ]);
  });
  it("a charge in place of the deed, open until somebody says whose it is", () => {
    expect(bodies(accusationWithoutAttribution, "Guards systematically tortured the detainees.").at(-1)).toBe(
      "Guards are charged [BY WHOM?] with torturing the detainees.",
    );
    expect(bodies(accusationWithoutAttribution, "Marek Dol stole the harbour money.").at(-1)).toBe(
      "Marek Dol is charged [BY WHOM?] with stealing the harbour money.",
    );
    expect(bodies(accusationWithoutAttribution, "Roe and Dol stole the harbour money.").at(-1)).toBe(
      "Roe and Dol are charged [BY WHOM?] with stealing the harbour money.",
    );
    expect(bodies(accusationWithoutAttribution, "The owner of Brandt Motors bribed an inspector.").at(-1)).toBe(
      "The owner of Brandt Motors is charged [BY WHOM?] with bribing an inspector.",
    );
    expect(bodies(accusationWithoutAttribution, "The detainees were tortured by guards.").join("\n")).not.toContain(
      "charged",
    );
  });
  it("the mark of an analysis, once", () => {
    const text = "The raid appears to be aimed at foreign traders.";
    expect(offers(reporterInference, lead + text).at(-1)?.text).toBe(`---\nkind: analysis\n---\n\n${lead}${text}`);
    const titled = `---\ntitle: Raid\n---\n${lead}${text}`;
    expect(offers(reporterInference, titled).at(-1)?.text).toBe(titled.replace("---\n", "---\nkind: analysis\n"));
    const kind = `---\nkind: report\n---\n${lead}${text}`;
    expect(offers(reporterInference, kind).map(({ suggestion }) => suggestion.title)).not.toContain(
      "Mark the draft as analysis",
    );
  });
  it("three templates for what convicts before a trial", () => {
    expect(bodies(guiltImplyingPhrase, "Accused killer Jan Roe appeared in court.")).toEqual([
      "Jan Roe, accused of the killing, appeared in court.",
    ]);
    expect(bodies(guiltImplyingPhrase, "Roe was arrested for stealing the car.")).toEqual([
      "Roe was arrested on suspicion of stealing the car.",
    ]);
    expect(bodies(guiltImplyingPhrase, "Police arrested a man in Velm on Friday for stealing the car.")).toEqual([
      "Police arrested a man in Velm on Friday on suspicion of stealing the car.",
    ]);
    expect(bodies(guiltImplyingPhrase, "Roe was accused with theft.")).toEqual(["Roe was accused of theft."]);
  });
  it("either figure of two that differ", () => {
    const text = "20 killed in market fire\n\nA fire in the fish market killed 18 people on Monday, police said.";
    expect(offers(figureMismatch, text).map((offer) => offer.text)).toEqual([
      text.replace("20 killed", "18 killed"),
      text.replace("killed 18", "killed 20"),
    ]);
  });
});

describe("a fix that would break the sentence", () => {
  const last = (rule: Rule, text: string) => bodies(rule, text).at(-1);

  it("puts no baseline between the parts of a comparison", () => {
    for (const text of [
      "Boys are three times more likely to be excluded, the report said.",
      "The trams are 20 per cent more expensive, she said.",
      "The town grew 20 per cent more slowly.",
    ])
      expect(bodies(comparisonWithoutBaseline, text)).toEqual([]);
    expect(last(comparisonWithoutBaseline, "Rents are up 40 percent in the old town.")).toBe(
      "Rents are up 40 percent from [WHAT?] in [WHEN?] in the old town.",
    );
  });

  it("makes no plural of a preposition, a possessive or an odd noun", () => {
    for (const text of [
      "The bridge is the longest in the country.",
      "The fair is the biggest of its kind.",
      "It was the largest bank’s worst year.",
      "It is the longest knife.",
    ])
      expect(bodies(unsourcedSuperlative, text).join()).not.toContain("one of");
    const { findings } = check(`${lead}The bridge is the longest in the country.`, { only: [unsourcedSuperlative] });
    expect(findings.map(({ values }) => values.words)).toEqual(["the longest"]);
  });

  it("puts a figure into another’s place as it is written there, and no crowd for a number", () => {
    const story = (headline: string, figure: string) =>
      offers(figureMismatch, `${headline} killed in blast\n\nPolice said ${figure} people were killed in the blast.`);
    expect(story("Hundreds", "12")).toEqual([]);
    expect(story("Eleven", "12").at(-1)?.text).toContain("said eleven people");
    expect(story("11", "twelve")[0]?.text).toMatch(/^Twelve killed/);
  });

  it("keeps an age with its name, a headline without a comma, a serial killer for a person to word", () => {
    expect(last(guiltImplyingPhrase, "The accused killer Jan Roe, 42, appeared in court.")).toBe(
      "Jan Roe, 42, accused of the killing, appeared in court.",
    );
    expect(last(guiltImplyingPhrase, "Alleged bank robber Jan Roe appeared in court.")).toBe(
      "Jan Roe, accused of bank robbery, appeared in court.",
    );
    expect(last(guiltImplyingPhrase, "The alleged rapist, Jan Roe, appeared in court.")).toBe(
      "Jan Roe, accused of rape, appeared in court.",
    );
    const [headline] = offers(guiltImplyingPhrase, "Court frees accused killer Jan Roe\n\nIt sat on Monday.");
    expect(headline?.text).toBe("Court frees Jan Roe, accused of the killing\n\nIt sat on Monday.");
    const { findings } = check(`${lead}The alleged serial killer Jan Roe appeared.`, { only: [guiltImplyingPhrase] });
    expect(findings).toHaveLength(1);
    expect(bodies(guiltImplyingPhrase, "The alleged serial killer Jan Roe appeared.")).toEqual([]);
    const [arrest] = offers(guiltImplyingPhrase, `${lead}He was arrested for stealing the council’s silver.`);
    expect(arrest?.suggestion.title).toBe("Rewrite: “on suspicion of stealing the …”");
    const told = "The alleged robber, Police Chief Ana Bo said, had fled.";
    expect(check(lead + told, { only: [guiltImplyingPhrase] }).findings).toEqual([]);
  });

  it("asks of a poll only what it does not tell, before “has found”", () => {
    expect(bodies(pollDetailsMissing, "A study has found that tea causes dreams.")[0]).toBe(
      "A study by [INSTITUTE?], published in [YEAR?], has found that tea causes dreams.",
    );
    expect(bodies(pollDetailsMissing, "Many sleep badly, according to a new study.")[0]).toBe(
      "Many sleep badly, according to a new study by [INSTITUTE?], published in [YEAR?].",
    );
    expect(bodies(pollDetailsMissing, "A poll of 1,204 adults found that the mayor is liked.")[0]).toBe(
      "A poll of 1,204 adults by [POLLSTER?] on [DATE?] found that the mayor is liked.",
    );
  });

  it("begins a sentence with a capital, and hedges nothing behind an article", () => {
    expect(bodies(roundNumberTotal, "30,000 refugees live in the camp, the council said.")[0]).toBe(
      "About 30,000 refugees live in the camp, the council said.",
    );
    expect(bodies(roundNumberTotal, "Twelve thousand dockers marched, the union said.")).toEqual([
      "About twelve thousand dockers marched, the union said.",
      "Some twelve thousand dockers marched, the union said.",
      "Nearly twelve thousand dockers marched, the union said.",
    ]);
    expect(bodies(roundNumberTotal, "The 30,000 refugees came, the council said.")).toEqual([]);
    expect(bodies(roundNumberTotal, "Another 2,000 people came, the council said.")).toEqual([]);
  });

  it("leaves no comma behind a bullet without a stop", () =>
    expect(bodies(unsourcedNumber, "* The flood destroyed 3,400 homes in Dunmarsh\n* Nobody was hurt")[0]).toBe(
      "* The flood destroyed 3,400 homes in Dunmarsh, [SOURCE?] said\n* Nobody was hurt",
    ));

  it.each([
    "The firm sold 12,000 houses between Sept. 17, 2014, and Dec. 31 of that year",
    "The flood destroyed 3,400 homes, more than twice as many as were lost in 2024",
    "3,400 homes were lost where the road had worked as a dam had done",
  ])("cuts no statement in two: %s", (text) => {
    expect(bodies(unsourcedNumber, `${text}.`)[0]).toBe(`${text}, [SOURCE?] said.`);
  });

  it("says “are” only of what is plainly many", () => {
    for (const subject of ["The news", "Politics", "The series", "Hamas", "Williams"])
      expect(bodies(predictionAsFact, `${subject} will cripple the ports.`).join()).not.toMatch(/ are expected/);
  });

  it("charges nobody with half of what is told", () => {
    expect(
      bodies(accusationWithoutAttribution, "The mayor bribed three councillors and stole £3m.").join(),
    ).not.toContain("is charged");
    const { findings } = check(`${lead}Guards tortured the detainees.`, { only: [accusationWithoutAttribution] });
    expect(findings.map(({ values }) => values.party)).toEqual(["guards"]);
  });
});

describe("every claim rule", () => {
  const claimRules = allRules.filter(({ meta }) => meta.group === "claims");
  it.each(claimRules.map((rule) => [rule.meta.id, rule] as const))("%s changes no quoted word", (_, rule) => {
    for (const { text: marked } of rule.meta.examples.bad) {
      const { text } = unmark(marked);
      const quoted = (draft: string) => draft.match(/[“"][^”"]*[”"]/gu) ?? [];
      for (const offer of offers(rule, text)) expect(quoted(offer.text)).toEqual(quoted(text));
    }
  });
});

describe("one statement, one finding", () => {
  const claims = (text: string) =>
    check(lead + text).findings.filter(
      ({ rule }) => allRules.find(({ meta }) => meta.id === rule)?.meta.group === "claims",
    );

  it("the most specific rule speaks and names the others", () => {
    const [finding, ...rest] = claims("An estimated 5,000 fighters are in the hills.");
    expect(rest).toEqual([]);
    expect(finding?.rule).toBe("estimate-without-estimator");
    expect(finding?.others.map(({ rule }) => rule)).toEqual(["unsourced-number"]);
  });

  it("two statements of one sentence are two", () => {
    const found = claims("The raid appears to be aimed at traders, since most of the stalls are theirs.");
    expect(found.map(({ rule }) => rule)).toEqual(["reporter-inference", "unsourced-quantifier"]);
  });

  it("two figures of one statement are asked about once", () => {
    expect(claims("The flood destroyed 3,400 homes and 1,200 farms.").map(({ rule }) => rule)).toEqual([
      "unsourced-number",
    ]);
  });

  it("a rule that is off leaves the word to the next", () => {
    const { findings } = check(`${lead}An estimated 5,000 fighters are in the hills.`, {
      rules: { "estimate-without-estimator": "off" },
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["unsourced-number"]);
  });
});

describe("hovers", () => {
  const explained = (rule: Rule, text: string) => {
    const { findings, draft } = check(text, { only: [rule] });
    const [finding] = findings;
    return finding === undefined ? "" : (rule.explain?.(finding, draft) ?? "");
  };
  it("say what would count as a source, and why the nearest credit does not reach", () => {
    const text = `${lead}The bridge is safe, the mayor said.\n\nThe flood destroyed 3,400 homes.`;
    const hover = explained(unsourcedNumber, text);
    expect(hover).toContain("What would count");
    expect(hover).toContain("the mayor said");
    expect(hover).toContain("line 3");
    expect(hover).toContain("another paragraph");
  });
  it("list what a poll tells and what not", () => {
    expect(explained(pollDetailsMissing, `${lead}A new poll shows that voters have turned.`)).toContain(
      "✗ who made it",
    );
  });
});
