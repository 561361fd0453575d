import { type Analysis, analyse } from "../../server/analysis.ts";
import { readSettings } from "../../server/house/editorSettings.ts";
import type { Ledger } from "../../server/ledger/types.ts";
import { readAttributionModel, readClaimModelFile } from "../../server/models/file.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import type { Register } from "../../server/register/register.ts";
import { allRules } from "../../server/rules/index.ts";
import type { Rule } from "../../server/rules/types.ts";

export interface CheckOptions {
  readonly format?: "plain" | "markdown";
  readonly draftDate?: string;
  /** ISO instant of the clock; 2025-01-01T12:00:00Z where it does not matter. */
  readonly now?: string;
  /** As in settings: id to level or object. */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** Only these rules run. */
  readonly only?: readonly Rule[];
  /** Another register than the starter register; null for none. */
  readonly register?: Register | null;
  readonly ledger?: Ledger | null;
  readonly ledgerFault?: string;
}

const model = await readAttributionModel();
const claimModel = await readClaimModelFile();
const starter = await readStarterRegisterFile();

/** Analyses a text as a person's settings would have it; wrong settings fail the test that wrote them. */
export function check(text: string, options: CheckOptions = {}): Analysis {
  const { settings, problems } = readSettings({ rules: options.rules, draftDate: options.draftDate }, allRules);
  if (problems.length > 0)
    throw new Error(`settings: ${problems.map((p) => `${p.path.join(".")}: ${p.message}`).join("; ")}`);
  const now = Date.parse(options.now ?? "2025-01-01T12:00:00Z");
  return analyse({
    text,
    format: options.format ?? "plain",
    settings,
    now,
    rules: options.only ?? allRules,
    model,
    claimModel,
    register: options.register === undefined ? starter : options.register,
    ledger: options.ledger ?? null,
    ledgerFault: options.ledgerFault ?? null,
  });
}
