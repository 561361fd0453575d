/** `stet report`: where every sentence of one draft comes from, to standard output. */
import { readFile } from "node:fs/promises";
import process from "node:process";
import { analyse } from "../analysis.ts";
import { createSettler, kindOf } from "../house/effective.ts";
import { dayOf } from "../language/calendar.ts";
import { csvOf } from "../report/export/csv.ts";
import { fileOf } from "../report/export/html.ts";
import { markdownOf } from "../report/export/markdown.ts";
import { reportOf } from "../report/report.ts";
import { allRules } from "../rules/index.ts";
import { ledgerBeside } from "./ledger.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { loadClaimModel, loadModel } from "./model.ts";
import { tell, write } from "./output.ts";
import { printable } from "./printable.ts";
import { type ReadingLog, readDrafts, storedSpan } from "./reading/drafts.ts";
import { findTargets } from "./reading/targets.ts";
import { loadRegisters } from "./registers.ts";
import type { ReportRequest } from "./reportArguments.ts";
import { createStyleFiles, problemsOf, unknownKindNote, uriOf } from "./styleFiles.ts";

/** Runs the command and gives its exit code. */
export async function sourceReport({ draft: path, format }: ReportRequest): Promise<0 | 2> {
  const { targets } = findTargets([path]);
  if (targets.length > 1) {
    tell(`stet: ${printable(path)}: names ${targets.length} files. One draft at a time: stet report DRAFT`);
    return 2;
  }
  const log: ReadingLog = { troubles: [], passedOver: [] };
  const models = { model: await loadModel(), claimModel: await loadClaimModel() };
  const registers = await loadRegisters();
  const now = Date.now();
  for await (const draft of readDrafts([path], log)) {
    const { file, text } = draft;
    const style = await createStyleFiles(allRules, null).of(file);
    const problems = style === null ? [] : problemsOf(style);
    for (const problem of problems) tell(`stet: ${printable(problem)}`);
    if (problems.length > 0) return 2;
    const { kind, unknown } = kindOf(style, uriOf(file), text);
    if (unknown !== null) tell(unknownKindNote(file, unknown));
    const { settings } = createSettler(allRules)(style, kind, null);
    const known = await registers.of(file);
    const knowledge = { ...models, ...known, ...ledgerBeside(file) };
    const analysis = analyse({ text, format: draft.format, settings, now, rules: allRules, ...knowledge });
    const lines = lineIndexOf(draft.stored);
    const report = reportOf({
      analysis,
      findings: analysis.findings,
      standing: [],
      rules: new Map(analysis.rules.map((rule) => [rule.meta.id, rule])),
      register: known.register,
      now,
      lineAt: (offset) => positionAt(lines, storedSpan(draft, { start: offset, end: offset }).start).line,
      name: file === "-" ? "standard input" : (file.split(/[\\/]/).at(-1) ?? file),
    });
    const exitCode = report.notChecked.length > 0 ? 2 : 0;
    // Before it is written: a reader that leaves early ends the program here.
    process.exitCode = exitCode;
    const day = dayOf(Math.floor(now / 86_400_000));
    if (format === "csv") await write(csvOf(report));
    else if (format === "html") await write(fileOf(report, day, await styleSheet()));
    else await write(markdownOf(report, day));
    for (const { rule, reason } of report.notChecked) tell(`stet: not checked: ${rule}: ${printable(reason)}`);
    return exitCode;
  }
  return 2;
}

/** Lies beside the bundle; whoever runs the sources takes that of the last build. */
function styleSheet(): Promise<string> {
  const read = (path: string) => readFile(new URL(path, import.meta.url), "utf8");
  return read("reportView.css").catch(() => read("../../dist/reportView.css"));
}
