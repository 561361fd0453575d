/** An analysis as the command line reports it: places counted for people, explanations and fixes worked out. */
import type { Analysis, NotChecked } from "../analysis.ts";
import { houseReasons } from "../house/reasons.ts";
import type { Settings } from "../house/settings.ts";
import { explanationOf, reasonOf } from "../rules/explanation.ts";
import type { Finding, Level, Rule, Suggestion } from "../rules/types.ts";
import { type LineIndex, type Position, positionAt } from "./lineIndex.ts";

/** Offsets are UTF-16 code units into the decoded text, `end` exclusive. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Level;
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  /** Just after the last marked character. */
  readonly to: Position;
  readonly message: string;
  /** Markdown. */
  readonly explanation: string;
  readonly fixes: readonly Suggestion[];
  readonly related: readonly ReportedPlace[];
}

/** Another place that belongs to a finding. */
export interface ReportedPlace {
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
  readonly message: string;
}

export interface CheckedFile {
  /** As given on the command line; `-` for standard input. */
  readonly file: string;
  readonly index: LineIndex;
  readonly findings: readonly ReportedFinding[];
  readonly notChecked: readonly NotChecked[];
  /** Every rule that was to run. */
  readonly rules: readonly Rule[];
}

/** Reports an analysis. A rule whose explanation or fixes fail keeps its findings and is said to be half-checked. */
export function reportAnalysis(
  file: string,
  { draft, findings, notChecked, rules }: Analysis,
  index: LineIndex,
  settings: Settings,
): CheckedFile {
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const faults = new Map<string, string>();
  const attempt = <T>(rule: string, what: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      faults.set(rule, `${what}: ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  };
  const report = (finding: Finding): ReportedFinding => {
    const rule = byId.get(finding.rule);
    const explain = () =>
      rule === undefined ? "" : explanationOf(rule, finding, draft, houseReasons(settings, finding, draft));
    const suggest = () => (rule?.suggest?.(finding, draft) ?? []).filter((fix) => fix.edits.length > 0);
    return {
      rule: finding.rule,
      severity: finding.level,
      ...placeOf(finding.span),
      message: finding.text,
      explanation: attempt(finding.rule, "its explanation failed", explain, rule === undefined ? "" : reasonOf(rule)),
      fixes: attempt(finding.rule, "its fixes failed", suggest, []),
      related: finding.related.map(({ span, message }) => ({ ...placeOf(span), message })),
    };
  };
  const placeOf = ({ start, end }: Finding["span"]) => ({
    start,
    end,
    from: positionAt(index, start),
    to: positionAt(index, end),
  });
  const reported = findings.map(report);
  const half = [...faults].map(([rule, reason]) => ({ rule, reason }));
  return { file, index, findings: reported, notChecked: [...notChecked, ...half], rules };
}
