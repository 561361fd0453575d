/** Sentences of clean copy, by what an editor who was asked about them answered: the source stands there, or nobody need have counted. */
import { describe, expect, it } from "vitest";
import { check } from "../../kit/check.ts";

/** The rules that ask about a draft. */
const asked = (text: string) => check(text).findings.map(({ rule }) => rule);
const body = (text: string) => `Harbour news\n\n${text}`;

const number = "unsourced-number";
const casualty = "casualty-figure-unsourced";

describe("a figure whose source is no speaker", () => {
  it.each([
    "The ministry put the repairs at $230 million.",
    "He put its price at $230 million, which the towns will share.",
    "The board had counted 712 cases.",
    "The regulator surveyed 2,150 passengers.",
    "The scientists followed 40,563 workers for nine years.",
    "Port Watch looked at 12,608 containers on two quays.",
    "The hospital has recorded 4,120 infections.",
    "The bank overcharged 61,000 customers, the Velmora Markets Authority found.",
    "Rents in the valley have fallen to 4,200 crowns, exchange data show, but few flats are let.",
    "The province lost 12,000 homes, the census shows.",
    "Official figures show that 12,000 homes were lost.",
    "The court heard that the firm had lost $12 million.",
    "Magistrates heard how 3,400 homes were sold.",
    "The inquiry heard of 3,400 complaints.",
    "Jurors awarded her $7.5 million.",
    "Port Watch wrote to the town. It found that 46,212 ferries, or 11.2% of them, were late.",
    "By the ministry’s count, 4,100 homes were flooded.",
    "On its own figures 4,100 homes were flooded.",
  ])("%s", (text) => {
    expect(asked(body(text))).not.toContain(number);
    expect(asked(body(text))).not.toContain("unsourced-claim");
  });

  it.each([
    "The agency had earlier put the toll at 76.",
    "The court heard that the blast killed 14 people.",
    "The storm killed 14 people, the inquiry found.",
  ])("%s", (text) => expect(asked(body(text))).not.toContain(casualty));

  it.each([
    "The flood destroyed 3,400 homes, and none was found whole.",
    "The flood destroyed 3,400 homes, but 120 cars were found.",
    "The country recorded 4,120 infections.",
    "It was found that 3,400 homes were lost.",
    "The ministry was followed by 3,400 users.",
    "The owner put 3,400 homes on the market.",
  ])("but not %s", (text) => expect(asked(body(text))).toContain(number));
});

describe("a figure that a paper, an act or a list fixes", () => {
  it.each([
    "Under the deal, signed on Friday by both ministers, Velmora will pay €120m over three years. Odet will recruit 280 more officers.",
    "The contract is worth €40m.",
    "The bill sets aside €40m for the ports.",
    "The budget allocates €40m to the ports.",
    "The treaty caps the fee at €40m.",
    "Eleven boats stayed in harbour over a deal that cut their share of herring by 22%.",
    "Parliament cut the ports fund by 22 percent.",
    "Holt was convicted of stealing €120,000.",
    "The winner takes €575,000.",
    "The painting sold for €2.3m at auction.",
    "Tickets start at €1,200.",
  ])("%s", (text) => expect(asked(body(text))).not.toContain(number));

  it.each([
    "The levy will raise €340m a year.",
    "In a widespread scheme bankers opened 2 million accounts.",
    "The order cost 3,400 workers their jobs.",
    "Under the scheme 3,400 homes were built.",
  ])("but not %s", (text) => expect(asked(body(text))).toContain(number));
});

