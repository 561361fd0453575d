/** Draft in, findings out: runs the rules, drops what they must not say, keeps one cause to one finding. */

import { contextOf, type RoundContext } from "./analysis/context.ts";
import { worthwhilePart } from "./analysis/part.ts";
import { unanswered } from "./analysis/recorded.ts";
import { draftFindings, type OptionValues, paragraphFindings } from "./analysis/ruleFindings.ts";
import { settle } from "./analysis/settle.ts";
import type { Stage, Stopwatch } from "./analysis/stopwatch.ts";
import { type AttributionCache, attribute, attributionSteps, createAttributionCache } from "./attribution/attribute.ts";
import type { Model } from "./attribution/model.ts";
import { resolveSpeakers, speakerSteps } from "./attribution/speakers.ts";
import type { Attribution, Credits } from "./attribution/types.ts";
import { claimsOf } from "./claims/claims.ts";
import type { ClaimModel } from "./claims/model.ts";
import { withLedger } from "./claims/recorded.ts";
import type { Claim } from "./claims/types.ts";
import { createDraftMemory, type DraftMemory } from "./draft/draftMemory.ts";
import { type DraftOptions, draftSteps } from "./draft/parse.ts";
import { overlaps } from "./draft/spans.ts";
import type { Draft, Span } from "./draft/types.ts";
import { messageOf } from "./faults/messageOf.ts";
import { defaultSettings, type RuleSetting, type Settings } from "./house/settings.ts";
import { type PlacedLedger, placeLedger } from "./ledger/place.ts";
import type { Ledger } from "./ledger/types.ts";
import { mentionsOf } from "./register/mentions.ts";
import type { Register } from "./register/register.ts";
import { type Labels, labelsOf } from "./register/status/labels.ts";
import { labelPolicyOf, labelPolicyRule } from "./register/status/policy.ts";
import type { Mention } from "./register/types.ts";
import { mostSpecific } from "./rules/mostSpecific.ts";
import type { Finding, OptionValue, Rule } from "./rules/types.ts";

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
  /** The editor's record of sources, laid over the draft; null where none is kept. */
  readonly ledger: PlacedLedger | null;
  /** Sorted by place, then by level, then by rule. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Every rule that was to run, those of the house included. */
  readonly rules: readonly Rule[];
  /** Rules that a hasty analysis or one of a part left out, somewhere or everywhere; empty otherwise. */
  readonly leftOut: readonly string[];
}

/** What one open draft remembers between two checks. Make one per draft; it holds little more than the last text's paragraphs. */
export interface AnalysisCache {
  readonly draft: DraftMemory;
  settings: Settings;
  /** The built-in rules and, behind them, those of the house; the same list as long as both are the same. */
  rules: RuleList;
  /** Option values by rule, the same object as long as the settings are. */
  options: Map<string, OptionValues>;
  attribution: AttributionCache;
  /** Rules that asked who says what between two keys: until the next whole analysis they are left out without being heard. */
  readonly waiting: Set<string>;
}

interface RuleList {
  readonly own: readonly Rule[];
  readonly all: readonly Rule[];
}

const noRules: RuleList = { own: [], all: [] };

export function createCache(): AnalysisCache {
  return {
    draft: createDraftMemory(),
    settings: defaultSettings,
    rules: noRules,
    options: new Map(),
    attribution: createAttributionCache(),
    waiting: new Set(),
  };
}

export interface AnalysisRequest {
  readonly text: string;
  readonly format: DraftOptions["format"];
  readonly settings: Settings;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly rules: readonly Rule[];
  /**
   * The attribution model; without one the engine's rules find the plain cases. Null where it could not be read: then rules that ask who
   * says what say what they find, and count as not checked.
   */
  readonly model?: Model | null;
  /** The claim model; without one claims are known by their forms, and rules that need its scores are not checked. */
  readonly claimModel?: ClaimModel | null;
  /** What is known of sanctions and bans; without it every rule that needs it is not checked. */
  readonly register?: Register | null;
  /** Why there is none, where it is known. */
  readonly registerFault?: string | null;
  /** What the editor has recorded of sources; null or missing where no ledger is kept. */
  readonly ledger?: Ledger | null;
  /** Why the ledger cannot be read, or not all of it: rules that speak of it are then not checked. */
  readonly ledgerFault?: string | null;
  /** Leaves out every rule that asks who says what: for the moment between two keys. */
  readonly hasty?: boolean;
  /** What a person sees of the draft: of a long one this is read first. Null or missing: no part is told before the whole. */
  readonly visible?: Span | null;
  readonly cache?: AnalysisCache;
  /** Is told whose time it is; a caller that stops between two steps turns it to nobody meanwhile. */
  readonly watch?: Stopwatch | null;
}

