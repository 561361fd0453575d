/** Draft in, findings out: runs the rules, drops what they must not say, keeps one cause to one finding. */
import { type AttributionCache, attribute, attributionSteps, createAttributionCache } from "./attribution/attribute.ts";
import type { Model } from "./attribution/model.ts";
import { resolveSpeakers } from "./attribution/speakers.ts";
import type { Credits } from "./attribution/types.ts";
import { claimsOf } from "./claims/claims.ts";
import type { ClaimModel } from "./claims/model.ts";
import type { Claim } from "./claims/types.ts";
import { type DraftOptions, draftSteps, type ParagraphCache } from "./draft/parse.ts";
import { blockAt, quotationAt } from "./draft/spans.ts";
import type { Block, Draft, Paragraph, Span } from "./draft/types.ts";
import { defaultSettings, type RuleSetting, type Settings } from "./house/settings.ts";
import { createMentionCache, type MentionCache, mentionsOf } from "./register/mentions.ts";
import type { Register } from "./register/register.ts";
import type { Mention } from "./register/types.ts";
import { mostSpecific } from "./rules/mostSpecific.ts";
import type {
  DraftRule,
  Finding,
  Level,
  OptionValue,
  ParagraphRule,
  Report,
  Rule,
  RuleContext,
} from "./rules/types.ts";

/** A rule that failed on this draft: its silence means nothing. */
export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
}

export interface Analysis {
  readonly draft: Draft;
  readonly credits: Credits;
  /** One for every sentence of running copy, by place. Made when first asked for. */
  readonly claims: readonly Claim[];
  /** Where the draft names entries of the register, by place; empty without a register. */
  readonly mentions: readonly Mention[];
  /** Sorted by place, then by level, then by rule. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Every rule that was to run, those of the house included. */
  readonly rules: readonly Rule[];
  /** Rules that a hasty analysis left out; empty otherwise. */
  readonly leftOut: readonly string[];
}

/** What one open draft remembers between two checks. Make one per draft; it never holds more than the last text's paragraphs. */
export interface AnalysisCache {
  paragraphs: ParagraphCache;
  settings: Settings;
  reports: WeakMap<Paragraph, Map<string, readonly Report[]>>;
  /** Option values by rule, the same object as long as the settings are. */
  options: Map<string, OptionValues>;
  attribution: AttributionCache;
  mentions: MentionCache;
}

type OptionValues = Readonly<Record<string, OptionValue>>;

export function createCache(): AnalysisCache {
  return {
    paragraphs: new Map(),
    settings: defaultSettings,
    reports: new WeakMap(),
    options: new Map(),
    attribution: createAttributionCache(),
    mentions: createMentionCache(),
  };
}

export interface AnalysisRequest {
  readonly text: string;
  readonly format: DraftOptions["format"];
  readonly settings: Settings;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly rules: readonly Rule[];
  /** The attribution model; without one the engine's rules find the plain cases. */
  readonly model?: Model | null;
  /** The claim model; without one claims are known by their forms, and rules that need its scores are not checked. */
  readonly claimModel?: ClaimModel | null;
  /** What is known of sanctions and bans; without it every rule that needs it is not checked. */
  readonly register?: Register | null;
  /** Leaves out every rule that asks who says what: for the moment between two keys. */
  readonly hasty?: boolean;
  readonly cache?: AnalysisCache;
}