describe("a price on a market", () => {
  it.each([
    "In Europe, the pan-European STOXX 600 rose 0.3%, helped by banks.",
    "* Shares fall 9%, most since May",
    "Shares in Odet were down 9% at 1,012 crowns by noon. Rivals Barlow and Stern-Holt fell 3.1% and 2.8%.",
    "Spot gold eased 0.4% to $3,545.60 an ounce, having touched a record high of $3,578.50 on Wednesday.",
    "Alden’s broadest gauge of global stocks fell 0.2%.",
  ])("%s", (text) => expect(asked(body(text))).toEqual([]));

  it("but not what an economy does", () =>
    expect(asked(body("Shares in Odet were down 9% by noon. Exports fell 3.1%."))).toContain(number));

  it("a record with its figure and its day", () => {
    expect(asked(body("The lake stood at a record high of 4.2 metres on Wednesday."))).toEqual([]);
    expect(asked(body("The lake stood at a record high."))).toContain("unsourced-superlative");
  });
});

describe("the dead of history", () => {
  it.each([
    "The attacks of 11 September 2001 killed almost 3,000 people.",
    "Some 60,000 people died in Lisbon in 1755.",
    "On 4 June 2000 the ferry left with 40 walkers. Fourteen of them died.",
    "The researchers followed 40,563 workers for nine years. In that time 2,780 of them died.",
  ])("%s", (text) => {
    expect(asked(body(text))).not.toContain(casualty);
    expect(asked(body(text))).not.toContain(number);
  });

  it("but not those of a day after it", () =>
    expect(asked(body("The ferry was built in 2000. Fourteen people died on Monday."))).toContain(casualty));
});

describe("what goes on with a credited count", () => {
  it("a part of it, and the next count", () =>
    expect(
      asked(
        body(
          "All but two of the 38 patients had no vaccine, the health department said. Thirty-one are children. Six people have been hospitalised.",
        ),
      ),
    ).not.toContain(casualty));

  it("not any count behind any credit", () =>
    expect(asked(body("Dozens of families fled, the mayor said. Thirty people were injured in the port."))).toContain(
      casualty,
    ));

  it("the figure, in the next paragraph", () =>
    expect(
      asked(
        body(
          "Rents reached 1,365 crowns in May, according to the Velmora Registry.\n\nThe figure was 3.9% higher than in 2023.",
        ),
      ),
    ).not.toContain(number));
});

describe("told in passing", () => {
  it.each([
    "Holt Homes, a builder with 2,300 employees, closed on Monday.",
    "Ashgrove academy, which has 1,140 pupils, closed on Monday.",
    "Outside the town hall, about 60 protesters sang.",
  ])("%s", (text) => expect(asked(body(text)).filter((rule) => rule === number || rule === casualty)).toEqual([]));

  it("but not the news", () => expect(asked(body("The builder has sacked 2,300 employees."))).toContain(number));
});

describe("two things under one noun", () => {
  const mismatch = (headline: string, text: string) =>
    asked(`${headline}\n\nVELMORA, 3 May 2026 – ${text}`).includes("figure-mismatch");

  it.each([
    ["Late goal cuts Odet lead to three points", "Odet stay top with 52 points after a draw on Sunday."],
    ["Holt wins in five sets", "Holt led by two sets to one before the rain came."],
    ["Odet win by 189 runs", "Barlow lost seven wickets for 43 runs on Saturday."],
    ["Firm to cut 450 jobs", "The firm will cut 450 jobs, it said.\n\nIt created 300 jobs in Alden."],
    [
      "Firm to cut 450 jobs",
      "The harbour firm said on Monday that it would close a yard.\n\nIt created 300 jobs in Alden.",
    ],
    [
      "Eight countries sign accord",
      "The accord was signed on Monday.\n\nIt adds to a treaty to which 88 countries belong.",
    ],
  ])("%s", (headline, text) => expect(mismatch(headline, text)).toBe(false));

  it("but a lead that says otherwise", () =>
    expect(mismatch("Firm to cut 450 jobs", "The firm will cut 540 jobs, it said on Monday.")).toBe(true));
});

