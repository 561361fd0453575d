/** What the source ledger has of an accused party's side. */
import * as l10n from "../../l10n/l10n.ts";
import { inWords } from "../../ledger/days.ts";
import type { Outcome, ResponseEntry } from "../../ledger/types.ts";
import { plainText } from "../explanation.ts";
import type { Party } from "./accusations.ts";
import { means } from "./rightOfReply.ts";

/** The party's responses, the one that says most first. */
export function responsesOf(responses: readonly ResponseEntry[], party: Party): readonly ResponseEntry[] {
  const rank: Readonly<Record<Outcome, number>> = { answered: 0, declined: 1, "no-reply": 2, asked: 3 };
  return responses
    .filter(({ fields }) => means(party, fields.party) || fields.party.toLowerCase() === party.name.toLowerCase())
    .sort(
      (a, b) =>
        rank[a.fields.outcome] - rank[b.fields.outcome] || (a.changed > b.changed ? -1 : a.changed < b.changed ? 1 : 0),
    );
}

/** A sentence that the record bears out, for the draft; null where only a person can word it. */
export function responseSentence(outcome: Outcome, party: Party): string | null {
  const who = subjectOf(party);
  if (outcome === "declined") return `${who} declined to comment.`;
  if (outcome === "no-reply") return `${who} did not immediately respond to a request for comment.`;
  return null;
}

const withoutArticle =
  /^(?:authorities|police|officials|soldiers|troops|officers|prosecutors|guards|developers|contractors|organisers|organizers|leaders|rebels)$/;

function subjectOf({ name, key }: Party): string {
  const named = /^\p{Lu}/u.test(key) || withoutArticle.test(key) ? name : `the ${name}`;
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** ` on 2 November 2026`, or "". */
export function dayOf(moment: string | undefined): string {
  return moment === undefined ? "" : l10n.t(" on {0}", inWords(moment));
}

function outcomeTold(outcome: Outcome, answered: string | undefined, answer: string | undefined): string {
  switch (outcome) {
    case "answered": {
      const told = answered === undefined ? l10n.t("answered") : l10n.t("answered on {0}", inWords(answered));
      return answer === undefined ? told : `${told}: “${answer}”`;
    }
    case "declined":
      return answered === undefined
        ? l10n.t("declined to comment")
        : l10n.t("declined to comment on {0}", inWords(answered));
    case "no-reply":
      return l10n.t("has not replied");
    case "asked":
      return l10n.t("no answer so far");
  }
}

/** One response told in a line of Markdown. */
export function responseTold({ fields }: ResponseEntry): string {
  const { party, asked, how, by, deadline, outcome, answered, answer, note } = fields;
  const askedHow = [
    asked === undefined ? l10n.t("asked") : l10n.t("asked on {0}", inWords(asked)),
    ...(how === undefined ? [] : [how]),
    ...(by === undefined ? [] : [l10n.t("by {0}", by)]),
  ];
  const parts = [
    `${party}: ${askedHow.join(" ")}`,
    ...(deadline === undefined ? [] : [l10n.t("answer wanted by {0}", inWords(deadline))]),
    outcomeTold(outcome, answered, answer),
    ...(note === undefined ? [] : [note]),
  ];
  return plainText(`${parts.join("; ")}.`);
}
