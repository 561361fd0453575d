/** Shows a speech verb that judges what it reports: "claimed", "admitted", "slammed", "revealed", "believes". */
import { blockAt, holds, quotationAt, textOf } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { likeCase } from "../../language/case.ts";
import { draftRule } from "../types.ts";
import { attributionsIn } from "./credits.ts";
import { cueVerb } from "./cueVerb.ts";
import { judges, neutral } from "./loadedUse.ts";
import { neutralSay, particlesAfter, vocabulary } from "./loadedVerbs.ts";
import { objectAfter } from "./objects.ts";

interface Data {
  readonly verb: Span;
  readonly written: string;
  /** In the form that was written; "" where no other verb fits the sentence as it stands. */
  readonly instead: string;
}

/** Below, the engine may have taken something else for a cue. */
const sureEnough = 0.5;

/** `claimed last week`, `claimed in a statement`: the engine takes when and where with the verb. */
const asideInCue =
  / (?:last|this|on|in|at|during|before|after|through|yesterday|today|earlier|again|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*$/isu;

function withoutAside(draft: Draft, cue: Span): Span {
  const words = textOf(draft, cue);
  return { start: cue.start, end: cue.start + (asideInCue.exec(words)?.index ?? words.length) };
}

export const loadedSpeechVerb = draftRule({
  meta: {
    id: "loaded-speech-verb",
    group: "attribution",
    statement: "The speech verb is neutral unless what the speaker did really was what the verb says.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: [],
    why: "“Claimed” doubts, “admitted” suggests guilt, “believes” knows what nobody can see. “Said” leaves the judgement to the reader.",
    source: "Bender et al., Verbs to avoid for attribution; AP Stylebook, crime and court entries",
    options: {
      add: {
        default: [],
        description: "Further verbs this house does not use in attribution, in their base form (“quip”).",
      },
      remove: {
        default: [],
        description: "Verbs of the built-in list that this house accepts, in their base form (“reveal”).",
      },
    },
    messages: {
      doubt: { text: "“{verb}” casts doubt on what was said. Is there reason to? If not, “{instead}”." },
      guilt: { text: "“{verb}” suggests guilt. Is there any? If not, “{instead}”." },
      attack: { text: "“{verb}” judges how hard the words were. Would “{instead}” do?", level: "hint" },
      disclosure: { text: "“{verb}” vouches that it is true and was hidden. If not, “{instead}”.", level: "hint" },
      stiff: { text: "“{verb}” is stiff for spoken words. Would “{instead}” do?", level: "hint" },
      mind: { text: "“{verb}” tells what somebody thinks. Did they say so?", level: "hint" },
      house: { text: "“{verb}” is on this house’s list. Would “{instead}” do?", level: "hint" },
    },
    examples: {
      bad: [
        {
          text: "March in Velmora\n\nThe transport union ⟦claimed⟧ that 300 people had marched through Velmora on Monday.",
        },
        { text: "March in Velmora\n\n“Nobody was hurt,” Holt ⟦claimed⟧ on Monday." },
        {
          text: "March in Velmora\n\nThe minister ⟦slammed⟧ the report on the march and ⟦admitted⟧ she had not read it.",
        },
        { text: "March in Velmora\n\nOfficer Ana Reyn ⟦claims⟧ to have seen two men with sticks." },
        { text: "March in Velmora\n\nMayor Tomas Holt ⟦lashed out at⟧ the organisers for their late notice." },
        { text: "March in Velmora\n\n“We were warned in April,” the police chief, Rui Paz, ⟦revealed⟧." },
        { text: "March in Velmora\n\nHolt ⟦stated⟧ that the square would be closed until Friday." },
        { text: "March in Velmora\n\nMayor Tomas Holt ⟦believes⟧ that the square will be closed until Friday." },
        { text: "March in Velmora\n\nHolt ⟦conceded⟧ that the minutes had been lost in a fire." },
        {
          text: "March in Velmora\n\n“We shall see,” Holt ⟦quipped⟧ on Monday.",
          options: { add: ["quip"] },
        },
      ],
      good: [
        { text: "Pier falls\n\nContrary to his claim that the pier was sound, it fell on Monday." },
        { text: "March in Velmora\n\nThe transport union said 300 people had marched through Velmora on Monday." },
        { text: "Fraud in Velmora\n\nIn court on Monday, Reyn admitted two counts of fraud." },
        { text: "March in Velmora\n\nThe region is claimed by both states, Holt said." },
        { text: "March in Velmora\n\nHolt claimed victory at noon and Paz conceded the race." },
        { text: "Vote in Velmora\n\nThe party’s leader, Ana Holt, conceded that her party had fallen short." },
        { text: "Vote in Velmora\n\nAna Holt conceded that she had lost." },
        { text: "Fraud in Velmora\n\nThe indictment alleges that Reyn took 3 million crowns." },
        { text: "Fraud in Velmora\n\nProsecutors alleged that Reyn took 3 million crowns." },
        { text: "March in Velmora\n\n“The union claims that we were late,” Holt said on Monday." },
        { text: "March in Velmora\n\nThe embassy stated that its staff were safe." },
        { text: "March in Velmora\n\nHolt said that he believes the square will be closed until Friday." },
        { text: "March in Velmora\n\nHolt refused to concede that the notice was late." },
        { text: "March in Velmora\n\nThe figures reveal whether people came for the music." },
        { text: "March in Velmora\n\n“We were warned,” Paz revealed.", options: { remove: ["reveal"] } },
      ],
    },
  },

  *check(draft, { options, credits }) {
    const { verbs, pattern } = vocabulary(options);
    for (const attribution of credits.attributions) {
      const { cue, content, confidence } = attribution;
      if (cue === null || confidence < sureEnough || !pattern.test(textOf(draft, cue))) continue;
      const isVerb = (word: string) => verbs.has(word);
      const verb = cueVerb(draft.text, cue, isVerb) ?? cueVerb(draft.text, withoutAside(draft, cue), isVerb);
      const loaded = verbs.get(verb?.word ?? "");
      const block = blockAt(draft, cue.start);
      if (verb === null || loaded === undefined || block === null) continue;
      const { paragraph } = block;
      const rest = draft.text.slice(verb.span.end, block.end);
      // "Claimed at a hearing" says where.
      const hits = loaded.loading === "attack" || loaded.loading === "house";
      const particles = hits ? (particlesAfter.exec(rest)?.[0].length ?? 0) : 0;
      const span = { start: verb.span.start, end: verb.span.end + particles };
      const isBefore = content[0] !== undefined && content[0].end <= verb.span.start;
      const reported = isBefore ? "before" : objectAfter(paragraph, span.end - block.start);
      if (!judges(draft, attribution, loaded, verb, reported)) continue;
      if (quotationAt(paragraph, cue.start - block.start) !== null) continue;
      // Inside another's statement the verb is that speaker's: `Holt said the firm admitted it`.
      const others = attributionsIn(credits, cue).filter((other) => other !== attribution);
      if (others.some((other) => other.content.some((part) => holds(part, cue)))) continue;
      const written = textOf(draft, span);
      const instead = neutral(draft, span.end, loaded, reported);
      yield {
        span,
        message: loaded.loading,
        values: { verb: written, instead: instead ?? neutralSay[loaded.form] },
        data: { verb: span, written, instead: instead === null ? "" : likeCase(written, instead) } satisfies Data,
      };
    }
  },

  suggest({ data: { verb, written, instead } }) {
    if (instead === "") return [];
    return [{ title: `Replace “${written}” with “${instead}”`, edits: [{ span: verb, newText: instead }] }];
  },
});