describe("a poll or study", () => {
  const poll = "poll-details-missing";
  it("whose authors the next paragraph names", () => {
    const lead = "Tea drinkers live longer, a study of half a million adults suggests.";
    expect(
      asked(body(`${lead}\n\nThe researchers, from the Odet Institute in Alden, published it in May.`)),
    ).not.toContain(poll);
    expect(asked(body(`${lead}\n\nNobody knows why.`))).toContain(poll);
  });

  it("whose pollster the next paragraph names", () => {
    const lead = "Most voters back the pier, according to a new poll.";
    for (const next of ["An Orbis poll taken on 3 May has them at 60 percent.", "Orbis asked 1,204 adults on 3 May."])
      expect(asked(body(`${lead}\n\n${next}`))).not.toContain(poll);
    expect(asked(body(`${lead}\n\nThe poll was taken on 3 May.`))).toContain(poll);
  });

  it.each([
    "A survey of 300 schools by the Holt Trust in March found that most have no nurse.",
    "All 18 economists in an Odet poll taken on 3 May expected it.",
  ])("%s", (text) => expect(asked(body(text))).not.toContain(poll));
});

describe("what only asks for a second look", () => {
  it.each([
    "The line will cost €680m, the authority’s chief executive, Anne Graham, said in her opening speech.",
    "The line will cost €680m, the authority has told a committee.",
  ])("%s", (text) => expect(asked(body(text))).not.toContain("prediction-as-fact"));

  it.each([
    "The town is buying 117 trams, the first of which are to enter service in May.",
    "Dunn was voted the most valuable player.",
    "Mercury, the smallest planet, is hot.",
  ])("%s", (text) => expect(asked(body(text))).not.toContain("unsourced-superlative"));

  it("dough", () =>
    expect(asked(body("Leave the dough somewhere warm until it has doubled in size."))).not.toContain(
      "comparison-without-baseline",
    ));
});

describe("what was overlooked", () => {
  it.each([
    ["casualty-figure-unsourced", "Nine people were seriously injured."],
    ["casualty-figure-unsourced", "Four men were shot dead on Monday."],
    ["casualty-figure-unsourced", "Twelve miners lost their lives."],
    ["casualty-figure-unsourced", "The flood claimed 14 lives."],
    ["estimate-without-estimator", "It is estimated that 300 homes were lost."],
    ["estimate-without-estimator", "Estimates put the damage at £3m."],
    ["figures-do-not-add-up", "Rents rose by 10%, from £1,000 to £1,200."],
    ["figures-do-not-add-up", "Cases doubled from 12 to 30."],
    ["poll-details-missing", "According to a new poll, most voters back the pier."],
    ["poll-details-missing", "Most voters back the pier, according to a poll."],
    ["reporter-inference", "In what appears to be a revenge attack, the shop was burned down."],
    ["accusation-without-response", "Paz accused Mayor Ana Holt of lying about the debt."],
    ["accusation-without-response", "Human rights lawyers accused Velmora police of beating detainees."],
  ])("%s: %s", (rule, text) => expect(asked(body(text))).toContain(rule));

  it.each([
    ["casualty-figure-unsourced", "Nine people were seriously injured, the hospital said."],
    ["estimate-without-estimator", "The bank’s estimates put the damage at £3m."],
    ["estimate-without-estimator", "It is estimated that 300 homes were lost, the council said."],
    ["figures-do-not-add-up", "Rents rose by 20%, from £1,000 to £1,200."],
    ["figures-do-not-add-up", "Costs rose by 11%, from £900,000 to £1m."],
    ["figures-do-not-add-up", "Cases more than doubled from 12 to 30."],
    ["figures-do-not-add-up", "Cases doubled from 12 in 2019 to 24 in 2024."],
    ["figures-do-not-add-up", "Income doubled from 1950 to 1960."],
    ["figures-do-not-add-up", "Income doubled from 800,000 to 1.6 million."],
    ["poll-details-missing", "Most voters back the pier, according to a poll by Orbis of 1,204 adults on 3 May."],
    ["reporter-inference", "The shop was burned down in what appeared to be a revenge attack, police said."],
    ["accusation-without-response", "Paz accused Mayor Ana Holt of lying about the debt, which Holt denied."],
    ["accusation-without-response", "Although Holt has denied it, Paz accused Mayor Ana Holt of theft."],
  ])("but not %s: %s", (rule, text) => expect(asked(body(text))).not.toContain(rule));
});

