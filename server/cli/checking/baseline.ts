/** The findings a desk has accepted: kept in a file, so that only new ones are reported. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { codeOf } from "../../faults/codeOf.ts";
import { isRecord } from "../../json/values.ts";
import { faultOf, unwritten } from "../faults.ts";
import type { CheckedFile, ReportedFinding } from "../findings.ts";
import { relativePath } from "../formats/paths.ts";
import { writeWhole } from "../writeWhole.ts";

interface Accepted {
  readonly rule: string;
  /** Names the rule and the sentence around the words, so that a finding is known again wherever it moves. */
  readonly print: string;
  /** The marked words, for people who read the file. */
  readonly words: string;
  readonly count: number;
}

export interface Baseline {
  /** Splits a draft's findings into those nobody has accepted yet and the number of those accepted. */
  sift(checked: CheckedFile): { readonly fresh: readonly ReportedFinding[]; readonly accepted: number };
  /** What is left of the file's findings in drafts that were sifted: they no longer occur. */
  gone(): number;
}

const longestWords = 80;

/** Reads a baseline; a fault in words where it is none. */
export function readBaseline(file: string): Baseline | { readonly fault: string } {
  const files = readFiles(file);
  if ("fault" in files) return files;
  let gone = 0;
  return {
    sift(checked) {
      const left = new Map<string, number>();
      for (const { rule, print, count } of files.accepted.get(nameIn(file, checked.file)) ?? []) {
        const key = `${rule} ${print}`;
        left.set(key, (left.get(key) ?? 0) + count);
      }
      const fresh = checked.findings.filter(({ rule, fingerprint }) => {
        const key = `${rule} ${fingerprint}`;
        const count = left.get(key) ?? 0;
        if (count > 0) left.set(key, count - 1);
        return count === 0;
      });
      // A rule that was not checked has found nothing, which says nothing.
      const silent = new Set(checked.notChecked.map(({ rule }) => rule));
      for (const [key, count] of left) if (!silent.has(key.split(" ")[0] ?? "")) gone += count;
      return { fresh, accepted: checked.findings.length - fresh.length };
    },
    gone: () => gone,
  };
}

export interface BaselineUpdate {
  take(checked: CheckedFile): void;
  /** Writes the file in one step and gives how many findings it accepts, or a fault in words. */
  write(): number | { readonly fault: string };
}

/** Accepts everything that is found. Drafts and rules that are not checked this time keep what was accepted, if the draft still exists. */
export function updateBaseline(file: string): BaselineUpdate | { readonly fault: string } {
  const known = existsSync(file) ? readFiles(file) : { accepted: new Map<string, readonly Accepted[]>() };
  if ("fault" in known) return known;
  const next = new Map(
    [...known.accepted].filter(([name]) => name === "-" || existsSync(resolve(dirname(file), name))),
  );
  return {
    take(checked) {
      const byPrint = new Map<string, Accepted>();
      for (const { rule, fingerprint, start, end } of checked.findings) {
        const key = `${rule} ${fingerprint}`;
        const marked = checked.index.text.slice(start, Math.min(end, start + 2 * longestWords)).replace(/\s+/g, " ");
        const words = marked.length > longestWords ? `${marked.slice(0, longestWords - 1)}…` : marked;
        byPrint.set(key, { rule, print: fingerprint, words, count: (byPrint.get(key)?.count ?? 0) + 1 });
      }
      const name = nameIn(file, checked.file);
      const silent = new Set(checked.notChecked.map(({ rule }) => rule));
      for (const one of known.accepted.get(name) ?? []) {
        const key = `${one.rule} ${one.print}`;
        if (silent.has(one.rule) && !byPrint.has(key)) byPrint.set(key, one);
      }
      if (byPrint.size === 0) next.delete(name);
      else next.set(name, [...byPrint.values()]);
    },
    write() {
      const drafts = Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
      const document = { stetBaseline: 1, drafts };
      try {
        writeWhole(file, `${JSON.stringify(document, null, 1)}\n`);
      } catch (error) {
        return { fault: unwritten(error) };
      }
      return [...next.values()].flat().reduce((sum, { count }) => sum + count, 0);
    },
  };
}

/** A draft's name in the file: from the file's own folder, so that it holds wherever the command is run. */
function nameIn(baseline: string, draft: string): string {
  return draft === "-" ? draft : relativePath(resolve(draft), resolve(dirname(baseline)));
}

function readFiles(
  file: string,
): { readonly accepted: ReadonlyMap<string, readonly Accepted[]> } | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: "is no baseline: not valid JSON" };
    const missing = codeOf(error) === "ENOENT";
    return { fault: missing ? "no such baseline; --update-baseline makes it" : faultOf(error) };
  }
  if (!isRecord(value) || value.stetBaseline !== 1 || !isRecord(value.drafts))
    return { fault: "is no baseline of Stet" };
  const accepted = new Map<string, readonly Accepted[]>();
  for (const [name, entries] of Object.entries(value.drafts)) {
    const whole = Array.isArray(entries) && entries.every(isAccepted) ? entries : null;
    if (whole === null) return { fault: `is damaged: what it accepts of ${name} cannot be read` };
    accepted.set(name, whole);
  }
  return { accepted };
}

function isAccepted(value: unknown): value is Accepted {
  return (
    isRecord(value) &&
    typeof value.rule === "string" &&
    typeof value.print === "string" &&
    typeof value.count === "number" &&
    value.count >= 1
  );
}
