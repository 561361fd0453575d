/** `stet archive`: what the rules find in years of copy, added up by rule and by month. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import process from "node:process";
import { allRules } from "../../rules/index.ts";
import type { RuleMeta } from "../../rules/types.ts";
import type { ArchiveRequest } from "../archiveArguments.ts";
import type { FileResult } from "../checking/checker.ts";
import { createProgress } from "../checking/progress.ts";
import { resultsOf, usualJobs } from "../checking/results.ts";
import { unwritten } from "../faults.ts";
import { tell, write } from "../output.ts";
import { printable } from "../printable.ts";
import { noDrafts } from "../reading/drafts.ts";
import { findTargets, type Target } from "../reading/targets.ts";
import { isUsableStyle } from "../styleFiles.ts";
import { version } from "../version.ts";
import { writeWhole } from "../writeWhole.ts";
import { createDraftStates } from "./draftStates.ts";
import { type ArchiveEntry, JournalFault, journalKey, latestEntries, openJournal } from "./journal.ts";
import { summaryPage } from "./page.ts";
import { type Summary, summaryOf } from "./summary.ts";
import { monthTable, ruleTable } from "./tables.ts";

/** Runs the command and gives its exit code: 2 where something was not checked. `program`: URL of the program, for its workers. */
export async function archive(request: ArchiveRequest, program: string): Promise<0 | 2> {
  if (!(await isUsableStyle(request.config, tell))) return 2;
  const journalFile = join(request.out, "journal.jsonl");
  const key = keyOf(request);
  try {
    mkdirSync(request.out, { recursive: true });
  } catch (error) {
    tell(`stet: ${printable(request.out)}: ${unwritten(error)}`);
    return 2;
  }
  const known = request.fresh ? null : await journalKey(journalFile);
  if (known !== null && known !== key) {
    const why = typeof known === "string" ? "was made by another version or with other settings" : known.fault;
    tell(`stet: ${printable(journalFile)} ${why}; --fresh begins anew`);
    return 2;
  }
  const { targets, troubles } = findTargets(request.paths, request.exclude, request.out);
  for (const { file, message } of troubles) tell(`stet: ${printable(file)}: ${message}`);
  if (targets.length === 0) {
    if (troubles.length === 0) tell(`stet: ${printable(request.paths.join(" "))}: ${noDrafts(0)}`);
    return 2;
  }

  const done = new Map<string, string>();
  if (known !== null) {
    for await (const { file, state, trouble } of latestEntries(journalFile))
      if (trouble === null) done.set(file, state);
  }
  const current = createDraftStates(request.config);
  const states = new Map<string, string>();
  const open: Target[] = [];
  for (const target of targets) {
    const state = await current.of(target.file);
    if (done.get(nameOf(target.file)) === state) continue;
    states.set(target.file, state);
    open.push(target);
  }
  if (open.length < targets.length) {
    tell(
      `stet: ${(targets.length - open.length).toLocaleString("en")} of ${targets.length.toLocaleString("en")} drafts are in the journal already`,
    );
  }
  const progress = createProgress(open.length);
  const say = (line: string) => {
    progress.clear();
    tell(line);
  };
  // Of every house whose drafts are in the archive, checked now or earlier.
  const metas = new Map<string, RuleMeta>(
    [...allRules.map(({ meta }) => meta), ...current.houseRules()].map((meta) => [meta.id, meta]),
  );
  const results = resultsOf(tasksOf(open), {
    checker: { config: request.config, draftDate: request.draftDate },
    jobs: Math.min(request.jobs ?? usualJobs(open.length), Math.max(1, open.length)),
    program,
    say,
  });
  try {
    const journal = openJournal(journalFile, key, request.fresh);
    try {
      for await (const result of results) {
        const file = result.kind === "checked" ? result.checked.file : result.file;
        if (result.kind === "trouble" && !result.told) say(`stet: ${printable(file)}: ${result.message}`);
        journal.add(entryOf(result, nameOf(file), states.get(file) ?? ""));
        progress.step(file);
      }
    } finally {
      journal.close();
    }
  } catch (error) {
    if (!(error instanceof JournalFault)) throw error;
    say(`stet: ${printable(journalFile)}: ${error.message}; the next run goes on with what it holds`);
    return 2;
  }
  progress.clear();

  const present = new Set(targets.map(({ file }) => nameOf(file)));
  const summary = await summaryOf(only(latestEntries(journalFile), present));
  const written = writeSummary(request, summary, [...metas.values()]);
  if (written !== null) {
    tell(`stet: ${printable(request.out)}: ${written}`);
    return 2;
  }
  const found = [...summary.rules.values()].reduce((sum, { findings }) => sum + findings, 0);
  await write(
    `${found.toLocaleString("en")} findings in ${summary.drafts.toLocaleString("en")} drafts of ${summary.words.toLocaleString("en")} words.\n${["summary.html", "by-rule.csv", "by-month.csv"].map((name) => `  ${printable(join(request.out, name))}\n`).join("")}`,
  );
  if (summary.unread > 0) tell(`stet: ${summary.unread} NOT CHECKED: they are tried again next time`);
  return troubles.length > 0 || summary.unread > 0 || summary.halfChecked > 0 ? 2 : 0;
}

function* tasksOf(targets: readonly Target[]) {
  for (const target of targets) yield { target, bytes: null };
}

function entryOf(result: FileResult, file: string, state: string): ArchiveEntry {
  const none = { file, state, skipped: false, trouble: null, month: null, words: 0, findings: {}, notChecked: [] };
  if (result.kind === "trouble") return { ...none, trouble: result.message };
  if (result.kind !== "checked") return { ...none, skipped: true };
  const findings: Record<string, number> = {};
  for (const { rule } of result.checked.findings) findings[rule] = (findings[rule] ?? 0) + 1;
  const notChecked = result.checked.notChecked.map(({ rule }) => rule);
  return { ...none, month: result.month, words: result.words, findings, notChecked };
}

function writeSummary({ out, paths }: ArchiveRequest, summary: Summary, metas: readonly RuleMeta[]): string | null {
  const title = paths.map((path) => basename(resolve(path))).join(", ");
  try {
    writeWhole(join(out, "by-rule.csv"), ruleTable(summary, metas));
    writeWhole(join(out, "by-month.csv"), monthTable(summary));
    writeWhole(join(out, "summary.html"), summaryPage({ summary, metas, title }));
    return null;
  } catch (error) {
    return unwritten(error);
  }
}

async function* only(entries: AsyncIterable<ArchiveEntry>, files: ReadonlySet<string>): AsyncGenerator<ArchiveEntry> {
  for await (const entry of entries) if (files.has(entry.file)) yield entry;
}

/** Version and settings: what they decide may not be mixed in one summary. */
function keyOf({ config, draftDate }: ArchiveRequest): string {
  const hash = createHash("sha256").update(JSON.stringify([version, draftDate, process.env.STET_LISTS ?? null]));
  if (config !== null) hash.update(readFileSync(config));
  return hash.digest("hex").slice(0, 16);
}

/** From wherever the command is run. */
function nameOf(file: string): string {
  return resolve(file).replaceAll("\\", "/");
}
