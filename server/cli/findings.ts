/** An analysis as the command line reports it: places counted for people, explanations and fixes worked out. */
import type { Analysis, NotChecked } from "../analysis.ts";
import { messageOf } from "../faults/messageOf.ts";
import { houseReasons } from "../house/reasons.ts";
import type { Settings } from "../house/settings.ts";
import { explanationOf, reasonOf } from "../rules/explanation.ts";
import type { Finding, Level, RuleMeta, Suggestion } from "../rules/types.ts";
import { fingerprintOf } from "../stands/fingerprint.ts";
import { type LineIndex, lineIndexOf, type Position, positionAt } from "./lineIndex.ts";
import { type ReadDraft, storedFix, storedSpan } from "./reading/drafts.ts";

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
  /** Names the rule and the sentence with the marked words: the same wherever in the draft they move. */
  readonly fingerprint: string;
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
  /** The rules that the house wrote itself. */
  readonly houseRules: readonly RuleMeta[];
}

/** Reports an analysis. A rule whose explanation or fixes fail keeps its findings and is said to be half-checked. */
export function reportAnalysis(
  read: ReadDraft,
  { draft, findings, notChecked, rules }: Analysis,
  settings: Settings,
): CheckedFile {
  const index = lineIndexOf(read.stored);
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const faults = new Map<string, string>();
  const attempt = <T>(rule: string, what: string, work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      faults.set(rule, `${what}: ${messageOf(error)}`);
      return otherwise;
    }
  };
  const report = (finding: Finding): ReportedFinding => {
    const rule = byId.get(finding.rule);
    const explain = () =>
      rule === undefined ? "" : explanationOf(rule, finding, draft, houseReasons(settings, finding, draft));
    const suggest = () =>
      (rule?.suggest?.(finding, draft) ?? []).flatMap((fix) => {
        const stored = fix.edits.length === 0 ? null : storedFix(read, fix);
        return stored === null ? [] : [stored];
      });
    return {
      rule: finding.rule,
      severity: finding.level,
      ...placeOf(finding.span),
      message: finding.text,
      explanation: attempt(finding.rule, "its explanation failed", explain, rule === undefined ? "" : reasonOf(rule)),
      fixes: attempt(finding.rule, "its fixes failed", suggest, []),
      related: finding.related.map(({ span, message }) => ({ ...placeOf(span), message })),
      fingerprint: fingerprintOf(draft, finding.rule, finding.span),
    };
  };
  const placeOf = (span: Finding["span"]) => {
    const { start, end } = storedSpan(read, span);
    return { start, end, from: positionAt(index, start), to: positionAt(index, end) };
  };
  const reported = findings.map(report);
  const half = [...faults].map(([rule, reason]) => ({ rule, reason }));
  const houseRules = settings.houseRules.map(({ meta }) => meta);
  return { file: read.file, index, findings: reported, notChecked: [...notChecked, ...half], houseRules };
}
