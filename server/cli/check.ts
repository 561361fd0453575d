/** `stet check`: drafts in, findings out. */
import process from "node:process";
import { allRules } from "../rules/index.ts";
import { annotateDocxFiles, type Commented } from "./annotating/annotateFiles.ts";
import type { CheckRequest } from "./checkArguments.ts";
import { type Baseline, readBaseline, updateBaseline } from "./checking/baseline.ts";
import { type Changes, changesSince, inChangedLines } from "./checking/changes.ts";
import { type CheckTask, createChecker } from "./checking/checker.ts";
import { createProgress } from "./checking/progress.ts";
import { resultsOf, usualJobs } from "./checking/results.ts";
import { exitCodeOf, fails } from "./exitCode.ts";
import type { CheckedFile } from "./findings.ts";
import { fixDrafts } from "./fixing/fixDrafts.ts";
import { formats } from "./formats/index.ts";
import { columns, tell, wantsColour, write } from "./output.ts";
import { printable } from "./printable.ts";
import { noDrafts, readStandardInput } from "./reading/drafts.ts";
import { findTargets, type Target, type Trouble } from "./reading/targets.ts";
import { isUsableStyle } from "./styleFiles.ts";
import { createTiming } from "./timing/ruleTimes.ts";

/** Runs the command and gives its exit code. `program`: URL of the program, for its workers; `found`: what the paths name, where that is known. */
export async function check(
  request: CheckRequest,
  program: string,
  found: ReturnType<typeof findTargets> | null = null,
): Promise<0 | 1 | 2> {
  if (!(await isUsableStyle(request.config, tell))) return 2;
  const baseline = request.baseline === null || request.updateBaseline ? null : readBaseline(request.baseline);
  const update = request.baseline !== null && request.updateBaseline ? updateBaseline(request.baseline) : null;
  for (const one of [baseline, update]) {
    if (one === null || !("fault" in one)) continue;
    tell(`stet: ${printable(request.baseline ?? "")}: ${one.fault}`);
    return 2;
  }
  const changes = request.changedSince === null ? null : changesSince(request.changedSince);
  const format = formats[request.format]({
    rules: allRules,
    failOn: request.failOn,
    width: columns(),
    colour: wantsColour(),
    folder: process.cwd(),
    context: request.context,
  });
  const troubles: Trouble[] = [];
  const counts = { passedOver: 0, ignored: 0, accepted: 0, unchanged: 0, read: 0 };
  let failing = false;
  let notChecked = false;
  const codeSoFar = () => exitCodeOf({ unread: troubles.length > 0, failing, notChecked });

  const { targets, troubles: lost } = found ?? findTargets(request.paths, request.exclude);
  const progress = createProgress(targets.length);
  const say = (line: string) => {
    progress.clear();
    tell(line);
  };
  const add = (trouble: Trouble, told = false) => {
    troubles.push(trouble);
    if (!told) say(`stet: ${printable(trouble.file)}: ${trouble.message}`);
  };
  const trouble = (file: string, message: string, told = false) => add({ file, message }, told);
  for (const one of lost) add(one);

  if (request.fix) {
    const fixing = await createChecker({ config: request.config, draftDate: request.draftDate }, () => {});
    const options = { yes: request.yes, colour: wantsColour(process.stderr) };
    for (const one of await fixDrafts(targets, fixing, options)) add(one);
  }
  const tasks = await tasksOf(targets, changes, trouble, counts);
  const commented: Commented[] = [];
  const timing = createTiming();
  process.exitCode = codeSoFar();
  await write(format.open());
  const results = resultsOf(tasks, {
    checker: { config: request.config, draftDate: request.draftDate, timing: request.timing },
    jobs: Math.min(request.jobs ?? usualJobs(tasks.length), Math.max(1, tasks.length)),
    program,
    say,
  });
  for await (const result of results) {
    if (result.kind === "checked") {
      counts.read++;
      const whole = result.checked;
      if (result.times !== null) timing.add(whole.file, result.times, result.words);
      if (update !== null && "take" in update) update.take(whole);
      const checked = sifted(whole, changes, update === null ? baseline : "everything", counts);
      failing ||= checked.findings.some((finding) => fails(finding.severity, request.failOn));
      notChecked ||= checked.notChecked.length > 0;
      if (request.annotateDocx !== null) commented.push({ file: checked.file, findings: checked.findings });
      progress.step(checked.file);
      const text = format.file(checked);
      if (text !== "") progress.clear();
      // Before it is written: a reader that leaves early ends the program here.
      process.exitCode = codeSoFar();
      await write(text);
    } else {
      progress.step(result.file);
      if (result.kind === "trouble") trouble(result.file, result.message, result.told);
      else if (result.kind === "ignored") {
        counts.ignored++;
        counts.read++;
      } else counts.passedOver++;
    }
    process.exitCode = codeSoFar();
  }
  progress.clear();
  if (counts.read === 0 && troubles.length === 0 && (changes === null || targets.length === 0)) {
    trouble(request.paths.join(" "), noDrafts(counts.passedOver));
  }
  if (counts.ignored > 0) {
    tell(`stet: ${counts.ignored} ${plural("draft", counts.ignored)} left alone by the house style (ignore)`);
  }
  if (request.annotateDocx !== null) {
    for (const one of annotateDocxFiles(commented, request.annotateDocx)) add(one);
  }
  if (update !== null && "take" in update) {
    const written = update.write();
    if (typeof written !== "number") add({ file: request.baseline ?? "", message: written.fault, unwritten: true });
    else tell(`stet: ${printable(request.baseline ?? "")} accepts ${written} ${plural("finding", written)}`);
  } else if (baseline !== null && "gone" in baseline && baseline.gone() > 0) {
    const gone = baseline.gone();
    tell(
      `stet: ${gone} accepted ${plural("finding", gone)} no longer ${gone === 1 ? "occurs" : "occur"}; --update-baseline forgets them`,
    );
  }
  const exitCode = codeSoFar();
  for (const line of timing.lines()) tell(line);
  process.exitCode = exitCode;
  await write(format.close({ troubles, ...counts, exitCode }));
  return exitCode;
}

