/** Drafts for measurements: our twin of a real one, and news copy of any length, the same on every machine. */
import { readFileSync } from "node:fs";

export function twinText(): string {
  return readFileSync(new URL("../fixtures/drafts/demo/twin.draft", import.meta.url), "utf8");
}

/** A news draft of about so many words: headline, dateline, varied paragraphs, with the faults real drafts have now and then. */
export function longDraft(words: number): string {
  const pick = picker(20231105);
  const paragraphs = ["Coast road reopens as towns count the cost of the flood"];
  let count = 11;
  for (let index = 0; count < words; index++) {
    const shape = shapes[index % shapes.length] ?? shapes[0];
    const body = fill(pick(shape ?? [""]), pick);
    const paragraph = index === 0 ? `VELMORA, 5 Nov 2023 — ${body}` : body;
    paragraphs.push(paragraph);
    count += paragraph.split(" ").length;
  }
  return `${paragraphs.join("\n")}\n`;
}

/**
 * What somebody types into a draft, letter by letter and `letters` long: no two keys give the same text, for what was read of a paragraph
 * once is known when its words come back.
 */
export function typedWords(letters: number): string {
  const pick = picker(1848);
  let text = "";
  while (text.length < letters) text += fill(", {count} and the {body} would {plan}", pick);
  return text.slice(0, letters);
}

type Pick = <T>(from: readonly T[]) => T;

/** A seeded choice (mulberry32): no clock, no Math.random, so that two runs measure the same text. */
function picker(seed: number): Pick {
  let state = seed;
  return <T>(from: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const at = ((mixed ^ (mixed >>> 14)) >>> 0) % from.length;
    return from[at] as T;
  };
}

/** Fills `{slot}`s, which may hold slots themselves. */
function fill(template: string, pick: Pick): string {
  let text = template;
  for (let round = 0; round < 4 && text.includes("{"); round++) {
    text = text.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === "number") return String(pick(digits) * 100 + pick(digits) * 7 + pick(digits));
      if (slot === "day") return String(1 + pick(digits) * 3);
      return pick(slots[slot] ?? [slot]);
    });
  }
  return text.replace(/(^|\s)(["“]?)(\p{Ll})/gu, (whole, space: string, mark: string, letter: string) =>
    space === "" || mark !== "" ? space + mark + letter.toUpperCase() : whole,
  );
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const list = (text: string) => text.trim().split(/\s*\|\s*/);

const slots: Readonly<Record<string, readonly string[]>> = {
  first: list("Ana|Marek|Dina|Pavel|Olga|Rui|Ivo|Lena|Tomas|Hana|Jonas|Mirela|Oskar|Petra|Samir|Yara"),
  last: list(
    "Holt|Stern|Karimova|Roth|Reyn|Paz|Dol|Brandt|Okafor|Lindqvist|Maro|Teller|Vance|Zubiri|Halloran|Ferreira|Quist",
  ),
  role: list(
    `mayor of {town}|head of the {body}|a farmer from {town}|an engineer at the {body}|the deputy governor|a bus driver
    |chair of the town council in {town}|a spokesman for the {body}|the county's chief surveyor|who runs a shop in {town}`,
  ),
  town: list("Velmora|Port Alden|Krasna|Holm Ferry|Sankt Orell|Dunmarsh|Tarsova|Little Aven|Quarry Hill|Brezno Ford"),
  body: list(
    `water authority|regional hospital|road agency|farmers' union|chamber of commerce|civil defence service
    |weather office|teachers' union|port company|public prosecutor's office`,
  ),
  month: list("January|February|March|April|June|July|August|September|October"),
  weekday: list("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"),
  verb: list("said|said|said|added|told reporters|told the council|wrote in a letter on {weekday}"),
  thing: list(
    `bridge|pumping station|school gym|grain store|sea wall|bus depot|ferry landing|market hall|railway cutting|clinic`,
  ),
  event: list(
    `the river broke its banks|the upper dam was opened|the power failed|the first lorries got through|the clean-up began
    |the inquiry was announced|schools shut their doors|two insurers refused to pay`,
  ),
  plan: list(
    `rebuild the {thing} before winter|move {number} families to higher ground|ask the government for a loan
    |close the {thing} for {number} days|hire {number} more workers|publish the survey of the {thing}
    |raise the {thing} by two metres`,
  ),
  view: list(
    `we were never asked about the {thing}|nobody here slept for three nights|the {thing} should have been closed in {month}
    |we can repair the {thing}, but not by {month}|it was the {body} that came first, and we won't forget it
    |they counted {number} sacks and sent us half|my father built that {thing} and it stood in '68
    |the letters from the {body} say one thing and the water says another`,
  ),
  count: list(
    `{number} homes were still without power|{number} people had registered for help|{number} tonnes of grain had been lost
    |repairs to the {thing} would cost {number},000 crowns|about {number} pupils would be taught in {town} for now
    |{number} of the claims had been paid by {day} {month}`,
  ),
};

/** Kinds of paragraph in the order a story has them; within a kind any wording may come. */
const shapes: readonly (readonly string[])[] = [
  [
    `The {body} in {town} {verb} on {weekday} that {count}, {number} days after {event}, and that it would {plan}.`,
    `The town of {town} will {plan}, the {body} said on {weekday}, though {count} at the end of {month}.`,
  ],
  [
    `"{view}," said {first} {last}, {role}. "{view}."`,
    `"{view}," {first} {last}, {role}, said at the {thing} in {town} on {weekday}. "{view}, and {view}."`,
  ],
  [
    `According to the {body}, {count}. A further {number} cases were reported from {town}, where {event} on {weekday}.`,
    `{count}, the {body} said in a report published on {day} {month}. It named the {thing} in {town} and the {thing}
     in {town} as the worst cases.`,
    `Between {month} and {month}, {count}, figures from the {body} show, compared with {number} in the year before.`,
  ],
  [
    `{first} {last}, {role}, {verb} that the {body} had promised to {plan}. The {body} denied this in a statement on
     {weekday} and said that {count}.`,
    `Asked why {event}, {last} {verb}: "{view}." A spokeswoman for the {body}, {first} {last}, said it would {plan}.`,
  ],
  [
    `In {town}, {number} kilometres to the north, {event} on {weekday}. {first} {last}, {role}, walked the two miles
     to the {thing} with her neighbours' dogs. "{view}," she said.`,
    `Critics say the {body} was too slow. Its figures for {month}, seen by the council, state that {count}.`,
    `The {body} (the first to reach the {thing}) put up {number} beds in {town}; the council lent it the {thing}.`,
  ],
  [
    `"{view}," reads a note on the door of the {thing}. Below it somebody has written: "{view}."`,
    `The council votes on {day} {month}. If it agrees to {plan}, work on the {thing} will start within
     {number} days, {last} said.`,
    `“{view},” {last} {verb}, and added that {count}.`,
    `The {thing} in {town} reportedly stood empty when {event}. Media reports said {count}.`,
  ],
].map((shape) => shape.map((template) => template.replace(/\s+/g, " ")));
