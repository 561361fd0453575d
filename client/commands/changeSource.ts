/** Edits, confirms and removes what is on record. */
import { l10n, Range, Uri, window, workspace } from "vscode";
import type { EntryArguments, LedgerDetails, LedgerEntry, LineRange } from "../../server/protocol/messages.ts";
import { placeFor } from "../ledger/place.ts";
import { entryTitle } from "../ledger/words.ts";
import { movedBy } from "../pathBelow.ts";
import type { LedgerTools } from "./addSource.ts";

/** Opens the form on an entry. */
export async function editSource({ keeper, form }: LedgerTools, given?: EntryArguments): Promise<void> {
  const chosen = await choose(keeper, given, l10n.t("Edit what is on record"));
  if (chosen !== null) form.edit(chosen.uri, chosen.entry);
}

/** Takes an entry out, with a way back. Is it gone? */
export async function removeSource({ keeper }: LedgerTools, given?: EntryArguments): Promise<boolean> {
  const chosen = await choose(keeper, given, l10n.t("Remove from the record"));
  if (chosen === null) return false;
  const { uri, entry } = chosen;
  const removed = await keeper.change(uri, { do: "remove", ids: [entry.id] });
  if (removed === null) return false;
  void offerBack(keeper, Uri.parse(uri), l10n.t("Removed from the source ledger: {0}", entryTitle(entry)), removed);
  return true;
}

async function offerBack(
  keeper: LedgerTools["keeper"],
  draft: Uri,
  message: string,
  removed: readonly LedgerEntry[],
): Promise<void> {
  const undo = l10n.t("Undo");
  let place = draft;
  const renames = workspace.onDidRenameFiles((renamed) => {
    place = movedBy(renamed, place) ?? place;
  });
  const answer = await window.showInformationMessage(message, undo);
  renames.dispose();
  if (answer === undo) await keeper.change(place.toString(), { do: "restore", entries: removed });
}

/** Hangs a stale source on the words as they are now. */
export async function confirmSource({ keeper }: LedgerTools, given?: EntryArguments): Promise<void> {
  const chosen = await choose(keeper, given, l10n.t("Which source holds for the words as they are now?"), "stale");
  if (chosen === null) return;
  const { uri, entry, details } = chosen;
  const range = details.sources.find(({ entry: { id } }) => id === entry.id)?.range ?? null;
  const [anchor] = range === null ? [] : await keeper.anchors({ uri, range });
  if (anchor === undefined) {
    window.showInformationMessage(l10n.t("Its sentence is not in the draft any more."));
    return;
  }
  await keeper.change(uri, { do: "confirm", id: entry.id, anchor: anchor.anchor });
}

interface Chosen {
  readonly uri: string;
  readonly entry: LedgerEntry;
  readonly details: LedgerDetails;
}

/** The entry named; else the only one of the sentence at the cursor, or one the person picks from the draft's. */
async function choose(
  keeper: LedgerTools["keeper"],
  given: EntryArguments | undefined,
  title: string,
  fit?: "stale",
): Promise<Chosen | null> {
  const place = await placeFor(given ?? null);
  if (place === null) return null;
  const { uri } = place;
  // The server knows the drafts that are open; from a form or a hover its tab may have been closed.
  await workspace.openTextDocument(Uri.parse(uri));
  const details = await keeper.of(uri);
  if (details === null) {
    window.showInformationMessage(l10n.t("Stet does not check this file, so its source ledger is not read."));
    return null;
  }
  const all: readonly LedgerEntry[] = [...details.sources.map(({ entry }) => entry), ...details.responses];
  if (given?.id !== undefined) {
    const entry = all.find(({ id }) => id === given.id);
    if (entry === undefined) window.showInformationMessage(l10n.t("This entry is no longer in the ledger."));
    return entry === undefined ? null : { uri, entry, details };
  }
  const fitting = details.sources.filter((source) => fit === undefined || source.fit === fit);
  const here = fitting.filter(({ range }) => range !== null && place.range !== null && touches(range, place.range));
  const [only] = here;
  if (only !== undefined && here.length === 1) return { uri, entry: only.entry, details };
  const offered =
    here.length > 0 ? here.map(({ entry }) => entry) : fit === undefined ? all : fitting.map(({ entry }) => entry);
  if (offered.length === 0) {
    window.setStatusBarMessage(l10n.t("Stet: nothing is on record for this draft."), 3000);
    return null;
  }
  const items = offered.map((entry) => ({
    label: entryTitle(entry),
    ...(entry.kind !== "response" && { detail: entry.anchor.sentence }),
    description: whereOf(details, entry.id),
    entry,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
  return picked === undefined ? null : { uri, entry: picked.entry, details };
}

function whereOf({ sources }: LedgerDetails, id: string): string {
  const source = sources.find(({ entry }) => entry.id === id);
  if (source === undefined) return "";
  if (source.range === null) return l10n.t("its sentence is gone");
  const line = l10n.t("line {0}", source.range.start.line + 1);
  return source.fit === "stale" ? `${line}, ${l10n.t("its words have changed")}` : line;
}

function touches(one: LineRange, other: LineRange): boolean {
  return rangeOf(one).intersection(rangeOf(other)) !== undefined;
}

function rangeOf({ start, end }: LineRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
