/** Reports for tests, made as the server makes them. */
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { reportOf } from "../../server/report/report.ts";
import type { DraftReport } from "../../server/report/types.ts";
import { type CheckOptions, check } from "../kit/check.ts";

const register = await readStarterRegisterFile();

export function reportFor(text: string, options: CheckOptions = {}): DraftReport {
  const analysis = check(text, options);
  return reportOf({
    analysis,
    findings: analysis.findings,
    standing: [],
    rules: new Map(analysis.rules.map((rule) => [rule.meta.id, rule])),
    register: options.register === undefined ? register : options.register,
    now: Date.parse(options.now ?? "2025-01-01T12:00:00Z"),
    name: "story.draft",
  });
}
