/** The words after `stet check` to a request. */
import { parseArgs } from "node:util";
import type { CalendarDate } from "../draft/types.ts";
import { parseIsoDay } from "../house/day.ts";
import { globOf } from "../house/globs.ts";
import { Complaint, oneOf, readPaths } from "./complaint.ts";
import { checkUsage } from "./usage.ts";

export const formatNames = ["pretty", "json", "sarif", "github", "junit"] as const;
export type FormatName = (typeof formatNames)[number];

export const failLevels = ["error", "warning", "information", "never"] as const;
export type FailOn = (typeof failLevels)[number];

export interface CheckRequest {
  readonly kind: "check";
  /** At least one; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly failOn: FailOn;
  /** Path of a configuration file. */
  readonly config: string | null;
  readonly draftDate: CalendarDate | null;
  /** Patterns of files and folders that are left out. */
  readonly exclude: readonly string[];
  /** A commit: only lines changed since count. */
  readonly changedSince: string | null;
  /** Path of the file of accepted findings. */
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly watch: boolean;
  /** How many drafts are checked at once; null for what suits the number of drafts. */
  readonly jobs: number | null;
  readonly fix: boolean;
  /** Changes are written without a question. */
  readonly yes: boolean;
  /** Lines shown before and after each finding. */
  readonly context: number;
  /** Path of the annotated copy of a Word file, or of the folder for several. */
  readonly annotateDocx: string | null;
  /** Is it told how long each rule took? */
  readonly timing: boolean;
}

export const mostJobs = 64;
const mostContext = 20;

export function readCheck(words: readonly string[]): CheckRequest | { readonly kind: "print"; readonly text: string } {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      format: { type: "string" },
      "fail-on": { type: "string" },
      config: { type: "string" },
      "draft-date": { type: "string" },
      exclude: { type: "string", multiple: true },
      "changed-since": { type: "string" },
      baseline: { type: "string" },
      "update-baseline": { type: "boolean" },
      watch: { type: "boolean" },
      jobs: { type: "string" },
      fix: { type: "boolean" },
      yes: { type: "boolean" },
      context: { type: "string" },
      "annotate-docx": { type: "string" },
      timing: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "print", text: checkUsage };
  for (const [name, value] of Object.entries(values)) {
    if (value === "") throw new Complaint(`--${name} is empty`);
  }
  const changedSince = values["changed-since"] ?? null;
  const request: CheckRequest = {
    kind: "check",
    // What has changed can be told without naming it.
    paths: positionals.length === 0 && changedSince !== null ? ["."] : readPaths(positionals),
    format: oneOf("--format", values.format ?? "pretty", formatNames),
    failOn: oneOf("--fail-on", values["fail-on"] ?? "error", failLevels),
    config: values.config ?? null,
    draftDate: readDay(values["draft-date"]),
    exclude: readPatterns(values.exclude ?? []),
    changedSince,
    baseline: values.baseline ?? null,
    updateBaseline: values["update-baseline"] ?? false,
    watch: values.watch ?? false,
    jobs: values.jobs === undefined || values.jobs === "auto" ? null : readNumber("--jobs", values.jobs, 1, mostJobs),
    fix: values.fix ?? false,
    yes: values.yes ?? false,
    context: readNumber("--context", values.context ?? "0", 0, mostContext),
    annotateDocx: values["annotate-docx"] ?? null,
    timing: values.timing ?? false,
  };
  refuseContradictions(request);
  return request;
}

/** What cannot be meant together. */
function refuseContradictions(request: CheckRequest): void {
  const { baseline, updateBaseline, changedSince, watch, fix, yes, format, paths, annotateDocx } = request;
  const together = (one: string, other: string) => new Complaint(`${one} and ${other} do not go together`);
  if (updateBaseline && baseline === null) throw new Complaint("--update-baseline needs --baseline FILE");
  if (updateBaseline && changedSince !== null) throw together("--update-baseline", "--changed-since");
  if (yes && !fix) throw new Complaint("--yes goes with --fix");
  if (fix && paths.includes("-")) throw new Complaint("--fix changes files: it cannot change standard input");
  // Fixes know nothing of unchanged lines and accepted findings: they would rewrite those, too.
  if (fix && changedSince !== null) throw together("--fix", "--changed-since");
  if (fix && baseline !== null) throw together("--fix", "--baseline");
  if (!watch) return;
  if (format !== "pretty") throw together("--watch", `--format ${format}`);
  if (paths.includes("-")) throw new Complaint("--watch waits for files to change: it cannot watch standard input");
  if (updateBaseline) throw together("--watch", "--update-baseline");
  if (fix) throw together("--watch", "--fix");
  if (annotateDocx !== null) throw together("--watch", "--annotate-docx");
}

export function readPatterns(patterns: readonly string[]): readonly string[] {
  for (const pattern of patterns) {
    if (pattern === "" || globOf(pattern) === null) throw new Complaint(`--exclude "${pattern}" is not a file pattern`);
  }
  return patterns;
}

export function readDay(day: string | undefined): CalendarDate | null {
  const date = day === undefined ? null : parseIsoDay(day);
  if (day !== undefined && date === null) {
    throw new Complaint(`--draft-date "${day}" is not a day of the calendar, written YYYY-MM-DD`);
  }
  return date;
}

export function readNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Complaint(`${option} "${value}" is not a number from ${least} to ${most}`);
}
