/** `stet check`: drafts in, findings out. */
import process from "node:process";
import { analyse } from "../analysis.ts";
import type { Model } from "../attribution/model.ts";
import { defaultSettings, type Settings } from "../house/settings.ts";
import type { Register } from "../register/register.ts";
import { allRules } from "../rules/index.ts";
import type { CheckRequest } from "./arguments.ts";
import { readConfig } from "./config.ts";
import { type ReadDraft, type ReadingLog, readDrafts } from "./drafts.ts";
import { exitCodeOf, fails } from "./exitCode.ts";
import { type CheckedFile, reportAnalysis } from "./findings.ts";
import { formats } from "./formats/index.ts";
import { lineIndexOf } from "./lineIndex.ts";
import { loadModel } from "./model.ts";
import { columns, tell, wantsColour, write } from "./output.ts";
import { printable } from "./printable.ts";
import { loadRegister } from "./register.ts";

/** Runs the command and gives its exit code. */
export async function check(request: CheckRequest): Promise<0 | 1 | 2> {
  const settings = settingsOf(request);
  if (settings === null) return 2;
  const format = formats[request.format]({
    rules: allRules,
    failOn: request.failOn,
    width: columns(),
    colour: wantsColour(),
    folder: process.cwd(),
  });
  const log: ReadingLog = { troubles: [], passedOver: [] };
  const knowledge = { model: await loadModel(), register: await loadRegister() };
  let failing = false;
  let notChecked = false;
  await write(format.open());
  for await (const draft of readDrafts(request.paths, log)) {
    const checked = checkDraft(draft, settings, knowledge, log);
    if (checked === null) continue;
    failing ||= checked.findings.some((finding) => fails(finding.severity, request.failOn));
    notChecked ||= checked.notChecked.length > 0;
    process.exitCode = exitCodeOf({ unread: log.troubles.length > 0, failing, notChecked });
    await write(format.file(checked));
  }
  const exitCode = exitCodeOf({ unread: log.troubles.length > 0, failing, notChecked });
  await write(format.close({ troubles: log.troubles, passedOver: log.passedOver.length, exitCode }));
  return exitCode;
}

interface Knowledge {
  readonly model: Model | null;
  readonly register: Register | null;
}

function checkDraft(draft: ReadDraft, settings: Settings, knowledge: Knowledge, log: ReadingLog): CheckedFile | null {
  const { file, text, format } = draft;
  try {
    const analysis = analyse({ text, format, settings, now: Date.now(), rules: allRules, ...knowledge });
    return reportAnalysis(file, analysis, lineIndexOf(text), allRules);
  } catch (error) {
    const message = `could not be checked: ${error instanceof Error ? error.message : String(error)}`;
    log.troubles.push({ file, message });
    tell(`stet: ${printable(file)}: ${message}`);
    return null;
  }
}

/** Null where the configuration has problems; they have been told. */
function settingsOf({ config, draftDate }: CheckRequest): Settings | null {
  let settings = defaultSettings;
  if (config !== null) {
    const read = readConfig(config, allRules);
    if ("problems" in read) {
      for (const problem of read.problems) tell(`stet: ${printable(problem)}`);
      tell("stet: nothing was checked: the configuration has problems");
      return null;
    }
    settings = read.settings;
  }
  return draftDate === null ? settings : { ...settings, draftDate };
}