/** The whole analysis at once. Never throws for any text. */
export function analyse(request: AnalysisRequest): Analysis {
  const steps = analysisSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The analysis in steps of a few milliseconds at most on usual copy: a caller may stop between two. */
export function* analysisSteps(request: AnalysisRequest): Generator<undefined, Analysis> {
  const { text, format, settings, now, model = null, claimModel = null, register = null } = request;
  const { hasty = false, cache = createCache() } = request;
  const rules = [...request.rules, ...settings.houseRules];
  if (cache.settings !== settings) {
    cache.settings = settings;
    cache.reports = new WeakMap();
    cache.options = new Map();
  }
  const draft = yield* draftSteps(text, { format, draftDate: settings.draftDate, cache: cache.paragraphs });
  yield;
  const attributions = hasty ? null : yield* attributionSteps(draft, model, cache.attribution);
  let credits: Credits | null = null;
  const creditsOf = () => {
    credits ??= resolveSpeakers(draft, attributions ?? attribute(draft, model, cache.attribution));
    return credits;
  };
  let claims: readonly Claim[] | null = null;
  const claimsIn = () => {
    claims ??= claimsOf(draft, creditsOf(), claimModel);
    return claims;
  };
  let named: readonly Mention[] | null = null;
  const mentionsNow = () => {
    named ??= register === null ? [] : mentionsOf(draft, register, cache.mentions);
    return named;
  };
  yield;
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const leftOut: string[] = [];
  for (const rule of rules) {
    const setting = settings.rules.get(rule.meta.id);
    if (setting?.level === "off") continue;
    if (register === null && rule.meta.tags.includes("needs-register")) {
      notChecked.push({ rule: rule.meta.id, reason: "no register of sanctions and bans could be loaded" });
      continue;
    }
    let options = cache.options.get(rule.meta.id);
    if (options === undefined) {
      options = optionValues(rule, setting);
      cache.options.set(rule.meta.id, options);
    }
    const context: RuleContext<OptionValues> = {
      options,
      get credits() {
        if (hasty) throw leaveOut;
        return creditsOf();
      },
      get claims() {
        if (hasty) throw leaveOut;
        return claimsIn();
      },
      get scoredClaims() {
        if (hasty) throw leaveOut;
        if (claimModel === null) throw new Error("It needs the claim model, which could not be read.");
        return claimsIn();
      },
      register,
      get mentions() {
        return mentionsNow();
      },
      draftDate: draft.date?.date ?? null,
      now,
    };
    try {
      const found =
        rule.scope === "draft"
          ? draftFindings(rule, draft, context, setting)
          : yield* paragraphFindings(rule, draft, context, setting, cache);
      for (const finding of found) findings.push(finding);
    } catch (error) {
      if (error === leaveOut) leftOut.push(rule.meta.id);
      else notChecked.push({ rule: rule.meta.id, reason: error instanceof Error ? error.message : String(error) });
    }
    yield;
  }
  return {
    draft,
    get credits() {
      return creditsOf();
    },
    get claims() {
      return claimsIn();
    },
    get mentions() {
      return mentionsNow();
    },
    findings: settle(mostSpecific(findings, draft, rules), rules),
    notChecked,
    rules,
    leftOut,
  };
}

/** Thrown where a rule asks a hasty analysis for what it does not have. */
const leaveOut = new Error("left out of a hasty analysis");

function optionValues(rule: Rule, setting: RuleSetting | undefined): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const [name, spec] of Object.entries(rule.meta.options)) {
    values[name] = setting?.options[name] ?? spec.default;
  }
  return values;
}

function draftFindings(
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

/** How many paragraphs a rule reads between two chances to stop. */
const paragraphsPerStep = 200;

function* paragraphFindings(
  rule: ParagraphRule,
  draft: Draft,
  context: RuleContext<OptionValues>,
  setting: RuleSetting | undefined,
  cache: AnalysisCache,
): Generator<undefined, readonly Finding[]> {
  const findings: Finding[] = [];
  const { id, zones } = rule.meta;
  let sinceStep = 0;
  for (const block of draft.blocks) {
    const { paragraph } = block;
    if (!zones.includes(paragraph.zone)) continue;
    let byRule = cache.reports.get(paragraph);
    if (byRule === undefined) {
      byRule = new Map();
      cache.reports.set(paragraph, byRule);
    }
    let reports = byRule.get(id);
    if (reports === undefined) {
      reports = [...rule.check(paragraph, context)].filter((report) => mayReport(rule, block, report.span.start));
      byRule.set(id, reports);
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
  if (!rule.meta.zones.includes(paragraph.zone)) return false;
  if (paragraph.opaque.some((span) => span.start <= offset && offset < span.end)) return false;
  return rule.meta.inQuotes || quotationAt(paragraph, offset) === null;
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
    text: message.text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
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

const strength: Readonly<Record<Level, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** One cause, one finding: an exact duplicate speaks for its whole paragraph; a rule yields to the one that says it better. */
function settle(findings: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const copies = touchedBy(
    findings.filter((finding) => finding.rule === "duplicate-paragraph" && finding.message === "exact"),
  );
  const winnersOf = new Map<string, readonly ((span: Span) => boolean)[]>();
  for (const { meta } of rules) {
    const winners = (meta.yieldsTo ?? []).map((id) => touchedBy(findings.filter((finding) => finding.rule === id)));
    if (winners.length > 0) winnersOf.set(meta.id, winners);
  }
  return findings
    .filter(({ rule, span }) => rule === "duplicate-paragraph" || !copies(span))
    .filter(({ rule, span }) => !winnersOf.get(rule)?.some((touches) => touches(span)))
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        strength[a.level] - strength[b.level] ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
}

/** Asks whether a span overlaps any finding of a list, by binary search: thousands of findings stay fast. */
function touchedBy(findings: readonly Finding[]): (span: Span) => boolean {
  const spans = findings.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}
