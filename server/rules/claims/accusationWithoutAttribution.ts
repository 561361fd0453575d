/** Shows a crime or grave wrong told of an identifiable party in the newsroom's own voice. */

import { findAccusations } from "../../claims/accusations.ts";
import type { Support } from "../../claims/types.ts";
import { doers } from "../../claims/wrongdoingWords.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { wordTable } from "../../language/wordTable.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { answersIn } from "./accusations.ts";
import { sourceFixes } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { isConvicted } from "./convictions.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  readonly party: string;
  readonly partySpan: Span;
  /** "is charged [BY WHOM?] with taking bribes", for the words from the party's end; null where the deed stands before it. */
  readonly charge: { readonly span: Span; readonly words: string } | null;
  /** Does any sentence of the draft answer a charge? */
  readonly isAnswered: boolean;
}

/**
 * Nobody is accused by nearness: the accuser stands in the sentence or plainly carries on. Nor is a note on the desk an
 * attribution: the reader has to see whose allegation it is.
 */
const enough = (by: Support["by"]) => by !== "reach" && by !== "ledger";

export const accusationWithoutAttribution = draftRule<Record<never, never>, Data>({
  meta: {
    id: "accusation-without-attribution",
    group: "claims",
    statement:
      "Crime or grave wrongdoing by somebody who can be identified rests on a charge, a ruling, a document or an accuser by name.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["legal", "asks-for-source"],
    why: "Told without a source, an accusation is the newsroom's own. It must be clear that it is somebody else's, and whose.",
    source: "AP Stylebook, crime and courts; BBC, Reporting allegations",
    options: {},
    messages: { accusation: { text: "Who accuses {party}? Charge, ruling, document or accuser is missing." } },
    specificity: 90,
    examples: {
      bad: [
        { text: "Harbour\n\n⟦The deputy mayor took bribes⟧ from builders." },
        { text: "Prison\n\n⟦Guards tortured⟧ the detainees." },
        { text: "Bank\n\nThe money was gone by May. ⟦Marek Dol embezzled⟧ it." },
      ],
      good: [
        { text: "Harbour\n\nProsecutors have charged the deputy mayor with taking bribes from builders." },
        { text: "Prison\n\nThe judge found that guards tortured the detainees." },
        { text: "Bank\n\nDol, who embezzled the money, was sentenced to three years." },
        { text: "Bank\n\nThieves stole the safe." },
        { text: "Game\n\nRivera stole second base." },
      ],
    },
  },

  *check(draft, context) {
    let isAnswered: boolean | null = null;
    for (const { sign, block, span, data } of unsourced(draft, context, findAccusations, enough)) {
      if (isConvicted(draft, sign.party)) continue;
      isAnswered ??= draft.blocks.some((other) => answersIn(other.paragraph).size > 0);
      const { party } = sign;
      const partySpan = inDraft(block, sign.partySpan);
      const rest = draft.text.slice(span.end, inDraft(block, sign.sentence).end);
      // "Bribed three councillors and stole": only one of the deeds would be a charge.
      const charge = furtherDeed.test(rest) ? null : chargeOf(party, sign.deed, partySpan, span);
      yield {
        span,
        message: "accusation",
        values: { party: inSentence(party) },
        data: { ...data, party, partySpan, isAnswered, charge },
      };
    }
  },

  suggest({ data }, draft) {
    const fixes: Suggestion[] = [...sourceFixes(data, draft)];
    const { start, end } = data.partySpan;
    const words = draft.text.slice(start, end);
    const isFirst = /(?:^|[.!?]["”’)]?\s|\n)\s*$/u.test(draft.text.slice(Math.max(0, start - 4), start));
    if (isFirst) {
      const newText = `[WHO?] said ${inSentence(words)}`;
      fixes.push({
        title: `Begin with the accuser: “${newText} …”`,
        edits: [{ span: { start, end }, newText }],
      });
    }
    if (data.charge !== null) {
      const { span, words: charge } = data.charge;
      fixes.push({
        title: `Say that it is a charge: “${words} ${charge} …”`,
        edits: [{ span, newText: ` ${charge}` }],
      });
    }
    return fixes;
  },

  explain({ data }) {
    const reply = data.isAnswered
      ? l10n.t("Somebody answers a charge in this draft: check that it is this one.")
      : l10n.t("No answer to a charge stands in this draft.");
    return `${l10n.t("Party: {0}.", plainText(data.party))} ${reply} ${l10n.t("Have it read by whoever reads for legal risk.")}\n\n${claimHover(data)}`;
  },
});

/** "Soldiers", not "Williams". */
const group = new RegExp(`^${doers}$`, "iu");

/** As it reads inside a sentence. */
function inSentence(party: string): string {
  return /^The /.test(party) || group.test(party) ? party.charAt(0).toLowerCase() + party.slice(1) : party;
}

const furtherDeed =
  /\b(?:and|but|then|or)(?: (?:then|also|later|had|has|have|was|were|once))* (?:\p{L}{2,}ed|stole|took|paid|broke|hid|lied|sold|spent|kept|gave|made|left|ran|fled|shot|beat|sent|was|were|is|are|had|has)\b/iu;

const irregular = wordTable<string>({
  stole: "stealing",
  took: "taking",
  paid: "paying",
  broke: "breaking",
});

/** The deed as a charge. By whom stays open, so that the words cannot go out as they are. */
function chargeOf(party: string, deed: string, partySpan: Span, sign: Span): Data["charge"] {
  if (sign.end <= partySpan.end) return null;
  const [verb = "", ...rest] = deed.replace(/^sexually /, "").split(" ");
  const gerund = irregular[verb] ?? (/ied$/.test(verb) ? verb.replace(/ied$/, "ying") : verb.replace(/ed$/, "ing"));
  if (!gerund.endsWith("ing")) return null;
  const doing = `${deed.startsWith("sexually ") ? "sexually " : ""}${[gerund, ...rest].join(" ")}`;
  // "The owners of FlyCelt", "Ward and Dol".
  const head = party.replace(/^(The (?:[\p{Ll}-]+ ){1,3}?)(?:of|at|from|in|for) .*$/iu, "$1").trim();
  const isMany = /(?<!\p{Lu}\p{L}*)\p{Ll}s$|^(?:[Tt]he police|[Pp]olice)$| and /u.test(head) || group.test(head);
  const number = isMany ? "are" : "is";
  return {
    span: { start: partySpan.end, end: sign.end },
    words: `${number} charged [BY WHOM?] with ${doing}`,
  };
}
