/** The words after `stet archive` to a request. */
import { parseArgs } from "node:util";
import type { CalendarDate } from "../draft/types.ts";
import { mostJobs, readDay, readNumber, readPatterns } from "./checkArguments.ts";
import { Complaint, readPaths } from "./complaint.ts";
import { archiveUsage } from "./usage.ts";

export interface ArchiveRequest {
  readonly kind: "archive";
  readonly paths: readonly string[];
  /** Folder of the journal and the summary. */
  readonly out: string;
  readonly config: string | null;
  readonly draftDate: CalendarDate | null;
  readonly exclude: readonly string[];
  readonly jobs: number | null;
  /** Begins anew, whatever the journal holds. */
  readonly fresh: boolean;
}

export function readArchive(
  words: readonly string[],
): ArchiveRequest | { readonly kind: "print"; readonly text: string } {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      config: { type: "string" },
      "draft-date": { type: "string" },
      exclude: { type: "string", multiple: true },
      jobs: { type: "string" },
      fresh: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return { kind: "print", text: archiveUsage };
  const { out } = values;
  if (out === undefined || out === "") throw new Complaint("--out FOLDER is missing: the summary goes there");
  const paths = readPaths(positionals);
  if (paths.includes("-")) throw new Complaint("An archive is read from files, not from standard input");
  return {
    kind: "archive",
    paths,
    out,
    config: values.config ?? null,
    draftDate: readDay(values["draft-date"]),
    exclude: readPatterns(values.exclude ?? []),
    jobs: values.jobs === undefined || values.jobs === "auto" ? null : readNumber("--jobs", values.jobs, 1, mostJobs),
    fresh: values.fresh ?? false,
  };
}
