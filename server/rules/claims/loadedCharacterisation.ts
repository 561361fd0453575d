/** Shows a judgement word in the newsroom's own voice, and asks whose judgement it is. */
import * as l10n from "../../l10n/l10n.ts";
import { houseVoice } from "../../language/words.ts";
import { paragraphRule, type Suggestion } from "../types.ts";
import { articleAt, articleBefore, matchCase } from "./article.ts";
import { advice, type Judgement } from "./characterisations.ts";
import { isCredited } from "./credit.ts";
import { findCharacterisations } from "./findCharacterisations.ts";

interface Data {
  readonly judgement: Judgement | null;
  /** Offsets of the judging words in the paragraph. */
  readonly start: number;
  readonly end: number;
}

export const loadedCharacterisation = paragraphRule({
  meta: {
    id: "loaded-characterisation",
    group: "claims",
    statement:
      "Words that judge an event, a document or a person are shown by facts, credited to somebody or left out.",
    level: "information",
    zones: ["headline", "standfirst", "bullet", "body"],
    inQuotes: false,
    tags: [],
    why: "A “landmark” ruling or a “strongly worded” statement is a judgement. Without an owner it is the newsroom's.",
    source: "NPR, “A ‘Major’ Speech? Says Who?”",
    options: {
      add: { default: [], description: "Further judgement words to ask about (“much-vaunted”)." },
      remove: { default: [], description: "Words of the built-in list that this house accepts (“renowned”)." },
    },
    messages: {
      judgement: { text: "Whose judgement is “{words}”?" },
      soCalled: { text: "Who calls it so, and who doubts it? “{words}” does not say." },
    },
    examples: {
      bad: [
        { text: "Ferry talks stall\n\nThe ministry issued a ⟦strongly worded⟧ statement." },
        { text: "Rally in Velmora\n\nThe ⟦controversial⟧ pastor spoke at a ⟦landmark rally⟧." },
        { text: "Harbour police\n\nThe government announced a ⟦sweeping crackdown⟧ on unlicensed boats." },
        { text: "New law\n\nOlga Reyn said in a ⟦scathing⟧ letter that the plan would fail." },
        {
          text: "New law\n\nThe ⟦strongly worded⟧ letter came after the mayor, Jan Dol, announced that boats must leave.",
        },
        { text: "New law\n\n⟦Draconian⟧ fines await skippers who miss the date." },
        { text: "Cup final\n\nVarn Rovers won a ⟦stunning victory⟧ at home, and the fans stayed until midnight." },
        { text: "Bridge plan\n\nShe voted for the ⟦so-called⟧ bridge tax in May." },
        { text: "Bridge plan\n\nThe ⟦much-vaunted⟧ crossing opened in May.", options: { add: ["much-vaunted"] } },
      ],
      good: [
        { text: "Harbour speech\n\nIn a speech the campaign called “major”, she set out her plans." },
        { text: "Obituary\n\nHe was a major in the engineers' corps and later ran the Landmark Hotel." },
        { text: "New law\n\nThe minister described the bill as a landmark reform." },
        { text: "New law\n\nReyn said the sweeping reform would close half the harbours." },
        { text: "New law\n\nThe sweeping reform would close half the harbours, Reyn said." },
        { text: "New law\n\n“This is an outrageous decision,” Reyn said." },
        { text: "Old town\n\nThe historic centre has sweeping views of the bay." },
        { text: "Old town\n\nTwo of the four major parties want the harbour rebuilt." },
        { text: "Border post\n\nFighters of the so-called Islamic State held the post until May." },
        { text: "Bridge plan\n\nShe voted for the so-called “bridge tax” in May." },
        { text: "Bridge plan\n\nThe controversial plan failed.", options: { remove: ["controversial"] } },
      ],
    },
  },

  *check(paragraph, { options }) {
    const voice = houseVoice(paragraph);
    for (const sentence of paragraph.sentences) {
      const text = voice.slice(sentence.start, sentence.end);
      for (const { span, words, entry, judgement } of findCharacterisations(voice, sentence, options)) {
        const at = { start: words.start - sentence.start, end: span.end - sentence.start };
        if (isCredited(text, at)) continue;
        yield {
          span,
          message: entry === "so called" ? "soCalled" : "judgement",
          values: { words: voice.slice(span.start, span.end) },
          data: { judgement, start: words.start, end: words.end } satisfies Data,
        };
      }
    }
  },

  suggest({ base, data }, draft) {
    const { text } = draft;
    const [start, end] = [base + data.start, base + data.end];
    const words = text.slice(start, end);
    const noun =
      /^ (?=[\p{L}\p{N}])/u.exec(text.slice(end, end + 2)) !== null && !functionWord.test(text.slice(end, end + 12));
    if (!noun) return [];
    const suggestions: Suggestion[] = [];
    const before = text.slice(Math.max(0, start - 24), start);
    const next = text.slice(end + 1, end + 24);
    const article = articleAt(text, start);
    // "In a move, the council closed the pier" says nothing.
    const isEmpty = /\bin an? $/i.test(before) && /^(?:move|twist|turn|step)\b/i.test(next);
    if (!adverb.test(before) && !isEmpty) {
      const from = article?.start ?? start;
      const rest = article === null ? "" : `${matchCase(articleBefore(next), article.word)}${article.gap}`;
      const isCapital = article === null && /^\p{Lu}/u.test(words);
      const first = isCapital ? next.charAt(0).toUpperCase() : "";
      suggestions.push({
        title: `Delete “${words}”`,
        edits: [{ span: { start: from, end: end + 1 + first.length }, newText: rest + first }],
      });
    }
    if (article !== null) {
      const owner = matchCase("what", article.word);
      const called = `${owner} [WHO?] called ${article.word.toLowerCase()}`;
      suggestions.push({
        title: `Give it an owner: “${called} ${words} …”`,
        edits: [{ span: { start: article.start, end: article.start + article.word.length }, newText: called }],
      });
    }
    return suggestions;
  },

  explain({ data }) {
    return data.judgement === null ? "" : `${l10n.t("Show, don't say.")} ${advice[data.judgement]()}`;
  },
});

/** After these the judging word stands alone ("controversial but popular", "shocking to many"): it cannot just go. */
const functionWord = /^ (?:and|or|but|yet|to|for|because|in|on|at|of|by|with|as|than|that|when|after|among|even|if)\b/i;
/** A word that hangs on the judging word would be left hanging: "highly controversial". */
const adverb =
  /(?:\p{L}ly|\b(?:most|more|less|least|so|very|too|quite|rather|often|always|ever|once|still|and|or|but)|,) $/iu;
