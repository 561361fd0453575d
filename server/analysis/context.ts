/** What a rule is given to look with. */
import type { Credits } from "../attribution/types.ts";
import type { Claim } from "../claims/types.ts";
import type { CalendarDate } from "../draft/types.ts";
import type { PlacedLedger } from "../ledger/place.ts";
import type { Register } from "../register/register.ts";
import type { Labels } from "../register/status/labels.ts";
import type { LabelPolicy } from "../register/status/policy.ts";
import type { Mention } from "../register/types.ts";
import type { RuleContext } from "../rules/types.ts";
import type { OptionValues } from "./ruleFindings.ts";

/** What all rules of a round are given. The functions work it out when the first rule asks, and throw where the round has no answer. */
export interface RoundContext {
  readonly credits: () => Credits;
  readonly claims: () => readonly Claim[];
  readonly scoredClaims: () => readonly Claim[];
  readonly mentions: () => readonly Mention[];
  readonly labels: () => Labels;
  readonly register: Register | null;
  readonly labelPolicy: LabelPolicy;
  readonly ledger: PlacedLedger | null;
  readonly draftDate: CalendarDate | null;
  readonly now: number;
}

/** A class: seventy are made a key, and only getters that all of them share are as fast to ask as fields (a twelfth of a key in the twin). */
class Context implements RuleContext<OptionValues> {
  readonly options: OptionValues;
  readonly register: Register | null;
  readonly labelPolicy: LabelPolicy;
  readonly ledger: PlacedLedger | null;
  readonly draftDate: CalendarDate | null;
  readonly now: number;
  private readonly round: RoundContext;

  constructor(round: RoundContext, options: OptionValues) {
    this.round = round;
    this.options = options;
    this.register = round.register;
    this.labelPolicy = round.labelPolicy;
    this.ledger = round.ledger;
    this.draftDate = round.draftDate;
    this.now = round.now;
  }

  get credits(): Credits {
    return this.round.credits();
  }

  get claims(): readonly Claim[] {
    return this.round.claims();
  }

  get scoredClaims(): readonly Claim[] {
    return this.round.scoredClaims();
  }

  get mentions(): readonly Mention[] {
    return this.round.mentions();
  }

  get labels(): Labels {
    return this.round.labels();
  }
}

/** One rule's context in a round. */
export function contextOf(round: RoundContext, options: OptionValues): RuleContext<OptionValues> {
  return new Context(round, options);
}
