/** Every quotation mark and bracket has its partner, so the reader sees where another's words begin and end. */
import { continuations } from "../../draft/continuation.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Span } from "../../draft/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { loneBrackets } from "./brackets.ts";
import { hasTurnedMark, type Lone, loneBracket, loneMark, nestedAlike, turnedMarks } from "./lone.ts";
import { sameMarks } from "./sameMarks.ts";

export const unbalancedQuoteMarks = draftRule<Record<never, never>, Lone>({
  meta: {
    id: "unbalanced-quote-marks",
    group: "quotes",
    statement: "Every quotation mark and every bracket that opens is closed, and every one that closes was opened.",
    level: "error",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption", "footnote"],
    inQuotes: true,
    tags: [],
    why: "With one mark missing, nobody can tell where the speaker's words end and the paper's own begin.",
    source: "AP punctuation guidelines: quotation marks",
    options: {},
    messages: {
      unclosed: { text: "This quotation has no closing mark." },
      unopened: { text: "This mark closes a quotation that has no opening mark." },
      alike: { text: "This quotation stands inside another one in the same marks.", level: "warning" },
      turned: { text: "This mark is turned the wrong way.", level: "warning" },
      bracketUnclosed: { text: "This bracket is not closed." },
      bracketUnopened: { text: "This bracket closes nothing: the opening one is missing." },
    },
    examples: {
      bad: [
        { text: '⟦"⟧The road is open, the mayor said.' },
        { text: 'He called it ⟦"⟧a farce ⟦(⟧and left.' },
        { text: "The mayor was blunt.\n⟦“⟧The road is open, she said.\nTraffic was light on Monday." },
        { text: "The road is open,⟦”⟧ the mayor said on Monday." },
        { text: "The bridge ⟦(⟧built in 1931 and widened twice⟦]⟧ is shut." },
        { text: "The committee met in Velm⟦)⟧. It adjourned at noon." },
        { text: "'We came home in the '90s,' she said. ⟦“⟧The dogs' bowls were still there." },
        { text: "The council saw the film “Frozen⟦“⟧ and a play on Monday, and said it liked “both” of them." },
        { text: "“Holt called it a ⟦“deal”⟧ of the century,” Paz said on Monday." },
        { text: "The council saw ⟦”⟧Frozen” on Monday, and said it liked “both” of the films it was shown." },
        { text: "‘Stop,’ he said. ‘Never,⟦‘⟧ she said. ‘No,’ he said." },
        { text: 'Holt said: ⟦"⟧We sang.\nThe choir left at noon.\n"We danced," Holt said.' },
      ],
      good: [
        { text: "The '90s were kind to the clubs' owners." },
        { text: '"The road is open,\n"and it will stay open," the mayor said.' },
        { text: "“The road is open.\n\n“It will stay open,” the mayor said." },
        { text: "Rock 'n' roll came late to Velm, and the players' bus didn't. It's the Taliban's* fault, he said." },
        { text: 'The pole is 6\'2" long and the board is 5" wide.' },
        { text: "The council must choose: a) repair the bridge, b) close it or 3) build anew." },
        { text: "The mayor signed off with a smiley :) and went home ;-)." },
        { text: "(Reporting by Ana Holt in Velm;\nEditing by Rui Paz)" },
        { text: '"Holt saw “both” films and left the hall," Paz said on Monday.' },
        { text: "Only ‘One or Two Instances’ where money ‘slipped through’ were found, the auditors said on Monday." },
        { text: "“She told me, ‘We are leaving,’ and left,” Paz said." },
        { text: '"One," she said. "Two," he said. "Three," they said.' },
        { text: "The dean called the fees \"a 'scandal'\". It was \"a 'mess'\"—or 'a \"muddle\"'." },
        { text: '"I could have *screamed*". She saw "a mess…". He saw "a \'mess\'"... and left.' },
        { text: 'Holt spoke on Monday.\n<quote author=" that is what he said” date=" that is when' },
        { text: 'Holt said: "We sang.\nRead more: Choir wins prize\n"We danced."' },
      ],
    },
  },

  *check(draft) {
    const linked = new Set<number>();
    for (const { from, quotation, to, goesOn, marked } of continuations(draft)) {
      linked.add(from.start + quotation.span.start);
      if (!marked) linked.add(to.start + goesOn.content.end);
    }
    for (const [block, { alike: allAlike }] of doubtful.inDraft(draft)) {
      const { prose, quotations } = block.paragraph;
      for (const alike of allAlike) {
        linked.add(block.start + alike.outer.span.start).add(block.start + alike.rest.content.end);
        yield nestedAlike(block, alike);
      }
      let outer = quotations[0];
      for (const quotation of quotations) {
        if (quotation.depth === 0) outer = quotation;
        const inLinked = outer !== undefined && linked.has(block.start + outer.span.start) && !outer.closed;
        if (inLinked && quotation.span.end >= prose.end) continue;
        yield* turnedMarks(block, quotation);
        const report = loneMark(block, quotation);
        if (report !== null && !linked.has(report.span.start)) yield report;
      }
    }
    for (const lone of loneBrackets(draft)) yield loneBracket(lone);
  },

  suggest({ data, message }) {
    if (message === "alike") {
      return data.edits.length === 0 ? [] : [{ title: "Give the inner quotation other marks", edits: data.edits }];
    }
    if (message === "turned") return data.places.map(({ text, title }) => replacement(data.mark, text, title));
    const only = data.sure && data.places.length === 1;
    const added = data.places.map(({ at, text, title }) => ({
      title,
      edits: [{ span: { start: at, end: at }, newText: text }],
      ...(only && { preferred: true }),
    }));
    const kind = message.startsWith("bracket") ? "bracket" : "quotation mark";
    return [...added, { title: `Remove this ${kind}`, edits: [{ span: data.mark, newText: "" }] }];
  },

  explain({ data }) {
    return data.note;
  },
});

/** Paragraphs in which a mark may be missing or turned, with quotations inside others of the same marks. */
const doubtful = perParagraph(({ text, quotations }) => {
  const isDoubtful = quotations.some(
    (quotation) => !quotation.opened || !quotation.closed || hasTurnedMark(text, quotation),
  );
  return isDoubtful && !markup.test(text) ? { alike: sameMarks(text, quotations) } : null;
});

/** The marks of a tag that a page left behind hold no words: `<quote author="`. */
const markup = /<\w+ [\w-]+=["“”]/u;

function replacement(span: Span, newText: string, title: string): Suggestion {
  return { title, edits: [{ span, newText }], preferred: true };
}
