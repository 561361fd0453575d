/** What the detectors of claims find, and what only looks like it. Marks ⟦ ⟧ enclose what must be found. */
import { describe, expect, it } from "vitest";
import { findAccusations } from "../../server/claims/accusations.ts";
import { casualtyFigures } from "../../server/claims/casualtyFigures.ts";
import { findCauses } from "../../server/claims/causes.ts";
import { findComparisons } from "../../server/claims/comparisons.ts";
import { countedFigures } from "../../server/claims/countedFigures.ts";
import { findEstimates } from "../../server/claims/estimates.ts";
import { findGuiltPhrases } from "../../server/claims/guiltPhrases.ts";
import { findInferences } from "../../server/claims/inferences.ts";
import { findPolls } from "../../server/claims/polls.ts";
import { findPredictions } from "../../server/claims/predictions.ts";
import { findQuantifiers } from "../../server/claims/quantifiers.ts";
import { statementsIn } from "../../server/claims/statements.ts";
import { findSuperlatives } from "../../server/claims/superlatives.ts";
import { findTrends } from "../../server/claims/trends.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import type { Paragraph, Span } from "../../server/draft/types.ts";
import { unmark } from "../kit/marked.ts";

function bodyOf(text: string): Paragraph {
  const draft = parseDraft(`Harbour news\n\n${text}`, { format: "plain" });
  const paragraph = draft.blocks.at(-1)?.paragraph;
  if (paragraph === undefined) throw new Error("no paragraph");
  return paragraph;
}

function finds(find: (paragraph: Paragraph) => readonly { readonly span: Span }[], marked: readonly string[]): void {
  it.each(marked)("%s", (example) => {
    const { text, spans } = unmark(example);
    const show = ({ start, end }: Span) => `${start}: ${text.slice(start, end)}`;
    expect(find(bodyOf(text)).map(({ span }) => show(span))).toEqual(spans.map(show));
  });
}

describe("counted figures", () =>
  finds(countedFigures, [
    "The flood destroyed ⟦3,400 homes⟧ in 2019.",
    "Unemployment stands at ⟦14.2 percent⟧.",
    "The march drew ⟦about 10,000 people⟧ on 4 May.",
    "He raised ⟦more than $2 million⟧ from ⟦some 40 donors⟧.",
    "Holt, 52, arrived at 10 a.m. on Route 66 with his 12-year-old son.",
    "Parliament voted 210–34 on Article 50.",
    "Holt, who is 52 years old, has worked there for nine years.",
    "“We lost 300 cows,” he said.",
  ]));

describe("casualty figures", () =>
  finds(casualtyFigures, [
    "⟦Twelve people were killed⟧ in the shelling.",
    "The blast ⟦killed at least 30 people⟧.",
    "⟦Dozens of families have been displaced⟧ since May.",
    "The ⟦death toll rose to 20⟧ on Friday.",
    "A ⟦crowd of 5,000⟧ filled the square.",
    "In the flood ⟦45 people died⟧.",
    "⟦Nine guests, among them a girl of four, were hurt⟧ on the stairs.",
    "⟦At least 16 miners, most of them apprentices, died⟧ in the shaft.",
    "A guard ⟦shot dead two men⟧ at the gate.",
    "⟦Two of the six were badly hurt⟧.",
    "⟦Two of the six miners were killed⟧.",
    "Three raiders ⟦killed 14 people⟧ in the port.",
    "The 2004 flood ⟦killed 14,000 people⟧.",
    "The raiders ⟦murdered 88 people⟧.",
    "The man who murdered two guards has fled.",
    "She was arrested three times.",
    "The crash killed six-year-old Ana Bo.",
    "The disease kills 5,000 people a year.",
    "Holt killed time until 12 o'clock.",
    "The fire killed 40 cows.",
  ]));

describe("quantifiers", () =>
  finds(findQuantifiers, [
    "The raid hit the market because ⟦most of the traders are foreigners⟧.",
    "⟦Hundreds of families have left the valley⟧.",
    "⟦The majority of patients wait for a year⟧.",
    "Most of the morning was quiet.",
    "Most importantly, the bridge held.",
    "She is among the most popular singers.",
    "Many critics say the law goes too far.",
  ]));

