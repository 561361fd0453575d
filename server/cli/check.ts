/** `stet check`: drafts in, findings out. */
import process from "node:process";
import { analyse } from "../analysis.ts";
import type { Model } from "../attribution/model.ts";
import type { ClaimModel } from "../claims/model.ts";
import type { CalendarDate } from "../draft/types.ts";
import { createSettler, isIgnored, kindOf } from "../house/effective.ts";
import { kinds } from "../house/kinds.ts";
import { emptyLayer, type StyleLayer } from "../house/layer.ts";
import type { LoadedStyle } from "../house/load.ts";
import type { Settings } from "../house/settings.ts";
import type { Register } from "../register/register.ts";
import { allRules } from "../rules/index.ts";
import type { CheckRequest } from "./arguments.ts";
import { type ReadDraft, type ReadingLog, readDrafts } from "./drafts.ts";
import { exitCodeOf, fails } from "./exitCode.ts";
import { type CheckedFile, reportAnalysis } from "./findings.ts";
import { formats } from "./formats/index.ts";
import { ledgerBeside, type ReadLedger } from "./ledger.ts";
import { lineIndexOf } from "./lineIndex.ts";
import { loadClaimModel, loadModel } from "./model.ts";
import { columns, tell, wantsColour, write } from "./output.ts";
import { printable } from "./printable.ts";
import { loadRegisters } from "./registers.ts";
import { createStyleFiles, problemsOf, uriOf } from "./styleFiles.ts";

/** Runs the command and gives its exit code. */
export async function check(request: CheckRequest): Promise<0 | 1 | 2> {
  const styles = createStyleFiles(allRules, request.config);
  const told = new Set<LoadedStyle>();
  if (request.config !== null) {
    const style = await styles.of(request.config);
    if (style !== null && !tellProblems(style, told)) {
      tell("stet: nothing was checked: the configuration has problems");
      return 2;
    }
  }
  const format = formats[request.format]({
    rules: allRules,
    failOn: request.failOn,
    width: columns(),
    colour: wantsColour(),
    folder: process.cwd(),
  });
  const settle = createSettler(allRules);
  const dated = datedLayer(request.draftDate);
  const log: ReadingLog = { troubles: [], passedOver: [] };
  const models = { model: await loadModel(), claimModel: await loadClaimModel() };
  const registers = await loadRegisters();
  let failing = false;
  let notChecked = false;
  let ignored = 0;
  await write(format.open());
  for await (const draft of readDrafts(request.paths, log)) {
    const style = await styles.of(draft.file);
    if (style !== null && !tellProblems(style, told)) {
      log.troubles.push({ file: draft.file, message: "not checked: its house style has problems" });
      continue;
    }
    const uri = uriOf(draft.file);
    if (style !== null && isIgnored(style, uri)) {
      ignored++;
      continue;
    }
    const { kind, unknown } = kindOf(style, uri, draft.text);
    if (unknown !== null) {
      tell(`stet: ${printable(draft.file)}: its kind "${printable(unknown)}" is none of ${kinds.join(", ")}`);
    }
    const knowledge = { ...models, register: await registers.of(draft.file), ...ledgerBeside(draft.file) };
    const checked = checkDraft(draft, settle(style, kind, dated).settings, knowledge, log);
    if (checked === null) continue;
    failing ||= checked.findings.some((finding) => fails(finding.severity, request.failOn));
    notChecked ||= checked.notChecked.length > 0;
    process.exitCode = exitCodeOf({ unread: log.troubles.length > 0, failing, notChecked });
    await write(format.file(checked));
  }
  if (ignored > 0)
    tell(`stet: ${ignored} ${ignored === 1 ? "draft" : "drafts"} left alone by the house style (ignore)`);
  const exitCode = exitCodeOf({ unread: log.troubles.length > 0, failing, notChecked });
  await write(format.close({ troubles: log.troubles, passedOver: log.passedOver.length, exitCode }));
  return exitCode;
}

interface Knowledge extends ReadLedger {
  readonly model: Model | null;
  readonly claimModel: ClaimModel | null;
  readonly register: Register | null;
}

function checkDraft(draft: ReadDraft, settings: Settings, knowledge: Knowledge, log: ReadingLog): CheckedFile | null {
  const { file, text, format } = draft;
  try {
    const analysis = analyse({ text, format, settings, now: Date.now(), rules: allRules, ...knowledge });
    return reportAnalysis(file, analysis, lineIndexOf(text), settings);
  } catch (error) {
    const message = `could not be checked: ${error instanceof Error ? error.message : String(error)}`;
    log.troubles.push({ file, message });
    tell(`stet: ${printable(file)}: ${message}`);
    return null;
  }
}

/** False where the style has problems; each is told once. */
function tellProblems(style: LoadedStyle, told: Set<LoadedStyle>): boolean {
  const problems = problemsOf(style);
  if (!told.has(style)) for (const problem of problems) tell(`stet: ${printable(problem)}`);
  told.add(style);
  return problems.length === 0;
}

/** `--draft-date` stands above every file, as an editor's settings do. */
function datedLayer(day: CalendarDate | null): StyleLayer | null {
  return day === null ? null : { ...emptyLayer("--draft-date", null), draftDate: { day, path: ["draftDate"] } };
}
