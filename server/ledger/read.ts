/** Reads `<draft>.sources.json`: everything usable is used, the rest is complained about at its place and kept. */
import type { Span } from "../draft/types.ts";
import { type PlacedProblem, readJsonFile } from "../json/jsonFile.ts";
import { type Complain, collectProblems, pathText } from "../json/problems.ts";
import { isRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import { mergeEntries } from "./merge.ts";
import { readEntry } from "./readEntry.ts";
import { emptyLedger, type Ledger, type LedgerEntry } from "./types.ts";
import { ledgerVersion } from "./write.ts";

/** Bytes; a ledger is written by hand or by forms. */
export const largestLedger = 5_000_000;

export interface LedgerFile {
  readonly ledger: Ledger;
  readonly problems: readonly PlacedProblem[];
  /** Not all of the text is a ledger: what could be saved of its lines is in `ledger`; a writer keeps a copy of the text. */
  readonly damaged: boolean;
  /** It has the marks of a git merge: both sides are in `ledger`. */
  readonly conflicted: boolean;
  /** Made by a later version of Stet: reading is safe, writing is not. */
  readonly later: boolean;
}

/** Never throws. */
export function readLedger(text: string): LedgerFile {
  if (/^<{7}(?: |$)/mu.test(text)) {
    const { skipped, ...lines } = readLines(withoutMarks(text));
    return { ...lines, damaged: skipped, conflicted: true };
  }
  const json = readJsonFile(text);
  if (json.broken || /^\s*(?:\/\/|\/\*)/mu.test(text)) return salvaged(text, json.problems);
  const { problems, complain } = collectProblems();
  const items = listOf(json.value, complain);
  if (items === null) return salvaged(text, placed(problems, json.place));
  const entries: LedgerEntry[] = [];
  const unread: string[] = [];
  let later = false;
  items.forEach((item, n) => {
    if (isMark(item)) {
      later ||= isLater(item);
      return;
    }
    const entry = readEntry(item, [n], complain);
    if (entry === null) unread.push(JSON.stringify(item));
    else entries.push(entry);
  });
  const all = [...json.problems, ...placed(problems, json.place)].sort((a, b) => a.span.start - b.span.start);
  return { ledger: ledgerOfParts(entries, unread), problems: all, damaged: false, conflicted: false, later };
}

function listOf(value: unknown, complain: Complain): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  complain([], l10n.t("Must be a list of sources: [ … ]."));
  return null;
}

/** `{"stet":"sources","version":1}`, the last item. */
function isMark(item: unknown): boolean {
  return isRecord(item) && own(item, "stet") === "sources";
}

function isLater(item: unknown): boolean {
  const version = isRecord(item) ? own(item, "version") : null;
  return typeof version === "number" && version > ledgerVersion;
}

function ledgerOfParts(entries: readonly LedgerEntry[], unread: readonly string[]): Ledger {
  return { entries: mergeEntries(entries), unread: [...new Set(unread)].sort() };
}

function placed(
  problems: ReturnType<typeof collectProblems>["problems"],
  place: ReturnType<typeof readJsonFile>["place"],
): readonly PlacedProblem[] {
  return problems.map((problem) => ({ span: place(problem), path: pathText(problem.path), message: problem.message }));
}

/** A text that is no JSON list: its lines that are entries by themselves are read. An empty file is an empty ledger. */
function salvaged(text: string, problems: readonly PlacedProblem[]): LedgerFile {
  if (!/[^\s\uFEFF]/u.test(text)) {
    return { ledger: emptyLedger, problems: [], damaged: false, conflicted: false, later: false };
  }
  const { skipped: _, ...lines } = readLines(text);
  const found = lines.ledger.entries.length;
  const saved =
    found === 0
      ? ""
      : ` ${
          found === 1
            ? l10n.t("One entry of it can be read line by line.")
            : l10n.t("{0} entries of it can be read line by line.", found)
        }`;
  const [first] = problems;
  const fault: PlacedProblem = {
    span: first?.span ?? { start: 0, end: 1 },
    path: "",
    message: `${l10n.t("This is no source ledger as it stands: {0}", first?.message ?? l10n.t("no list of sources."))}${saved}`,
  };
  return { ...lines, problems: [fault], damaged: true, conflicted: false };
}

/** Each line for itself; lines that are no JSON are skipped, entries that cannot be understood kept. Were lines skipped that say something? */
function readLines(text: string): Pick<LedgerFile, "ledger" | "problems" | "later"> & { readonly skipped: boolean } {
  const entries: LedgerEntry[] = [];
  const unread: string[] = [];
  const problems: PlacedProblem[] = [];
  let later = false;
  let skipped = false;
  for (const { line, start } of linesIn(text)) {
    const { value: item, broken } = readJsonFile(line.trim().replace(/,$/, ""));
    if (broken || !isRecord(item)) {
      skipped ||= !/^[\s\uFEFF[\],]*$/u.test(line);
      continue;
    }
    if (isMark(item)) {
      later ||= isLater(item);
      continue;
    }
    const own = collectProblems();
    const entry = readEntry(item, [], own.complain);
    if (entry === null) unread.push(JSON.stringify(item));
    else entries.push(entry);
    const span: Span = { start, end: start + line.length };
    for (const { path, message } of own.problems) problems.push({ span, path: pathText(path), message });
  }
  return { ledger: ledgerOfParts(entries, unread), problems, later, skipped };
}

function* linesIn(text: string): Generator<{ readonly line: string; readonly start: number }> {
  let start = 0;
  for (const line of text.split("\n")) {
    yield { line, start };
    start += line.length + 1;
  }
}

/** Both sides of a git merge; the common ancestor, where git shows it, is old. Same length, so that places still count. */
function withoutMarks(text: string): string {
  let isAncestor = false;
  return text
    .split("\n")
    .map((line) => {
      if (/^\|{7}/.test(line)) isAncestor = true;
      else if (/^(?:={7}|>{7})/.test(line)) isAncestor = false;
      return isAncestor || /^(?:<{7}|={7}|>{7}|\|{7})/.test(line) ? " ".repeat(line.length) : line;
    })
    .join("\n");
}
