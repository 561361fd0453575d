/** A name that the house labels bears its mark, or its status in words, where the reader first meets it. */
import * as l10n from "../../l10n/l10n.ts";
import { authorityAdjective } from "../../register/status/authorities.ts";
import { defaultPolicy, groupings, type LabelZone, labelPolicies, markSeries } from "../../register/status/policy.ts";
import type { Entry, Mention } from "../../register/types.ts";
import { draftRule } from "../types.ts";
import { advised } from "./advice.ts";
import { entryFacts } from "./entryFacts.ts";
import { labelSuggestions, textAt } from "./labelFixes.ts";
import { entriesNamed, labellingOf, labelOn, labelPart, namingsOf, wanted } from "./labelling.ts";

/** The part of the draft a finding speaks of, in words. */
const parts: Readonly<Record<LabelZone, () => string>> = {
  body: () => l10n.t("the story"),
  headline: () => l10n.t("the headline"),
  caption: () => l10n.t("the captions"),
};

export const sanctionsMarkerMissing = draftRule({
  meta: {
    id: "sanctions-marker-missing",
    group: "sanctions",
    statement: "A name under sanctions or a ban bears its mark, or the status in words, where the house wants it.",
    level: "warning",
    zones: ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption"],
    inQuotes: true,
    tags: ["legal", "needs-register"],
    why: "Where a house labels listed groups, one without its label reads as a group that is not listed.",
    source: "House register; in some countries a legal duty (Russian media law)",
    options: {
      policy: {
        default: defaultPolicy.policy as string,
        values: labelPolicies,
        description:
          "Which mentions bear a label: the `first`, `every` one, the first `inline` in words, or none (`off`).",
      },
      series: {
        default: defaultPolicy.series as string,
        values: markSeries,
        description: "The marks of a draft that has none yet.",
      },
      grouping: {
        default: defaultPolicy.grouping as string,
        values: groupings,
        description: "Names with the same wording share a mark (`wording`), or each has its own (`entity`).",
      },
      zones: {
        default: defaultPolicy.zones as readonly string[],
        description: "Parts labelled by themselves: `body`, `headline`, `caption`.",
      },
      inQuotations: { default: defaultPolicy.inQuotations, description: "Marks may stand among quoted words." },
      authorities: {
        default: defaultPolicy.authorities,
        description:
          "Authorities the house labels for: `un`, `eu`, `us-treasury`, `us-state`, `uk`, `uk-home-office`, `pk`, `ru`, or its own. None: those that the draft’s own labels name.",
      },
    },
    messages: {
      required: { text: "{name} needs its label in {part}: the house register requires it.", level: "error" },
      first: { text: "{name} is listed ({by}) and has no label in {part}." },
      every: { text: "{name} has no mark here; every mention bears one." },
      unlabelled: {
        text: "Listed as terrorist and named without a label: {names}. Should the draft say so?",
        level: "information",
      },
    },
    examples: {
      bad: [
        {
          text: "Fighters of the PKK* left the town, and ⟦Hamas⟧ praised them.\n*on the EU terrorist list",
          draftDate: "2024-05-06",
        },
        {
          text: "The TTP (under UN sanctions) denied it. Fighters of ⟦al-Shabaab⟧ did not.",
          draftDate: "2024-05-06",
        },
        {
          text: "The PKK* left the town, and the ⟦PKK⟧ will return.\n*on the EU terrorist list",
          draftDate: "2024-05-06",
          options: { policy: "every" },
        },
        { text: "Fighters of ⟦Hamas⟧ left the town on Monday. Hezbollah stayed.", draftDate: "2024-05-06" },
      ],
      good: [
        { text: "Fighters of the PKK* left the town.\n*on the EU terrorist list", draftDate: "2024-05-06" },
        { text: "Fighters of the PKK (†) left the town.\n† on the EU terrorist list", draftDate: "2024-05-06" },
        { text: "Fighters of the PKK (listed by the EU as terrorist) left the town.", draftDate: "2024-05-06" },
        {
          text: "Hamas, which the US and the EU call a terrorist organisation, left the town.",
          draftDate: "2024-05-06",
        },
        {
          text: "The TTP* denied it. Hamas did not.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
        { text: "“Hamas will answer,” he said on Monday of the attack.", draftDate: "2024-05-06" },
        { text: "Fighters of Hamas left the town on Monday.", options: { policy: "off" }, draftDate: "2024-05-06" },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels, policy, day } = labelling;
    const unlabelled: { readonly entry: Entry; readonly mention: Mention }[] = [];
    for (const entry of entriesNamed(labels)) {
      const reason = wanted(entry, labels, policy, day);
      if (reason === "no") continue;
      for (const part of reason === "listed" ? (["body"] as const) : policy.zones) {
        const namings = namingsOf(labels, entry, part, policy);
        const bare = namings.filter((mention) => labelOn(labels, mention) === undefined && !labels.spared.has(mention));
        const [first] = namings;
        if (first === undefined) continue;
        // A mark on a later mention is late, one in a quotation is in the quotation: other rules say so.
        const isLabelled = labels.labels.some(
          ({ mention }) => mention.entry === entry && labelPart(labels, mention) === part,
        );
        const missing = policy.policy === "every" ? bare : isLabelled || !bare.includes(first) ? [] : [first];
        if (reason === "listed") {
          if (missing[0] !== undefined) unlabelled.push({ entry, mention: missing[0] });
          continue;
        }
        for (const mention of missing) {
          const message = reason === "required" ? "required" : isLabelled ? "every" : "first";
          yield {
            span: mention.span,
            message,
            values: { name: textAt(draft, mention.span), part: parts[part](), by: listedBy(entry) },
            data: {
              suggestions: () => labelSuggestions(labelling, mention, entry),
              facts: () => entryFacts(entry, day),
            },
          };
        }
      }
    }
    // A draft that labels nobody is asked once, not for every name.
    const [first] = unlabelled;
    if (first === undefined) return;
    yield {
      span: first.mention.span,
      message: "unlabelled",
      values: { names: unlabelled.map(({ mention }) => textAt(draft, mention.span)).join(", ") },
      related: unlabelled.slice(1).map(({ mention }) => ({ span: mention.span, message: l10n.t("Listed, too.") })),
      data: {
        suggestions: () => labelSuggestions(labelling, first.mention, first.entry),
        facts: () => entryFacts(first.entry, day),
      },
    };
  },

  ...advised,
});

/** Who lists the entry, in a few words. */
function listedBy({ listings }: Entry): string {
  const names = listings.map(({ authority }) => authorityAdjective(authority));
  return [...new Set(names)].join(", ");
}