interface Counts {
  passedOver: number;
  ignored: number;
  accepted: number;
  unchanged: number;
  read: number;
}

/** What is to be checked: without drafts in which nothing has changed. */
async function tasksOf(
  targets: readonly Target[],
  changes: Changes | null,
  trouble: (file: string, message: string) => void,
  counts: Counts,
): Promise<readonly CheckTask[]> {
  const tasks: CheckTask[] = [];
  const told = new Set<string>();
  for (const target of targets) {
    const changed = changes === null || target.file === "-" ? "all" : changes.of(target.file);
    if (changed !== null && typeof changed === "object" && "fault" in changed) {
      // One repository, one complaint.
      if (!told.has(changed.fault)) trouble(target.file, changed.fault);
      told.add(changed.fault);
    } else if (changed === null) counts.unchanged++;
    else tasks.push({ target, bytes: target.file === "-" ? await readStandardInput() : null });
  }
  return tasks;
}

/** Without what stands on unchanged lines and what the baseline accepts. */
function sifted(
  checked: CheckedFile,
  changes: Changes | null,
  baseline: Baseline | { readonly fault: string } | "everything" | null,
  counts: Counts,
): CheckedFile {
  let findings = checked.findings;
  if (baseline === "everything") {
    counts.accepted += findings.length;
    return { ...checked, findings: [] };
  }
  if (baseline !== null && "sift" in baseline) {
    const { fresh, accepted } = baseline.sift(checked);
    counts.accepted += accepted;
    findings = fresh;
  }
  const changed = changes === null || checked.file === "-" ? "all" : changes.of(checked.file);
  if (changed !== null && typeof changed === "object" && "fault" in changed) return { ...checked, findings };
  return { ...checked, findings: inChangedLines({ ...checked, findings }, changed) };
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
