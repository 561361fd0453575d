/** Shows an interview credited to "us" or "this newspaper" instead of the house's own name, and that name misspelt. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { houseVoice } from "../../language/words.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type Report } from "../types.ts";
import { outletsUnnamed } from "./outletsOnRecord.ts";

interface Data {
  /** What a fix replaces; null where none is offered. */
  readonly span: Span | null;
  readonly written: string;
  /** What it puts there; "" where the house's name is not set. */
  readonly instead: string;
  /** What the ledger has; "" for nothing. */
  readonly record: string;
}

interface Options {
  readonly outlet: string;
}

export const ownOutletAttribution = draftRule<{ outlet: { default: string; description: string } }, Data>({
  meta: {
    id: "own-outlet-attribution",
    group: "attribution",
    statement:
      "What somebody told this house alone is credited to the house by name, spelt as the house spells it; a quotation that another " +
      "outlet had is credited to that outlet.",
    level: "information",
    zones: ["standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: [],
    why:
      "Copy is reprinted, syndicated and read aloud: “us” and “this newspaper” are then somebody else. And whoever heard the words first " +
      "is owed the credit.",
    source: "Guardian style guide, quotes",
    options: {
      outlet: { default: "", description: "The name of this house as it stands in copy: “The Courier”." },
    },
    messages: {
      unnamed: { text: "Who is “{written}”? Copy is reprinted: the name of the paper says it." },
      named: { text: "Who is “{written}”? This house is “{outlet}”." },
      spelling: { text: "This house’s name is “{outlet}”." },
      other: { text: "The ledger has this quotation from {outlet}, which the paragraph does not name." },
    },
    examples: {
      bad: [
        { text: "Holt to run\n\n“I will run,” she told ⟦this newspaper⟧." },
        { text: "Holt to run\n\n“I will run,” Holt told ⟦us⟧ on Monday.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nHolt confirmed to ⟦this newspaper⟧ that she would run." },
        { text: "Holt to run\n\nIn an interview with ⟦this reporter⟧, Holt said she would run." },
        { text: "Holt to run\n\nSpeaking to ⟦our correspondent⟧ in Velmora, Holt said she would run." },
        {
          text: "Holt to run\n\n⟦“I will run,”⟧ she said.",
          ledger: [{ kind: "outlet", fields: { name: "Radio Delta" }, on: "I will run" }],
        },
        { text: "Holt to run\n\nHolt told ⟦the Courier⟧ that she would run.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nHolt told ⟦Nova-Era⟧ that she would run.", options: { outlet: "Nova Era" } },
      ],
      good: [
        {
          text: "Holt to run\n\n“I will run,” she told Radio Delta.",
          ledger: [{ kind: "outlet", fields: { name: "Radio Delta" }, on: "I will run" }],
        },
        { text: "Letters\n\nNow tell us this pier is sound." },
        { text: "Holt to run\n\n“I will run,” she told The Courier.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\n“I will run,” she told Radio Delta.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\n“She told us that she would run,” Paz said." },
        { text: "Holt to run\n\nThe polls have told us little." },
        { text: "Holt to run\n\nHolt told the Courier’s readers little.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nHolt told a courier to wait.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nThis newspaper was founded in 1931." },
        { text: "Holt to run\n\n“I will run,” she told The Couriers.", options: { outlet: "The Courier" } },
      ],
    },
  },

  *check(draft, { options, ledger }) {
    for (const [block, reports] of namesIn.inDraft(draft, options)) {
      for (const report of reports) {
        const { span, data } = report;
        const place = data === undefined || data.span === null ? null : inDraft(block, data.span);
        yield { ...report, span: inDraft(block, span), ...(data !== undefined && { data: { ...data, span: place } }) };
      }
    }
    for (const { quote, verb, outlet, record } of outletsUnnamed(draft, ledger)) {
      const data: Data = { span: verb, written: "said", instead: `told ${outlet}`, record };
      yield { span: quote, message: "other", values: { outlet }, data };
    }
  },

  suggest({ message, data: { span, written, instead } }) {
    if (instead === "" || span === null) return [];
    const edit = { span, newText: instead };
    const preferred = message !== "other";
    return [{ title: `Replace “${written}” with “${instead}”`, edits: [edit], ...(preferred && { preferred }) }];
  },

  explain: ({ data: { record } }) => (record === "" ? "" : l10n.t("On record: {0}.", plainText(record))),

  records: () => ({}),
});

/** What one paragraph gives, with spans of its own. */
const namesIn = perParagraph((paragraph: Paragraph, options: Options) => [...ownNames(paragraph, options)]);

function* ownNames(paragraph: Paragraph, { outlet }: Options): Generator<Report<Data>> {
  const voice = houseVoice(paragraph);
  for (const { 0: whole, 1: own = "", index } of allMatches(voice, toOurselves)) {
    const end = index + whole.length;
    if (own.toLowerCase() === "us" && !isPersonsWord(voice, index)) continue;
    const span = { start: end - own.length, end };
    // A sister paper has a name of its own.
    const name = /\bsister\b/i.test(own) ? "" : outlet;
    const data: Data = { span, written: own, instead: name, record: "" };
    yield { span, message: name === "" ? "unnamed" : "named", values: { written: own, outlet: name }, data };
  }
  if (outlet !== "") yield* misspelt(paragraph, voice, outlet);
}

/** Where an interview is credited, up to its object. */
const toWhom =
  "\\b(?:tells?|told|telling|(?:confirm(?:s|ed|ing)?|admit(?:s|ted|ting)?|disclos(?:es|ed|ing)|reveal(?:s|ed|ing)?) to|sp(?:eaks?|oke|eaking) (?:exclusively )?(?:to|with)|(?:interview|conversation) with)";
const toOurselves = new RegExp(
  `${toWhom} (us|(?:this|our) (?:reporter|correspondent|newspaper|paper|magazine|website|programme|program|publication|outlet|station|channel)|our (?:[\\p{L}-]+ ){0,2}(?:reporter|correspondent|editor)|our sister (?:newspaper|paper|title|magazine|website|site|programme|program|station|channel))\\b(?![’'-])`,
  "giu",
);
const toName = new RegExp(`${toWhom} (?=\\S)`, "gi");

/** "Told us" after a name or pronoun; history, figures and polls tell all of us, and "Now tell us" asks. */
function isPersonsWord(voice: string, at: number): boolean {
  if (/^tell /i.test(voice.slice(at)) && !/\b(?:they|who) $/i.test(voice.slice(0, at))) return false;
  return /(?:\b(?:he|she|they|who)|\b(?!(?:History|Experience|Time|Science|Nature|Evidence|Instinct|Statistics|Nothing|Nobody|None|Research|Data|Figures|Polls|Studies|Scans|Tests)\b)\p{Lu}[\p{L}.’'-]+,?) (?:also |later |then |has |have |had )?$/u.test(
    voice.slice(Math.max(0, at - 60), at),
  );
}

/** The name with other capitals, hyphens or spaces in an interview's credit; a longer name is another's. */
function* misspelt({ text }: Paragraph, voice: string, outlet: string): Generator<Report<Data>> {
  const letters = (name: string) => name.toLowerCase().replace(/[\s-]+/g, "");
  for (const { 0: cue, index } of allMatches(voice, toName)) {
    const start = index + cue.length;
    for (const length of [outlet.length, outlet.length - 1, outlet.length + 1]) {
      const written = text.slice(start, start + length);
      if (letters(written) !== letters(outlet) || written.length !== length) continue;
      if (/^[\p{L}\p{N}]|^[’'-]\p{L}|^ \p{Lu}/u.test(text.slice(start + length))) continue;
      if (written === outlet || !/\p{Lu}/u.test(written)) break;
      const span = { start, end: start + length };
      const data: Data = { span, written, instead: outlet, record: "" };
      yield { span, message: "spelling", values: { written, outlet }, data };
      break;
    }
  }
}
