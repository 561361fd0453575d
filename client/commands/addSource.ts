/** Asks, step by step, what a sentence was taken from. */
import { l10n, type Memento, type QuickPickItem, window } from "vscode";
import {
  type AddSourceArguments,
  type AnchorDetails,
  isDay,
  type LedgerEntry,
  type LedgerKind,
  type NewSource,
  type SourceEntry,
  type SourceField,
  sourceKinds,
} from "../../server/protocol/messages.ts";
import type { Keeper } from "../ledger/keeper.ts";
import { placeFor } from "../ledger/place.ts";
import { type Answers, askSteps, type NextStep, type Step } from "../ledger/steps.ts";
import { entryTitle, fieldHints, fieldNames, kindHints, kindNames, whoQuestions } from "../ledger/words.ts";
import type { SourceForm } from "../views/sourceForm.ts";

/** Where this machine remembers whose initials go under "By". */
export const initialsKey = "stet.ledger.by";

export interface LedgerTools {
  readonly keeper: Keeper;
  readonly form: SourceForm;
  readonly memory: Memento;
}

export async function addSource({ keeper, form, memory }: LedgerTools, given?: AddSourceArguments): Promise<void> {
  const place = await placeFor(given ?? null);
  if (place === null) return;
  const { range } = place;
  if (range === null) return;
  const plain = {
    start: { line: range.start.line, character: range.start.character },
    end: { line: range.end.line, character: range.end.character },
  };
  const anchors = await keeper.anchors({ uri: place.uri, range: plain });
  const [first] = anchors;
  if (first === undefined) {
    window.showInformationMessage(l10n.t("A source is recorded for a sentence: put the cursor into one."));
    return;
  }
  const known = distinct((await keeper.of(place.uri))?.sources.map(({ entry }) => entry) ?? []);
  const title = titleFor(anchors);
  const answers = await askSteps(title, stepsFor(known, memory.get<string>(initialsKey)));
  if (answers === null) return;
  if (answers.kind === formChoice) {
    form.add(
      place.uri,
      anchors.map(({ anchor }) => anchor),
    );
    return;
  }
  const source = sourceFrom(withInitials(answers, memory.get<string>(initialsKey)), known);
  if (answers.by !== undefined && answers.by !== "") await memory.update(initialsKey, answers.by);
  const entries: readonly NewSource[] = anchors.map(({ anchor }) => ({ ...source, anchor }));
  const added = await keeper.change(place.uri, { do: "add", entries });
  if (added !== null) tellRecorded(added);
}

/** Who records a source of their own is who obtained it; one copied from another sentence keeps its own. */
function withInitials(answers: Answers, initials: string | undefined): Answers {
  if (answers.by !== undefined || initials === undefined || answers.kind?.startsWith(samePrefix)) return answers;
  return { ...answers, by: initials };
}

const formChoice = "form";
const anonymousChoice = "anonymous";
const samePrefix = "same:";

function stepsFor(known: readonly SourceEntry[], initials: string | undefined): NextStep {
  return (answers) => {
    const step = (key: string, make: () => Step): Step | null => (answers[key] === undefined ? make() : null);
    const { kind } = answers;
    if (kind === undefined) return { key: "kind", prompt: l10n.t("What is it taken from?"), items: kindItems(known) };
    if (kind === formChoice || kind.startsWith(samePrefix)) return null;
    const text = (field: SourceField, more: Partial<Step> = {}) =>
      step(field, () => ({
        key: field,
        prompt: fieldNames[field],
        ...(fieldHints[field] !== undefined && { placeholder: fieldHints[field] }),
        ...more,
      }));
    const who =
      kind === anonymousChoice
        ? (text("codeName", { prompt: l10n.t("Code name of the source"), required: true }) ?? text("described"))
        : (text("name", { prompt: whoQuestions[kind as LedgerKind], required: kind !== "witnessed" }) ??
          (kind === "interview" ? text("title") : null) ??
          (kind === "calculation" || kind === "background" ? null : text("where")));
    if (who !== null) return who;
    const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const obtained = text("obtained", { value: today, refuse: notADay });
    if (obtained !== null) return obtained;
    return initials === undefined ? text("by", { prompt: l10n.t("Your initials, remembered on this machine") }) : null;
  };

  function notADay(answer: string): string | null {
    // By the server's own measure: what it refused at the end would cost all answers.
    return isDay(answer) ? null : l10n.t("A day, as 2026-11-28.");
  }
}

function kindItems(known: readonly SourceEntry[]): readonly (QuickPickItem & { readonly value: string })[] {
  const kinds = sourceKinds.flatMap((kind) => {
    const item = { label: kindNames[kind], description: kindHints[kind], value: kind as string };
    if (kind !== "interview") return [item];
    const hint = l10n.t("a code name only, never who it is");
    return [item, { label: l10n.t("Interview, anonymous"), description: hint, value: anonymousChoice }];
  });
  const same = known.map((entry) => ({
    label: entryTitle(entry),
    description: l10n.t("already on record for another sentence"),
    value: `${samePrefix}${entry.id}`,
  }));
  const all = { label: l10n.t("All fields…"), description: l10n.t("in a form"), value: formChoice };
  return [...same, ...kinds, all];
}

function sourceFrom(answers: Answers, known: readonly SourceEntry[]): Omit<NewSource, "anchor"> {
  const { kind = "", ...fields } = answers;
  const same = known.find(({ id }) => kind === `${samePrefix}${id}`);
  if (same !== undefined) {
    // A transcript and a check belong to the words they were made for.
    const { transcript: _, checked: _on, checkedBy: _by, ...shared } = same.fields;
    return { kind: same.kind, anonymous: same.anonymous, fields: shared };
  }
  const anonymous = kind === anonymousChoice;
  return { kind: anonymous ? "interview" : (kind as LedgerKind), anonymous, fields };
}

/** Each source once, however many sentences it is recorded for. */
function distinct(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  return [...new Map(entries.map((entry) => [entryTitle(entry), entry])).values()];
}

function titleFor(anchors: readonly AnchorDetails[]): string {
  const [first] = anchors;
  if (anchors.length > 1) return l10n.t("Source of {0} sentences", anchors.length);
  const words = first?.anchor.sentence ?? "";
  return l10n.t("Source of “{0}”", words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`);
}

export function tellRecorded(entries: readonly LedgerEntry[]): void {
  const [first] = entries;
  if (first !== undefined) window.setStatusBarMessage(l10n.t("Stet: on record: {0}", entryTitle(first)), 4000);
}
