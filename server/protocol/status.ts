import * as l10n from "../l10n/l10n.ts";
import type { Level } from "../rules/types.ts";
import type { SlowRule } from "./checkTimes.ts";
import { notesOf } from "./houseStyles.ts";
import type { Judged } from "./judged.ts";
import type { StatusParams } from "./messages.ts";
import { notCheckedNotes } from "./notChecked.ts";
import type { Session } from "./session.ts";

/** What the client shows of a session beside its findings. */
export function statusOf(session: Session, state: "checking" | "done", visible: readonly Judged[]): StatusParams {
  const { checked, house } = session;
  const counts: Record<Level, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { finding } of visible) counts[finding.level]++;
  const notes = notCheckedNotes(session);
  return {
    uri: session.uri,
    state:
      state === "checking" ? "checking" : notes.length > 0 ? "not-checked" : checked === null ? "ignored" : "checked",
    counts: {
      ...counts,
      letStand: checked?.findings.filter(({ letStand }) => letStand !== null).length ?? 0,
    },
    notes,
    house: {
      style: house?.style ?? null,
      kind: house?.kind.kind ?? null,
      notes: house === null ? [] : notesOf(house),
    },
    milliseconds: checked?.milliseconds ?? 0,
    hasty: checked?.hasty ?? false,
    slow: session.times.slow().map(slowNote),
  };
}

/** A rule that is too slow, in words. */
export function slowNote({ rule, milliseconds, budget }: SlowRule): string {
  return l10n.t(
    "The rule “{0}” is slow: the last three times it took far longer than it may, at last {1} ms in place of {2} ms.",
    rule,
    Math.round(milliseconds),
    budget.toFixed(1),
  );
}
