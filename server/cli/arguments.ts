/** Command-line words to a request, or to what is wrong with them. */
import { parseArgs } from "node:util";
import { codeOf } from "../faults/codeOf.ts";
import { presets } from "../house/presets/index.ts";
import { didYouMean } from "../json/values.ts";
import { type ArchiveRequest, readArchive } from "./archiveArguments.ts";
import { type CheckRequest, readCheck } from "./checkArguments.ts";
import { Complaint, readPaths } from "./complaint.ts";
import { type RegisterRequest, readRegister } from "./registerArguments.ts";
import { type ReportRequest, readReport } from "./reportArguments.ts";
import { annotateUsage, styleUsage, usage } from "./usage.ts";
import { version } from "./version.ts";

export interface AnnotateRequest {
  readonly kind: "annotate";
  readonly paths: readonly string[];
}

/** Shows what holds for a draft. */
export interface EffectiveRequest {
  readonly kind: "style";
  readonly action: "effective";
  readonly draft: string;
  readonly config: string | null;
}

/** Tries the house's own rules on old copy. */
export interface TestRequest {
  readonly kind: "style";
  readonly action: "test";
  readonly paths: readonly string[];
  readonly config: string | null;
  /** Only this rule; null for all. */
  readonly rule: string | null;
}

export type StyleRequest =
  | EffectiveRequest
  | TestRequest
  | { readonly kind: "style"; readonly action: "list" }
  | { readonly kind: "style"; readonly action: "preset"; readonly preset: string };

export type Request =
  | CheckRequest
  | ArchiveRequest
  | AnnotateRequest
  | ReportRequest
  | StyleRequest
  | RegisterRequest
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "wrong"; readonly message: string; readonly help: string };

/** Reads the words after `stet`. Never throws. */
export function readArguments(words: readonly string[]): Request {
  const [command, ...rest] = words;
  if (command === "check") return orWrong("stet check --help", () => readCheck(rest));
  if (command === "archive") return orWrong("stet archive --help", () => readArchive(rest));
  if (command === "annotate") return orWrong("stet annotate --help", () => readAnnotate(rest));
  if (command === "report") return orWrong("stet report --help", () => readReport(rest));
  if (command === "style") return orWrong("stet style --help", () => readStyle(rest));
  if (command === "register") return orWrong("stet register --help", () => readRegister(rest));
  return orWrong("stet --help", () => readGeneral(words));
}

function orWrong(help: string, read: () => Request): Request {
  try {
    return read();
  } catch (error) {
    const known = error instanceof Complaint || isArgumentError(error);
    if (!known) throw error;
    // Node's own words go on to explain how to pass values that begin with a dash: one sentence is enough.
    const message = error.message.replace(/\. To specify a positional argument.*$|\n.*$/s, "").replace(/\.$/, "");
    return { kind: "wrong", message, help };
  }
}

function isArgumentError(error: unknown): error is Error {
  return codeOf(error).startsWith("ERR_PARSE_ARGS");
}

function readGeneral(words: readonly string[]): Request {
  const [first] = words;
  if (first === undefined) throw new Complaint("No command given: check, archive, annotate, report, style or register");
  if (!first.startsWith("-"))
    throw new Complaint(`There is no command "${first}": check, archive, annotate, report, style or register`);
  const { values } = parseArgs({
    args: [...words],
    options: { help: { type: "boolean", short: "h" }, version: { type: "boolean", short: "V" } },
  });
  if (values.help) return { kind: "print", text: usage };
  if (values.version) return { kind: "print", text: `${version}\n` };
  throw new Complaint("No command given: check, archive, annotate, report, style or register");
}

function readAnnotate(words: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "print", text: annotateUsage };
  return { kind: "annotate", paths: readPaths(positionals) };
}

function readStyle(words: readonly string[]): Request {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      preset: { type: "string" },
      effective: { type: "string" },
      config: { type: "string" },
      rule: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "print", text: styleUsage };
  const { preset, effective, rule = null, config = null } = values;
  const [action, ...paths] = positionals;
  const asked = [preset, effective, action].filter((one) => one !== undefined);
  if (asked.length > 1) throw new Complaint("One thing at a time: --preset, --effective or test");
  if (action !== undefined) {
    if (action !== "test") throw new Complaint(`There is no "stet style ${action}": test`);
    return { kind: "style", action, paths: readPaths(paths), config, rule };
  }
  if (rule !== null) throw new Complaint('--rule goes with "stet style test"');
  if (effective !== undefined) return { kind: "style", action: "effective", draft: effective, config };
  if (config !== null) throw new Complaint("--config goes with --effective and test");
  if (preset === undefined) return { kind: "style", action: "list" };
  if (Object.hasOwn(presets, preset)) return { kind: "style", action: "preset", preset };
  const names = Object.keys(presets);
  throw new Complaint(`There is no preset "${preset}" (${names.join(", ")}).${didYouMean(preset, names)}`);
}
