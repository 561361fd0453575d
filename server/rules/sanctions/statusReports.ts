/** What is said of wordings that the register does not bear out: the same for every rule that says it. */

import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Report, RuleContext, Suggestion } from "../types.ts";
import type { Advice } from "./advice.ts";
import { entryFacts } from "./entryFacts.ts";
import { conflictsIn, type Judgement, judgementsOf } from "./judgements.ts";
import type { Labelling } from "./labelFixes.ts";
import { labellingOf } from "./labelling.ts";

/** What a rule finds in one judgement. */
export interface StatusFault {
  readonly span: Span;
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  /** Worked out when they are asked for. */
  readonly suggestions: () => readonly Suggestion[];
}

/** Reports of a draft's wordings. Where names share a mark that fits some of them, the mark is at fault: they are left out. */
export function* statusReports(
  draft: Draft,
  context: RuleContext<unknown>,
  faultsOf: (judgement: Judgement, labelling: Labelling) => Iterable<StatusFault>,
): Iterable<Report<Advice>> {
  const labelling = labellingOf(draft, context);
  const judgements = judgementsOf(labelling);
  const inConflict = new Set(conflictsIn(judgements).map(({ failing }) => failing));
  for (const judgement of judgements) {
    if (inConflict.has(judgement)) continue;
    const { entry, label, note } = judgement;
    for (const { span, message, values, suggestions } of faultsOf(judgement, labelling)) {
      yield {
        span,
        message,
        values,
        related: note === null ? [] : [{ span: label.mention.span, message: l10n.t("Said of this name.") }],
        data: { suggestions, facts: () => entryFacts(entry, labelling.day) },
      };
    }
  }
}