describe("text that was written to slow a pattern down", () => {
  it.each([
    ["commas", `The port lost 3,400 homes${", the a a a a a".repeat(4000)}.`],
    ["places at", `He put${" the cost".repeat(8000)} at 3,400 homes.`],
    ["shares", `${"Shares in Odet, ".repeat(4000)}fell.`],
    ["courts", `The court ${"of the court ".repeat(4000)}sat on 3,400 homes.`],
    ["deals", `${"The deal of the bill ".repeat(4000)}has 3,400 homes.`],
    ["counts", "He counted 3,400 homes of 3,400 homes, the census shows, ".repeat(800)],
  ])("%s", (_, text) => {
    const start = performance.now();
    check(body(text));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("people counted by whoever acts, and sport", () => {
  it.each([
    "Police arrested seven people at the quay.",
    "Police in Dunmarsh on Monday detained at least 30 dockers near the gate.",
    "Seven dockers were arrested on Monday by the harbour police.",
    "Two cousins were jailed in Velmora on Monday for a fraud.",
    "A court jailed a skipper on Monday for killing four swimmers.",
    "The skipper was jailed for eight years for recklessly killing four swimmers.",
    "Roe is missing with a groin strain, and three midfielders are injured.",
    "A crowd of 18,204 watched Dunmarsh win.",
    "Dunmarsh won in front of a crowd of 18,204 on Monday.",
    "The 2004 flood killed more than 14,000 people.",
    "Raiders murdered 388 people in the valley in March 1943.",
  ])("%s", (text) => {
    expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).not.toContain(casualty);
    expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).not.toContain(number);
  });

  it.each([
    "Hundreds of dockers have been jailed since May.",
    "Seven dockers were arrested at the quay.",
    "Police stood by while guards arrested 30 dockers at the gate.",
    "Two defenders were injured when the fort was shelled on Monday.",
    "Some 300 players were injured when the roof fell in at the cup final.",
    "Seven guests, among them a girl of four, were killed on Monday.",
    "A guard shot dead two men on Monday.",
  ])("but asked: %s", (text) => {
    expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).toContain(casualty);
  });
});

describe("a rate by whoever sets it, and a share", () => {
  it.each([
    "The Bank of Velmora held its benchmark rate at 4.25 percent on Monday.",
    "The central bank left its deposit rate at 1.5 percent.",
    "The central bank cut interest rates to 4.25 percent from 4.5 percent.",
    "The Reserve Bank kept its key lending rate in a range of 4.25 percent to 4.5 percent.",
    "Holt Quarries slid 4.1 percent to 318 pence, its lowest since May.",
  ])("%s", (text) => {
    expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).not.toContain(number);
  });

  it.each([
    "The Bank of Velmora held its benchmark rate after inflation rose to 6.4 percent.",
    "The valley cut its jobless rate to 6.4 percent.",
    "Paraffin jumped 6.4 percent to 188 pence a litre.",
  ])("but asked: %s", (text) => {
    expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).toContain(number);
  });
});

describe("whose estimate", () => {
  const estimate = "estimate-without-estimator";
  it.each([
    "The damage was estimated at 40 million crowns by the county surveyor.",
    "Two men are believed to have fled in a van.",
    "Roe is thought to have fled with 3 million crowns.",
  ])("%s", (text) => expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).not.toContain(estimate));

  it.each([
    "The damage was estimated at 40 million crowns by Monday.",
    "The band is believed to have about 900 gunmen.",
    "About 60 divers are thought to be cut off.",
  ])("but asked: %s", (text) => expect(asked(body(`It rained. The quay was shut.\n\n${text}`))).toContain(estimate));
});
