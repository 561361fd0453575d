/** Shows words that reached the draft through two hands or more, one of them unnamed. */

import { textOf } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { relaysIn } from "./relays.ts";

interface Data {
  /** Draft offsets: after the unnamed outlet, after the unnamed origin. */
  readonly nameOutletAt: number | null;
  readonly nameOriginAt: number | null;
  /** From the origin's end to the outlet's end: what goes when the writer goes to the first hand. */
  readonly secondHand: Span | null;
  readonly secondHandText: string;
  readonly chain: string;
}

const firstHand = "[WHICH DOCUMENT? WHAT DATE?]";

export const hearsayChain = draftRule<Record<never, never>, Data>({
  meta: {
    id: "hearsay-chain",
    group: "attribution",
    statement: "Where a report passes through two or more hands, each hand is named.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: [],
    answeredBy: "any",
    why: "Every hand can bend a report, and an unnamed one cannot be checked. Go to the first hand, or name them all and say whether you have confirmed it.",
    source: "NPR, Guidance on how to discuss other news outlets’ reports",
    options: {},
    messages: {
      outlet: { text: "Passed on by “{outlet}”: which outlet, and can the first source be seen?" },
      origin: { text: "This rests on “{origin}”, at second hand: who are they?" },
      both: { text: "Neither “{origin}” nor “{outlet}” is named: who said it first, and who reported it?" },
    },
    examples: {
      bad: [
        { text: "Storm toll\n\nSome 40,000 homes were lost, ⟦according to UN estimates cited by domestic media⟧." },
        { text: "Talks stop\n\nAn aide ⟦told a television channel, a news site said⟧, that talks had stopped." },
        { text: "Talks stop\n\nThe talks had stopped, the Nova Era said, ⟦citing local media⟧." },
        { text: "Talks stop\n\n⟦Local media quoted the minister⟧ as saying that talks had stopped." },
        { text: "Talks stop\n\nThe minister was ⟦quoted by local media⟧ as saying that talks had stopped." },
        { text: "Talks stop\n\nThe talks had stopped, Holt was ⟦quoted as saying by local media⟧." },
        { text: "Talks stop\n\nThe talks had stopped, ⟦local media reported, citing police⟧." },
        { text: "Talks stop\n\nThe talks had stopped, Radio Delta reported, ⟦citing unnamed sources⟧." },
        { text: "Storm toll\n\nThe dam is unsafe, ⟦according to experts quoted by the Harbour Times⟧." },
        { text: "Storm toll\n\n⟦According to a police report, as quoted in press reports⟧, the dam is unsafe." },
      ],
      good: [
        { text: "Storm toll\n\nSome 40,000 homes were lost, the UN refugee agency said in a 3 May update." },
        { text: "Talks stop\n\nThe Nova Era, citing a court file it published, said the talks had stopped." },
        { text: "Talks stop\n\nThe talks had stopped, Radio Delta reported, citing sources close to the minister." },
        { text: "Storm toll\n\nThe dam is unsafe, according to a survey published by the river board." },
        {
          text: "Storm toll\n\nThe dam is unsafe, according to a report quoted by a local newspaper, the Harbour Times.",
        },
        { text: "Storm toll\n\nThe mayor resigned, citing his health." },
        { text: "Storm toll\n\nHolt told Radio Delta, which broadcasts from Velmora, that the dam was unsafe." },
        { text: "Storm toll\n\n“We were quoted by local media,” Holt said." },
      ],
    },
  },

  *check(draft, { credits }) {
    const show = (span: Span | null) => (span === null ? "" : textOf(draft, span));
    for (const { span, outlet, outletNamed, origin, originNamed, secondHand } of relaysIn(draft, credits)) {
      const originKnown = originNamed || origin === null;
      const hand = (of: Span | null, named: boolean, none: string) =>
        of === null ? none : named ? show(of) : l10n.t("{0} (unnamed)", show(of));
      const chain = [
        l10n.t("this draft"),
        hand(outlet, outletNamed, l10n.t("the source that cites")),
        hand(origin, originNamed, l10n.t("whoever spoke")),
      ].join(" ← ");
      yield {
        span,
        message: outletNamed ? "origin" : originKnown ? "outlet" : "both",
        values: { outlet: show(outlet), origin: show(origin) },
        data: {
          nameOutletAt: outletNamed || outlet === null ? null : outlet.end,
          nameOriginAt: originKnown || origin === null ? null : origin.end,
          secondHand,
          secondHandText: show(secondHand).trim(),
          chain,
        },
      };
    }
  },

  suggest({ data }) {
    const insert = (at: number, newText: string) => ({
      title: `Insert “${newText}”`,
      edits: [{ span: { start: at, end: at }, newText: ` ${newText}` }],
    });
    const { nameOutletAt, nameOriginAt, secondHand } = data;
    return [
      ...(nameOutletAt === null ? [] : [insert(nameOutletAt, "[WHICH OUTLET?]")]),
      ...(nameOriginAt === null ? [] : [insert(nameOriginAt, "[WHO?]")]),
      ...(secondHand === null
        ? []
        : [
            {
              title: `Go to the first hand: replace “${data.secondHandText}” with “${firstHand}”`,
              edits: [{ span: { start: secondHand.start, end: secondHand.end }, newText: ` ${firstHand}` }],
            },
          ]),
    ];
  },

  explain({ data }) {
    return l10n.t("The way it came: {0}", data.chain);
  },
});
