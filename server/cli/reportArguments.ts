/** The words after `stet report`. */
import { parseArgs } from "node:util";
import { Complaint, oneOf } from "./complaint.ts";
import { reportUsage } from "./usage.ts";

export const reportFormats = ["md", "html", "csv"] as const;

/** Writes where the sentences of one draft come from. */
export interface ReportRequest {
  readonly kind: "report";
  /** A file; `-` is standard input. */
  readonly draft: string;
  readonly format: (typeof reportFormats)[number];
}

/** Throws a `Complaint` for what is no request. */
export function readReport(
  words: readonly string[],
): ReportRequest | { readonly kind: "print"; readonly text: string } {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { format: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return { kind: "print", text: reportUsage };
  const [draft, ...others] = positionals;
  if (draft === undefined || others.length > 0) throw new Complaint("One draft at a time: stet report DRAFT");
  return { kind: "report", draft, format: oneOf("--format", values.format ?? "md", reportFormats) };
}
