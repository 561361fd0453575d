/** What a person changes in a ledger. Nothing else in it is touched. */
import { collectProblems, type Path } from "../json/problems.ts";
import * as l10n from "../l10n/l10n.ts";
import { mergeEntries } from "./merge.ts";
import { readEntry } from "./readEntry.ts";
import {
  type Anchor,
  isResponse,
  type Ledger,
  type LedgerEntry,
  type LedgerKind,
  type ResponseField,
  type SourceField,
} from "./types.ts";
import { lineOf } from "./write.ts";

/** A source as a person enters it; the fields are those of `SourceField`. */
export interface NewSource {
  readonly kind: LedgerKind;
  readonly anonymous: boolean;
  readonly fields: Readonly<Partial<Record<SourceField, string>>>;
  readonly anchor: Anchor;
}

export interface NewResponse {
  readonly kind: "response";
  readonly fields: Readonly<Partial<Record<ResponseField, string>>>;
}

/** What a person made of an entry; `null` empties a field, fields that are not named stay. */
export interface EntryEdit {
  readonly kind?: LedgerKind;
  readonly anonymous?: boolean;
  readonly fields: Readonly<Record<string, string | null>>;
}

export type LedgerChange =
  | { readonly do: "add"; readonly entries: readonly (NewSource | NewResponse)[] }
  /** `before` is the entry as the person saw it: what somebody else changed meanwhile stays. */
  | { readonly do: "edit"; readonly before: LedgerEntry; readonly edit: EntryEdit }
  /** The source holds for the words as they are now. */
  | { readonly do: "confirm"; readonly id: string; readonly anchor: Anchor }
  | { readonly do: "remove"; readonly ids: readonly string[] }
  /** Puts entries back as they were. */
  | { readonly do: "restore"; readonly entries: readonly LedgerEntry[] };

/** The ledger after a change, or why it was refused, in words for the person. */
export type Changed =
  | { readonly ledger: Ledger; readonly entries: readonly LedgerEntry[] }
  | { readonly refused: string; readonly field: string | null };

/** `now` is an ISO instant; `newId` gives an id nobody else has. */
export function changeLedger(ledger: Ledger, change: LedgerChange, now: string, newId: () => string): Changed {
  const { entries } = ledger;
  switch (change.do) {
    case "add": {
      const made = change.entries.map((entry) => wellFormed({ ...entry, id: newId(), recorded: now, changed: now }));
      return together(made, (added) => ({ ...ledger, entries: mergeEntries([...entries, ...added]) }));
    }
    case "restore":
      return { ledger: { ...ledger, entries: mergeEntries([...entries, ...change.entries]) }, entries: change.entries };
    case "remove": {
      const gone = entries.filter(({ id }) => change.ids.includes(id));
      return { ledger: { ...ledger, entries: entries.filter((entry) => !gone.includes(entry)) }, entries: gone };
    }
    case "confirm": {
      const entry = entries.find(({ id }) => id === change.id);
      if (entry === undefined || isResponse(entry)) return isGone();
      return together([wellFormed({ ...flat(entry), anchor: change.anchor, changed: now })], (made) => ({
        ...ledger,
        entries: mergeEntries([...entries.filter((other) => other !== entry), ...made]),
      }));
    }
    case "edit":
      return edited(ledger, change, now);
  }
}

/** Fields the person left alone keep what another window wrote; where both wrote, the other version stays beside it. */
function edited(ledger: Ledger, { before, edit }: LedgerChange & { readonly do: "edit" }, now: string): Changed {
  const stored = ledger.entries.find(({ id }) => id === before.id) ?? null;
  const current = stored ?? before;
  const was: Readonly<Record<string, unknown>> = before.fields;
  const is: Readonly<Record<string, unknown>> = current.fields;
  const wanted = Object.entries(edit.fields).filter(([name, value]) => (value ?? undefined) !== was[name]);
  const contested =
    wanted.some(([name, value]) => is[name] !== was[name] && is[name] !== (value ?? undefined)) ||
    isContestedKind(before, current, edit);
  const next: Record<string, unknown> = { ...flat(current) };
  for (const [name, value] of wanted) next[name] = value ?? undefined;
  if (!isResponse(current) && !isResponse(before)) {
    // A form sends both, whether the person touched them or not.
    if (edit.kind !== undefined && edit.kind !== before.kind) next.kind = edit.kind;
    if (edit.anonymous !== undefined && edit.anonymous !== before.anonymous) next.anonymous = edit.anonymous;
  }
  next.changed = now;
  const made = wellFormed(next);
  return together([made], (entries) => {
    const others = ledger.entries.filter((entry) => entry !== stored || contested);
    return { ...ledger, entries: mergeEntries([...others, ...entries]) };
  });
}

/** Did another window make it a source of another kind, and this one of a third? */
function isContestedKind(before: LedgerEntry, current: LedgerEntry, edit: EntryEdit): boolean {
  if (isResponse(before) || isResponse(current)) return false;
  return (["kind", "anonymous"] as const).some((name) => {
    const wanted = edit[name] ?? before[name];
    return wanted !== before[name] && current[name] !== before[name] && current[name] !== wanted;
  });
}

const isGone = (): Changed => ({ refused: l10n.t("This entry is no longer in the ledger."), field: null });

/** The entry's own keys on one level, as in the file. */
function flat(entry: LedgerEntry): Readonly<Record<string, unknown>> {
  return JSON.parse(lineOf(entry)) as Readonly<Record<string, unknown>>;
}

type Made = { readonly entry: LedgerEntry } | { readonly refused: string; readonly field: string | null };

/** What a form sends goes through the same gate as what a file has. */
function wellFormed(value: Readonly<Record<string, unknown>>): Made {
  const { fields = {}, ...rest } = value;
  const trimmed = Object.entries({ ...rest, ...(fields as object) }).flatMap(([key, text]) =>
    text === undefined || text === "" ? [] : [[key, typeof text === "string" ? text.trim() : text] as const],
  );
  const { problems, complain } = collectProblems();
  const entry = readEntry(Object.fromEntries(trimmed), [], complain);
  // A key that is not known is kept: no reason to refuse the rest.
  const isKept = (path: Path) => entry !== null && Object.hasOwn(entry.further, String(path.at(-1)));
  const grave = problems.find(({ key, path }) => !(key && isKept(path)));
  if (entry !== null && grave === undefined) return { entry };
  const field = grave?.path.at(-1);
  return { refused: grave?.message ?? l10n.t("This is no entry."), field: field === undefined ? null : String(field) };
}

function together(made: readonly Made[], next: (entries: readonly LedgerEntry[]) => Ledger): Changed {
  const entries: LedgerEntry[] = [];
  for (const one of made) {
    if ("refused" in one) return one;
    entries.push(one.entry);
  }
  return { ledger: next(entries), entries };
}
