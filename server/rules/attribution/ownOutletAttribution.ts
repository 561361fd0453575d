/** Shows an interview credited to "us" or "this newspaper" instead of the house's own name, and that name misspelt. */
import type { Paragraph, Span } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  readonly span: Span;
  readonly written: string;
  /** The house's name; "" where it is not set. */
  readonly outlet: string;
}

export const ownOutletAttribution = paragraphRule({
  meta: {
    id: "own-outlet-attribution",
    group: "attribution",
    statement: "What somebody told this house alone is credited to the house by name, spelt as the house spells it.",
    level: "information",
    zones: ["standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: [],
    why: "Copy is reprinted, syndicated and read aloud: “us” and “this newspaper” are then somebody else.",
    source: "Guardian style guide, quotes",
    options: {
      outlet: { default: "", description: "The name of this house as it stands in copy: “The Courier”." },
    },
    messages: {
      unnamed: { text: "Who is “{written}”? Copy is reprinted: the name of the paper says it." },
      named: { text: "Who is “{written}”? This house is “{outlet}”." },
      spelling: { text: "This house’s name is “{outlet}”." },
    },
    examples: {
      bad: [
        { text: "Holt to run\n\n“I will run,” she told ⟦this newspaper⟧." },
        { text: "Holt to run\n\n“I will run,” Holt told ⟦us⟧ on Monday.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nIn an interview with ⟦this reporter⟧, Holt said she would run." },
        { text: "Holt to run\n\nSpeaking to ⟦our correspondent⟧ in Velmora, Holt said she would run." },
        { text: "Holt to run\n\nHolt told ⟦the Courier⟧ that she would run.", options: { outlet: "The Courier" } },
        { text: "Holt to run\n\nHolt told ⟦Nova-Era⟧ that she would run.", options: { outlet: "Nova Era" } },
      ],
      good: [
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

  *check(paragraph, { options: { outlet } }) {
    const voice = houseVoice(paragraph);
    for (const { 0: whole, 1: own = "", index } of voice.matchAll(toOurselves)) {
      const end = index + whole.length;
      if (own.toLowerCase() === "us" && !isPersonsWord(voice, index)) continue;
      const span = { start: end - own.length, end };
      const data: Data = { span, written: own, outlet };
      yield { span, message: outlet === "" ? "unnamed" : "named", values: { written: own, outlet }, data };
    }
    if (outlet !== "") yield* misspelt(paragraph, voice, outlet);
  },

  suggest({ base, data: { span, written, outlet } }) {
    if (outlet === "") return [];
    const edit = { span: { start: base + span.start, end: base + span.end }, newText: outlet };
    return [{ title: `Replace “${written}” with “${outlet}”`, edits: [edit], preferred: true }];
  },
});

/** Where an interview is credited, up to its object. */
const toWhom =
  "\\b(?:tells?|told|telling|sp(?:eaks?|oke|eaking) (?:exclusively )?(?:to|with)|(?:interview|conversation) with)";
const toOurselves = new RegExp(
  `${toWhom} (us|(?:this|our) (?:reporter|correspondent|newspaper|paper|magazine|website|programme|program|publication|outlet|station|channel))\\b(?![’'-])`,
  "gi",
);
const toName = new RegExp(`${toWhom} (?=\\S)`, "gi");

/** "Told us" after a name or pronoun; history, figures and polls tell all of us, and "Now tell us" asks. */
function isPersonsWord(voice: string, at: number): boolean {
  if (/^tell /i.test(voice.slice(at)) && !/\b(?:they|who) $/i.test(voice.slice(0, at))) return false;
  return /(?:\b(?:he|she|they|who)|\p{Lu}[\p{L}.’'-]+,?) (?:also |later |then |has |have |had )?$/u.test(
    voice.slice(Math.max(0, at - 60), at),
  );
}

/** The name with other capitals, hyphens or spaces in an interview's credit; a longer name is another's. */
function* misspelt({ text }: Paragraph, voice: string, outlet: string) {
  const letters = (name: string) => name.toLowerCase().replace(/[\s-]+/g, "");
  for (const { 0: cue, index } of voice.matchAll(toName)) {
    const start = index + cue.length;
    for (const length of [outlet.length, outlet.length - 1, outlet.length + 1]) {
      const written = text.slice(start, start + length);
      if (letters(written) !== letters(outlet) || written.length !== length) continue;
      if (/^[\p{L}\p{N}]|^[’'-]\p{L}|^ \p{Lu}/u.test(text.slice(start + length))) continue;
      if (written === outlet || !/\p{Lu}/u.test(written)) break;
      const span = { start, end: start + length };
      const data: Data = { span, written, outlet };
      yield { span, message: "spelling", values: { written, outlet }, data };
      break;
    }
  }
}