/** The whole analysis at once. Never throws for any text. */
export function analyse(request: AnalysisRequest): Analysis {
  const steps = analysisSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The analysis in steps of a few milliseconds at most on usual copy: a caller may stop between two. Of a draft that is
 * long and new, a step gives what is known of its visible part: the findings of rules that do not ask who says what, and
 * of those that need only the paragraphs around theirs, there; its `leftOut` names the rules still to come.
 */
export function* analysisSteps(request: AnalysisRequest): Generator<Analysis | undefined, Analysis> {
  const { text, format, settings, model = null, hasty = false, visible = null, cache = createCache() } = request;
  if (cache.settings !== settings) {
    cache.settings = settings;
    cache.rules = noRules;
    cache.options = new Map();
  }
  const { rules: own, watch = null } = request;
  if (cache.rules.own !== own) cache.rules = { own, all: [...own, ...settings.houseRules] };
  watch?.turnTo("reading");
  const draft = yield* draftSteps(text, { format, draftDate: settings.draftDate, memory: cache.draft });
  yield;
  const recorded = request.ledger == null ? null : placeLedger(draft, request.ledger);
  const settled = new Map<string, readonly Finding[]>();
  const part = hasty || visible === null ? null : worthwhilePart(draft, visible, model, cache.attribution);
  watch?.turnTo("attribution");
  if (part !== null) {
    const read = yield* attributionSteps(draft, model, cache.attribution, part.around);
    yield;
    yield yield* roundSteps(request, cache, draft, {
      depth: "part",
      attributions: read,
      shown: part.shown,
      recorded,
      settled,
    });
  }
  watch?.turnTo("attribution");
  const attributions = hasty ? null : yield* attributionSteps(draft, model, cache.attribution);
  yield;
  return yield* roundSteps(request, cache, draft, {
    depth: hasty ? "hasty" : "whole",
    attributions,
    recorded,
    settled,
  });
}

/** One run of the rules over a draft. */
interface Round {
  /** `hasty`: nobody may ask who says what. `part`: near rules may, and are heard where the draft is shown. */
  readonly depth: "hasty" | "part" | "whole";
  /** Null until somebody asks. */
  readonly attributions: readonly Attribution[] | null;
  readonly shown?: Span;
  /** The ledger, laid over this draft; null where none is kept. */
  readonly recorded: PlacedLedger | null;
  /** Findings of an earlier round that this text will not change. */
  readonly settled: Map<string, readonly Finding[]>;
}

function* roundSteps(
  request: AnalysisRequest,
  cache: AnalysisCache,
  draft: Draft,
  { depth, attributions, shown, recorded, settled }: Round,
): Generator<undefined, Analysis> {
  const { settings, now, model = null, claimModel = null, register = null, watch = null } = request;
  const { registerFault = null, ledgerFault = null } = request;
  const timed = <T>(stage: Stage, make: () => T): T => {
    const before = watch?.turnTo(stage) ?? null;
    const made = make();
    watch?.turnTo(before);
    return made;
  };
  const { all: rules } = cache.rules;
  let credits: Credits | null = null;
  const creditsOf = () => {
    credits ??= timed("speakers", () =>
      resolveSpeakers(draft, attributions ?? attribute(draft, model, cache.attribution)),
    );
    return credits;
  };
  let claims: readonly Claim[] | null = null;
  const claimsIn = () => {
    claims ??= timed("claims", () => withLedger(claimsOf(draft, creditsOf(), claimModel), recorded));
    return claims;
  };
  let named: readonly Mention[] | null = null;
  const mentionsNow = () => {
    named ??= register === null ? [] : timed("mentions", () => mentionsOf(draft, register));
    return named;
  };
  watch?.turnTo("speakers");
  if (depth !== "hasty") credits = yield* speakerSteps(draft, attributions ?? []);
  let labels: Labels | null = null;
  const labelPolicy = labelPolicyOf(settings.rules.get(labelPolicyRule)?.options ?? {}, register?.labelFor);
  yield;
  if (depth !== "hasty") cache.waiting.clear();
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = [];
  const leftOut: string[] = [];
  // Of the rule whose turn it is: is it a near one, and has it asked who says what?
  let isNear = false;
  let asked = false;
  const round: RoundContext = {
    credits() {
      if (depth === "hasty" || (depth === "part" && !isNear)) throw leaveOut;
      asked = true;
      return creditsOf();
    },
    claims() {
      if (depth !== "whole") throw leaveOut;
      asked = true;
      return claimsIn();
    },
    scoredClaims() {
      if (depth !== "whole") throw leaveOut;
      asked = true;
      if (claimModel === null) throw new Error("It needs the claim model, which could not be read.");
      return claimsIn();
    },
    mentions: mentionsNow,
    labels() {
      labels ??= timed("labels", () => labelsOf(draft, mentionsNow()));
      return labels;
    },
    register,
    labelPolicy,
    ledger: recorded,
    draftDate: draft.date?.date ?? null,
    now,
  };
  for (const rule of rules) {
    const { id, near = false, waits = false, tags } = rule.meta;
    const setting = settings.rules.get(id);
    if (setting?.level === "off") continue;
    if (register === null && tags.includes("needs-register")) {
      notChecked.push({ rule: id, reason: registerFault ?? "no register of sanctions and bans could be loaded" });
      continue;
    }
    if (ledgerFault !== null && tags.includes("needs-ledger")) {
      notChecked.push({ rule: id, reason: ledgerFault });
      continue;
    }
    if (depth === "hasty" && (waits || cache.waiting.has(id))) {
      leftOut.push(id);
      continue;
    }
    // It runs all the same: what the rest of the register knows is told.
    if (register !== null && register.unread.length > 0 && tags.includes("needs-register")) {
      notChecked.push({ rule: id, reason: register.unread.join(" ") });
    }
    const earlier = settled.get(id);
    if (earlier !== undefined) {
      findings.push(...earlier);
      continue;
    }
    let options = cache.options.get(id);
    if (options === undefined) {
      options = optionValues(rule, setting);
      cache.options.set(id, options);
    }
    isNear = near;
    asked = false;
    const context = contextOf(round, options);
    watch?.turnTo(rule.meta);
    try {
      const asks =
        rule.scope === "draft"
          ? draftFindings(rule, draft, context, setting)
          : yield* paragraphFindings(rule, draft, context, setting);
      const found = unanswered(rule, asks, recorded);
      if (asked && request.model === null && depth === "whole") {
        notChecked.push({
          rule: id,
          reason: "the attribution model could not be read: only plain attributions are found",
        });
      }
      if (depth !== "part") findings.push(...found);
      else if (asked) {
        leftOut.push(id);
        findings.push(...found.filter(({ span }) => shown !== undefined && overlaps(span, shown)));
      } else {
        if (rule.scope === "draft") settled.set(id, found);
        findings.push(...found);
      }
    } catch (error) {
      if (error === leaveOut) {
        leftOut.push(id);
        if (depth === "hasty") cache.waiting.add(id);
      } else notChecked.push({ rule: id, reason: messageOf(error) });
    }
    watch?.turnTo(null);
    yield;
  }
  const told = timed("settling", () => settle(mostSpecific(findings, draft, rules), (finding) => finding, rules));
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
    ledger: recorded,
    findings: told,
    notChecked,
    rules,
    leftOut,
  };
}

/** Thrown where a rule asks a round for what it does not have. */
const leaveOut = new Error("left out of this round");

function optionValues(rule: Rule, setting: RuleSetting | undefined): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const [name, spec] of Object.entries(rule.meta.options)) {
    values[name] = setting?.options[name] ?? spec.default;
  }
  return values;
}
