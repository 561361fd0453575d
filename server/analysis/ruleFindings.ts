/** What one rule finds in a draft: where it may report, with its level and words, what a paragraph gave before kept. */
import { blockAt } from "../draft/spans.ts";
import type { Block, Draft, Paragraph } from "../draft/types.ts";
import type { RuleSetting } from "../house/settings.ts";
import * as l10n from "../l10n/l10n.ts";
import { mayLook } from "../rules/mayLook.ts";
import type {
  DraftRule,
  Finding,
  Level,
  OptionValue,
  ParagraphRule,
  Report,
  Rule,
  RuleContext,
} from "../rules/types.ts";

export type OptionValues = Readonly<Record<string, OptionValue>>;
type Reports = (readonly Report[] | undefined)[];

/** What rules reported of paragraphs, under the same settings. */
export interface ReportMemory {
  /** By paragraph, then by the rule's place in `columns`. */
  reports: WeakMap<Paragraph, Reports>;
  columns: Map<string, number>;
}

export function createReportMemory(): ReportMemory {
  return { reports: new WeakMap(), columns: new Map() };
}

export function draftFindings(
  rule: DraftRule,
  draft: Draft,
  context: RuleContext<OptionValues>,
  setting: RuleSetting | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const report of rule.check(draft, context)) {
    const block = blockAt(draft, report.span.start);
    if (block !== null && !mayReport(rule, block, report.span.start - block.start)) continue;
    const finding = place(rule, report, 0, setting);
    if (!isAllowed(draft, finding, setting)) findings.push(finding);
  }
  return findings;
}

const none: readonly Report[] = [];

/** What is remembered of each block's paragraph, in order. */
export function rowsOf({ blocks }: Draft, { reports }: ReportMemory): readonly Reports[] {
  return blocks.map(({ paragraph }) => {
    let row = reports.get(paragraph);
    if (row === undefined) {
      row = [];
      reports.set(paragraph, row);
    }
    return row;
  });
}

/** How many paragraphs a rule reads between two chances to stop. */
const paragraphsPerStep = 200;

export function* paragraphFindings(
  rule: ParagraphRule,
  draft: Draft,
  context: RuleContext<OptionValues>,
  setting: RuleSetting | undefined,
  memory: ReportMemory,
  rows: readonly Reports[],
): Generator<undefined, readonly Finding[]> {
  const findings: Finding[] = [];
  const { id, zones } = rule.meta;
  const column = memory.columns.get(id) ?? memory.columns.size;
  memory.columns.set(id, column);
  let sinceStep = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const { paragraph } = block;
    const byRule = rows[index] ?? [];
    let reports = byRule[column];
    if (reports === undefined) {
      reports = zones.includes(paragraph.zone)
        ? [...rule.check(paragraph, context)].filter((report) => mayReport(rule, block, report.span.start))
        : none;
      byRule[column] = reports;
      if (++sinceStep % paragraphsPerStep === 0) yield;
    }
    for (const report of reports) {
      const finding = place(rule, report, block.start, setting);
      if (!isAllowed(draft, finding, setting)) findings.push(finding);
    }
  }
  return findings;
}

/** Zones, quotations and opaque stretches that the rule must leave alone. `offset` counts from the paragraph. */
function mayReport(rule: Rule, block: Block, offset: number): boolean {
  const { paragraph } = block;
  return rule.meta.zones.includes(paragraph.zone) && mayLook(rule.meta, paragraph, offset);
}

function place(rule: Rule, report: Report, base: number, setting: RuleSetting | undefined): Finding {
  const message = rule.meta.messages[report.message];
  if (message === undefined) throw new Error(`The rule "${rule.meta.id}" has no message "${report.message}".`);
  const values = report.values ?? {};
  const chosen = setting === undefined || setting.level === "default" ? null : setting.level;
  const level = (chosen as Level | null) ?? message.level ?? rule.meta.level;
  const shift = (span: Report["span"]) => ({ start: span.start + base, end: span.end + base });
  return {
    rule: rule.meta.id,
    level,
    message: report.message,
    text: l10n.withValues(message.text, values),
    span: shift(report.span),
    values,
    related: (report.related ?? []).map((related) => ({ ...related, span: shift(related.span) })),
    base,
    data: report.data,
    others: [],
  };
}

function isAllowed(draft: Draft, finding: Finding, setting: RuleSetting | undefined): boolean {
  if (setting === undefined || setting.allow.length === 0) return false;
  return setting.allow.includes(draft.text.slice(finding.span.start, finding.span.end).toLowerCase());
}