describe("superlatives", () =>
  finds(findSuperlatives, [
    "It was ⟦the worst storm⟧ in the island's history.",
    "She is ⟦the only woman⟧ to run a port.",
    "The move was ⟦unprecedented⟧.",
    "It was the worst storm since 1931.",
    "It opened in the first week of May, at least on paper.",
    "He is best known as a singer.",
  ]));

describe("comparisons", () => {
  finds(findComparisons, [
    "Rents ⟦are up 40 percent⟧.",
    "Attacks ⟦have doubled⟧.",
    "Rents ⟦rose 40 percent⟧ from May last year.",
    "He doubled down.",
  ]);
  it("tells which part is there", () => {
    const [found] = findComparisons(bodyOf("Rents rose 40 percent from May."));
    expect(found).toMatchObject({ hasAmount: true, hasBaseline: true });
    expect(findComparisons(bodyOf("Attacks have doubled."))[0]).toMatchObject({ hasAmount: false, hasBaseline: false });
  });
});

describe("trends", () =>
  finds(findTrends, [
    "Young doctors are ⟦increasingly⟧ leaving.",
    "Velmora has ⟦consistently⟧ raised concerns.",
    "⟦Soaring⟧ rents drive families out.",
    "A soaring eagle won the prize.",
    "“They are increasingly angry,” she said.",
  ]));

describe("estimates", () =>
  finds(findEstimates, [
    "⟦An estimated 5,000 fighters⟧ are in the hills.",
    "The damage ⟦is believed to be as high as 3 million crowns⟧.",
    "Seats up to row 20 are free.",
    "It is believed to be true.",
  ]));

describe("polls", () =>
  finds(findPolls, [
    "⟦A new poll shows⟧ voters have turned against the mayor.",
    "⟦Research proves⟧ the vaccine halves infections.",
    "Polling stations opened at 7 a.m.",
  ]));

describe("causes", () =>
  finds(findCauses, [
    "The ban ⟦led to a surge⟧ in smuggling.",
    "The crash ⟦was caused by a drunk driver⟧.",
    "The match was moved because of rain.",
    "The path led to a farm.",
    "Snow led to delays.",
  ]));

describe("predictions", () =>
  finds(findPredictions, [
    "The strike ⟦will cripple the ports⟧.",
    "The law ⟦is bound to fail in court⟧.",
    "The strike will begin on Monday at 6 a.m.",
    "The council will meet again.",
    "If it passes, the law will hurt farmers.",
  ]));

describe("inferences", () =>
  finds(findInferences, [
    "The raid ⟦appears to be aimed at foreign traders⟧.",
    "The minister resigned ⟦in an apparent effort to save the coalition⟧.",
    "She appears in the third act.",
    "He appeared in court.",
    "He seemed to nod.",
  ]));

describe("accusations", () =>
  finds(findAccusations, [
    "⟦The deputy mayor took bribes⟧ from builders.",
    "⟦Guards tortured⟧ the detainees.",
    "Dol was convicted after he stole the boat.",
    "Thieves stole the boat.",
    "Rivera stole second base.",
  ]));

describe("guilt phrases", () =>
  finds(findGuiltPhrases, [
    "⟦Accused killer Jan Roe⟧ appeared in court.",
    "Roe was ⟦arrested for stealing⟧ the car.",
    "Roe was ⟦accused with⟧ theft.",
    "Roe, accused of the killing, appeared in court.",
    "Roe was arrested on suspicion of stealing the car.",
  ]));

describe("statements", () => {
  const of = (text: string) => statementsIn(bodyOf(text)).map(({ start, end }) => text.slice(start, end).trim());
  it("cuts before a conjunction that opens a clause of its own", () => {
    expect(of("The order appears to be aimed at them, since most of the migrants are Velmoran.")).toEqual([
      "The order appears to be aimed at them,",
      "since most of the migrants are Velmoran.",
    ]);
  });
  it("leaves a sentence of one statement whole", () => {
    expect(of("Rents have risen since 2015 in the old town and the port.")).toHaveLength(1);
    expect(of("He worked as a pilot since the war.")).toHaveLength(1);
  });
  it("holds every character of the sentences", () => {
    const text = "It rained; the bridge was closed, but the ferry ran. Nobody was hurt.";
    const spans = statementsIn(bodyOf(text));
    expect(spans.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text.replace(". N", ".N"));
  });
});
