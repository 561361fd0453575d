/** The drafts a command was given, read one after the other. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import process from "node:process";
import { decode } from "../draft/decode.ts";
import { readsLikeRunningCopy } from "../draft/runningCopy.ts";
import { faultOf } from "./faults.ts";
import { tell } from "./output.ts";
import { printable } from "./printable.ts";
import { findTargets, type Target, type Trouble } from "./targets.ts";

export interface ReadDraft {
  readonly file: string;
  readonly text: string;
  readonly format: "plain" | "markdown";
  /** Not valid UTF-8, so read as Windows-1252. */
  readonly guessed: boolean;
}

/** Fills up while drafts are read: complete once `readDrafts` has ended. */
export interface ReadingLog {
  readonly troubles: Trouble[];
  /** Files of a folder that do not read like running copy. */
  readonly passedOver: string[];
}

/** Reads every draft the paths name. Troubles are told on standard error, logged, and never stop the other drafts. */
export async function* readDrafts(paths: readonly string[], log: ReadingLog): AsyncGenerator<ReadDraft> {
  const trouble = (file: string, message: string) => {
    log.troubles.push({ file, message });
    tell(`stet: ${printable(file)}: ${message}`);
  };
  const { targets, troubles } = findTargets(paths);
  for (const { file, message } of troubles) trouble(file, message);
  let read = 0;
  for (const target of targets) {
    const draft = await readDraft(target, trouble);
    if (draft === null) continue;
    if (!target.named && !readsLikeRunningCopy(draft.text, draft.file)) {
      log.passedOver.push(draft.file);
      continue;
    }
    if (draft.guessed) tell(`stet: ${printable(draft.file)}: not valid UTF-8; read as Windows-1252`);
    read++;
    yield draft;
  }
  if (read === 0 && log.troubles.length === 0) {
    const passed = log.passedOver.length;
    const besides = passed === 0 ? "" : ` (${passed} passed over: they do not read like running copy)`;
    trouble(paths.join(" "), `no drafts found${besides}`);
  }
}

async function readDraft(
  { file }: Target,
  trouble: (file: string, message: string) => void,
): Promise<ReadDraft | null> {
  try {
    const decoded = decode(file === "-" ? await readStandardInput() : readFileSync(file));
    if ("fault" in decoded) {
      trouble(file, decoded.fault);
      return null;
    }
    const markdown = [".md", ".markdown"].includes(extname(file).toLowerCase());
    return { file, ...decoded, format: markdown ? "markdown" : "plain" };
  } catch (error) {
    trouble(file, faultOf(error));
    return null;
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
