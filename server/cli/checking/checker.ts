/** One draft in, what the command line reports of it out. The same in the command's own thread and in its workers. */
import { analyse } from "../../analysis.ts";
import type { CalendarDate } from "../../draft/types.ts";
import { countWords } from "../../draft/wordCount.ts";
import { messageOf } from "../../faults/messageOf.ts";
import { createSettler, isIgnored, kindOf } from "../../house/effective.ts";
import { emptyLayer, type StyleLayer } from "../../house/layer.ts";
import type { LoadedStyle } from "../../house/load.ts";
import { allRules } from "../../rules/index.ts";
import { type CheckedFile, reportAnalysis } from "../findings.ts";
import { ledgerBeside } from "../ledger.ts";
import { loadClaimModel, loadModel } from "../model.ts";
import { printable } from "../printable.ts";
import { guessNote, readDraft } from "../reading/drafts.ts";
import type { Target } from "../reading/targets.ts";
import { loadRegisters } from "../registers.ts";
import { createStyleFiles, problemsOf, unknownKindNote, uriOf } from "../styleFiles.ts";
import { type DraftTimes, timed } from "../timing/ruleTimes.ts";

/** Plain data: it is sent to workers. */
export interface CheckerOptions {
  /** Path of the house style, where the command line names one. */
  readonly config: string | null;
  readonly draftDate: CalendarDate | null;
  /** Are parts of each check timed? Missing: no. */
  readonly timing?: boolean;
}

/** Plain data, as above. */
export interface CheckTask {
  readonly target: Target;
  /** Where they have been read already, as from standard input. */
  readonly bytes: Uint8Array | null;
}

/** Plain data, as above. */
export type FileResult =
  | {
      readonly kind: "checked";
      readonly checked: CheckedFile;
      readonly words: number;
      /** YYYY-MM of the day the draft says it was written; null where it says nothing. */
      readonly month: string | null;
      /** Null where nothing is timed. */
      readonly times: DraftTimes | null;
    }
  /** Does not read like running copy. */
  | { readonly kind: "passed-over"; readonly file: string }
  /** The house style leaves it alone. */
  | { readonly kind: "ignored"; readonly file: string }
  /** Not checked. `told`: why has been said already. */
  | { readonly kind: "trouble"; readonly file: string; readonly message: string; readonly told: boolean };

export interface Checker {
  /** Never rejects. */
  check(task: CheckTask): Promise<FileResult>;
}

/** Loads what checking needs. `say` receives lines for the person at the terminal. */
export async function createChecker(options: CheckerOptions, say: (line: string) => void): Promise<Checker> {
  const styles = createStyleFiles(allRules, options.config);
  const told = new Set<LoadedStyle>();
  const settle = createSettler(allRules);
  const dated = datedLayer(options.draftDate);
  const models = { model: await loadModel(say), claimModel: await loadClaimModel(say) };
  const registers = await loadRegisters(say);

  return {
    async check({ target, bytes }) {
      const { file } = target;
      const trouble = (message: string, wasTold = false): FileResult => ({
        kind: "trouble",
        file,
        message,
        told: wasTold,
      });
      try {
        const read = readDraft(target, bytes);
        if ("passedOver" in read) return { kind: "passed-over", file };
        if ("fault" in read) return trouble(read.fault);
        if (read.guessed) say(guessNote(file));
        const style = await styles.of(file);
        if (style !== null && !tellProblems(style, told, say)) {
          return trouble("not checked: its house style has problems", true);
        }
        const uri = uriOf(file);
        if (style !== null && isIgnored(style, uri)) return { kind: "ignored", file };
        const { kind, unknown } = kindOf(style, uri, read.text);
        if (unknown !== null) say(unknownKindNote(file, unknown));
        const { settings } = settle(style, kind, dated);
        const { text, format } = read;
        const knowledge = { ...models, ...(await registers.of(file)), ...ledgerBeside(file, say) };
        const request = { text, format, settings, now: Date.now(), rules: allRules, ...knowledge };
        const { analysis, times } = options.timing ? timed(request) : { analysis: analyse(request), times: null };
        const day = analysis.draft.date?.date ?? null;
        return {
          kind: "checked",
          checked: reportAnalysis(read, analysis, settings),
          words: countWords(text),
          month: day === null ? null : `${String(day.year).padStart(4, "0")}-${String(day.month).padStart(2, "0")}`,
          times,
        };
      } catch (error) {
        return trouble(`could not be checked: ${messageOf(error)}`);
      }
    },
  };
}

/** False where the style has problems; each is told once. */
function tellProblems(style: LoadedStyle, told: Set<LoadedStyle>, say: (line: string) => void): boolean {
  const problems = problemsOf(style);
  if (!told.has(style)) for (const problem of problems) say(`stet: ${printable(problem)}`);
  told.add(style);
  return problems.length === 0;
}

/** `--draft-date` stands above every file, as an editor's settings do. */
function datedLayer(day: CalendarDate | null): StyleLayer | null {
  return day === null ? null : { ...emptyLayer("--draft-date", null), draftDate: { day, path: ["draftDate"] } };
}
