/** What one rule finds in a draft: where it may report, with its level and words, what a paragraph gave before kept. */
import { columnOf, unread } from "../draft/columns.ts";
import { nextReader, remembered } from "../draft/perParagraph.ts";
import { blockAt } from "../draft/spans.ts";
import type { Block, Draft, Paragraph, Span } from "../draft/types.ts";
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

export function draftFindings(
  rule: DraftRule,
  draft: Draft,
  context: RuleContext<OptionValues>,
  setting: RuleSetting | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const report of rule.check(draft, context)) {
    const block = blockAt(draft, report.span.start);
    if (block !== null && !mayReport(rule, block.paragraph, report.span.start - block.start)) continue;
    const finding = place(rule, report, 0, setting);
    if (!isAllowed(draft, finding, setting)) findings.push(finding);
  }
  return findings;
}

/** A place in what is remembered of paragraphs for each rule; a house rule that was changed keeps its name's. */
const readers = new Map<string, number>();

/** How many paragraphs a rule reads between two chances to stop. */
const paragraphsPerStep = 200;

/** What a rule reported of a paragraph holds as long as its options are the same object. */
export function* paragraphFindings(
  rule: ParagraphRule,
  draft: Draft,
  context: RuleContext<OptionValues>,
  setting: RuleSetting | undefined,
): Generator<undefined, readonly Finding[]> {
  const { id, zones } = rule.meta;
  const { options } = context;
  const reader = readers.get(id) ?? nextReader();
  readers.set(id, reader);
  const reportsOf = (paragraph: Paragraph): Reported | null => {
    if (!zones.includes(paragraph.zone)) return null;
    const reports = [...rule.check(paragraph, context)].filter(({ span }) => mayReport(rule, paragraph, span.start));
    return reports.length === 0 ? null : { reports, block: null, findings: [] };
  };
  const read = (paragraph: Paragraph) => remembered(paragraph, reader, options, reportsOf);
  for (const [at, { paragraph }] of unread(draft, reader, options).entries()) {
    read(paragraph);
    if ((at + 1) % paragraphsPerStep === 0) yield;
  }
  const findingsAt = ({ start }: Block, { reports, block: before, findings }: Reported): readonly Finding[] => {
    if (before !== null) return moved(findings, start - before.start);
    return reports
      .map((report) => place(rule, report, start, setting))
      .filter((finding) => !isAllowed(draft, finding, setting));
  };
  const findings: Finding[] = [];
  // `entries()` would make a pair for every paragraph and rule at every key.
  const column = columnOf(draft, reader, options, read);
  for (let index = 0; index < column.length; index++) {
    const reported = column[index];
    const block = draft.blocks[index];
    if (reported === undefined || block === undefined) continue;
    if (reported.block !== block) {
      reported.findings = findingsAt(block, reported);
      reported.block = block;
    }
    for (const finding of reported.findings) findings.push(finding);
  }
  return findings;
}

/** What a rule reported of a paragraph, with its findings where the paragraph stood last: those before an edit stay as they are. */
interface Reported {
  readonly reports: readonly Report[];
  block: Block | null;
  findings: readonly Finding[];
}

/** Zones, quotations and opaque stretches that the rule must leave alone. `offset` counts from the paragraph. */
function mayReport(rule: Rule, paragraph: Paragraph, offset: number): boolean {
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

/** The same findings so many code units further on: words and level stay, and a long draft has hundreds behind every key. */
function moved(findings: readonly Finding[], by: number): readonly Finding[] {
  if (by === 0) return findings;
  const shift = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return findings.map(({ rule, level, message, text, span, values, related, base, data, others }) => ({
    rule,
    level,
    message,
    text,
    span: shift(span),
    values,
    related: related.length === 0 ? related : related.map((other) => ({ ...other, span: shift(other.span) })),
    base: base + by,
    data,
    others,
  }));
}

function isAllowed(draft: Draft, finding: Finding, setting: RuleSetting | undefined): boolean {
  if (setting === undefined || setting.allow.length === 0) return false;
  return setting.allow.includes(draft.text.slice(finding.span.start, finding.span.end).toLowerCase());
}
