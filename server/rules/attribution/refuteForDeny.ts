/** Shows "refuted" where the copy tells of a denial and not of a disproof. */
import type { Span } from "../../draft/types.ts";
import { likeCase } from "../../language/case.ts";
import { inflect, type VerbForm } from "../../language/speechVerbs.ts";
import { apart, houseVoice, houseWords, type Word } from "../../language/words.ts";
import { paragraphRule } from "../types.ts";
import { deniable, disproof, evidence, unproven } from "./words.ts";

interface Data {
  readonly verb: Span;
  readonly written: string;
  /** Best first; all in the form that was written. */
  readonly instead: readonly string[];
}

const refute = inflect("refute");
const rebut = inflect("rebut");
const instead = { deny: inflect("deny"), reject: inflect("reject"), dispute: inflect("dispute") };
const subjectReach = 8;
const objectReach = 7;
const proofReach = 40;
const mayRefute = /\b(?:refut|rebut)/i;

export const refuteForDeny = paragraphRule({
  meta: {
    id: "refute-for-deny",
    group: "attribution",
    statement:
      "“Refute” is used where something is disproved; where it is only contradicted, the verb is deny, dispute or reject.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body"],
    inQuotes: false,
    tags: [],
    why: "To refute is to prove the opposite. Used for a denial, it tells readers that the accused won the argument.",
    source: "AP Stylebook, “refute”; BBC News Styleguide",
    options: {
      rebut: {
        default: false,
        description: "Report “rebut” too. Some guides take it as “answer back”, others as “disprove”.",
      },
    },
    messages: {
      refute: { text: "Does the copy show the disproof? If not, “{instead}” says what happened." },
    },
    examples: {
      bad: [
        { text: "Bank under fire\n\nThe bank ⟦refuted⟧ the allegations." },
        { text: "Bank under fire\n\nHolt ⟦refuted⟧ reports that he would resign." },
        { text: "Bank under fire\n\nHolt, ⟦refuting⟧ a claim of fraud, left the room." },
        { text: "Bank under fire\n\nThe chairman strongly ⟦refutes⟧ that money went missing." },
        { text: "Bank under fire\n\nThe bank has ⟦refuted⟧ this." },
        { text: "Bank under fire\n\nHolt ⟦refuted⟧ having met the broker." },
        { text: "Bank under fire\n\nHolt ⟦refuted⟧ he had lied." },
        { text: "Bank under fire\n\nThe bank continued to ⟦refute⟧ the story in an interview with Radio Delta." },
        { text: "Bank under fire\n\nThe bank ⟦rebutted⟧ the criticism.", options: { rebut: true } },
      ],
      good: [
        { text: "Bank under fire\n\nThe bank denied the allegations." },
        { text: "Bank under fire\n\n“I absolutely refute this,” she said." },
        { text: "Bank under fire\n\nThe bank refuted the allegation by publishing the ledger." },
        { text: "Bank under fire\n\nThe bank refuted the claim with its own ledger." },
        { text: "Bank under fire\n\nThe ledger was no help, and the bank could not refute the allegations." },
        { text: "Bank under fire\n\nBank records refuted the allegations." },
        { text: "Bank under fire\n\nHolt tried to refute the charge." },
        { text: "Bank under fire\n\nThe claim was refuted in court." },
        { text: "Bank under fire\n\nThe bank rebutted the criticism." },
        { text: "Theory falls\n\nThe physicist refuted Marlow in 1931." },
      ],
    },
  },

  *check(paragraph, { options }) {
    if (!mayRefute.test(paragraph.text)) return;
    const voice = houseVoice(paragraph);
    for (const words of houseWords(paragraph)) {
      for (const [at, word] of words.entries()) {
        const form = formOf(word.lower, options.rebut);
        if (form === null || !contradicts(words, at)) continue;
        const object = objectOf(voice, words, at);
        if (object === null) continue;
        const best = deniable[object.lower] ?? "deny";
        const isClause = object.lower === "that" || beginsClause(words, words.indexOf(object));
        // "Reject that …" is no English; a clause can be denied or disputed, "having met" denied.
        const verbs = ([best, "deny", "dispute", "reject"] as const).filter((verb) =>
          object.lower === "having" ? verb === "deny" : !isClause || verb !== "reject",
        );
        const forms = [...new Set(verbs)].map((verb) => likeCase(word.text, instead[verb][form]));
        const span = { start: word.start, end: word.end };
        const data: Data = { verb: span, written: word.text, instead: forms };
        yield { span, message: "refute", values: { instead: forms[0] ?? "" }, data };
      }
    }
  },

  suggest({ base, data }) {
    const span = { start: base + data.verb.start, end: base + data.verb.end };
    return data.instead.map((newText, index) => ({
      title: `Replace “${data.written}” with “${newText}”`,
      edits: [{ span, newText }],
      ...(index === 0 && { preferred: true }),
    }));
  },
});

function formOf(word: string, withRebut: boolean): VerbForm | null {
  for (const verb of withRebut ? [refute, rebut] : [refute]) {
    for (const form of ["past", "third", "gerund", "base"] as const) if (verb[form] === word) return form;
  }
  return null;
}

/** Is it somebody's contradiction: no attempt, no denial of it, no passive, no evidence as subject, no disproof after? */
function contradicts(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /ly$|^(?:also|has|have|had|been)$/.test(words[before]?.lower ?? "")) {
    if (words[before]?.lower === "been" || unproven.has(words[before]?.lower ?? "")) return false;
    before--;
  }
  const previous = words[before]?.lower ?? "";
  const goesOn = previous === "to" && /^continu(?:e|es|ed|ing)$/.test(words[before - 1]?.lower ?? "");
  if (unproven.has(previous) && !goesOn) return false;
  if (/^(?:is|are|was|were|be|being|got|by|of|for|in)$/.test(previous)) return false;
  if (words.slice(Math.max(0, at - subjectReach), at).some((word) => evidence.has(word.lower))) return false;
  const rest = words.slice(at, at + proofReach);
  return !rest.some((word, i) => i > 0 && disproof.has(word.lower) && rest[i - 1]?.lower !== "interview");
}

/** `refuted he had lied`: a clause without "that". */
function beginsClause(words: readonly Word[], at: number): boolean {
  return (
    /^(?:he|she|they|it|there)$/.test(words[at]?.lower ?? "") &&
    /^(?:had|has|have|was|were|is|are|would|will|did|does|do|could|knew|ever|took|paid|met)$/.test(
      words[at + 1]?.lower ?? "",
    )
  );
}

/** What is contradicted: `that`, `this`, or the first noun of saying after the verb, before any break. */
function objectOf(voice: string, words: readonly Word[], at: number): Word | null {
  for (let i = at + 1; i <= at + objectReach && i < words.length; i++) {
    if (apart(voice, words[i - 1], words[i])) {
      // Quoted words may stand in the object: `refuted the “absurd” claim`.
      if (!voice.slice(words[i - 1]?.end, words[i]?.start).includes("\uFFFC")) return null;
    }
    const word = words[i];
    if (word !== undefined && i === at + 1 && (word.lower === "having" || beginsClause(words, i))) return word;
    if (word === undefined || !Object.hasOwn(deniable, word.lower)) continue;
    if (i === at + 1 || !/^(?:that|it|this|these|them)$/.test(word.lower)) return word;
    if (word.lower === "that") return null;
  }
  return null;
}
