/** `stet check --timing`: how long the rules took over all drafts, a table for the person at the terminal. */
import { wholeBudget } from "../../analysis/budget.ts";
import { createStopwatch, type Stopwatch } from "../../analysis/stopwatch.ts";
import { type Analysis, type AnalysisRequest, analyse } from "../../analysis.ts";
import { printable } from "../printable.ts";

/** How long one draft took. Plain data: workers send it. */
export interface DraftTimes {
  /** Of the draft's text. */
  readonly characters: number;
  readonly parts: readonly PartTime[];
}

interface PartTime {
  readonly kind: "stage" | "rule";
  readonly name: string;
  readonly milliseconds: number;
}

export interface Timing {
  add(file: string, times: DraftTimes, words: number): void;
  /** Lines of the table, with a word on what is over its budget; none where no draft was timed. */
  lines(): readonly string[];
}

/** Checks of a draft, each from the beginning: the shortest time of each part counts, without what had to be loaded and compiled. */
const rounds = 3;

/** An analysis, and how long it takes. The request has no cache. */
export function timed(request: AnalysisRequest): { readonly analysis: Analysis; readonly times: DraftTimes } {
  const watches = Array.from({ length: rounds }, () => createStopwatch(() => performance.now()));
  let analysis = analyse({ ...request, watch: watches[0] ?? null });
  for (const watch of watches.slice(1)) analysis = analyse({ ...request, watch });
  return { analysis, times: { characters: request.text.length, parts: shortestOf(watches) } };
}

function shortestOf(watches: readonly Stopwatch[]): readonly PartTime[] {
  const owners = new Set(watches.flatMap(({ laps }) => [...laps.keys()]));
  return [...owners].map((owner) => ({
    ...(typeof owner === "string" ? { kind: "stage", name: owner } : { kind: "rule", name: owner.id }),
    milliseconds: Math.min(...watches.flatMap(({ laps }) => laps.get(owner) ?? [])),
  }));
}

interface Sum {
  milliseconds: number;
  /** The draft that took the longest, and how long. */
  longest: { readonly file: string; readonly milliseconds: number };
}

export function createTiming(): Timing {
  const sums = { stage: new Map<string, Sum>(), rule: new Map<string, Sum>() };
  let [drafts, words, budget] = [0, 0, 0];
  return {
    add(file, { characters, parts }, count) {
      drafts++;
      words += count;
      budget += wholeBudget(characters);
      for (const { kind, name, milliseconds } of parts) {
        const sum = sums[kind].get(name) ?? { milliseconds: 0, longest: { file, milliseconds } };
        sum.milliseconds += milliseconds;
        if (milliseconds > sum.longest.milliseconds) sum.longest = { file, milliseconds };
        sums[kind].set(name, sum);
      }
    },
    lines() {
      if (drafts === 0) return [];
      const total = [...sums.stage.values(), ...sums.rule.values()].reduce((sum, one) => sum + one.milliseconds, 0);
      const number = (count: number) => count.toLocaleString("en");
      const row = (name: string, { milliseconds, longest }: Sum, most: number) => {
        const per = words === 0 ? "–" : ((milliseconds / words) * 1_000).toFixed(2);
        const over = milliseconds > most ? `  over its budget; the longest: ${printable(longest.file)}` : "";
        return `${cells(milliseconds.toFixed(1), per, longest.milliseconds.toFixed(1))}  ${name}${over}`;
      };
      const rows = (parts: ReadonlyMap<string, Sum>, most: number) =>
        [...parts]
          .sort(([, a], [, b]) => b.milliseconds - a.milliseconds)
          .map(([name, sum]) => row(printable(name), sum, most));
      return [
        `Time of ${number(drafts)} ${drafts === 1 ? "draft" : "drafts"}, ${number(words)} words: ${total.toFixed(0)} ms; a rule may take ${budget.toFixed(1)} ms`,
        `${cells("ms", "/1,000", "longest")}  stage`,
        ...rows(sums.stage, Number.POSITIVE_INFINITY),
        `${cells("ms", "/1,000", "longest")}  rule`,
        ...rows(sums.rule, budget),
      ];
    },
  };
}

function cells(...words: readonly string[]): string {
  return words.map((word) => word.padStart(10)).join("");
}
