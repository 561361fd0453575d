/** Anatomy of a rule. A rule is a plain value: no state, no I/O, no throwing. */
import type { Credits } from "../attribution/types.ts";
import type { Claim } from "../claims/types.ts";
import type { CalendarDate, Draft, Paragraph, Span, Zone } from "../draft/types.ts";
import type { PlacedLedger } from "../ledger/place.ts";
import type { LedgerEntry, LedgerKind } from "../ledger/types.ts";
import type { Register } from "../register/register.ts";
import type { Labels } from "../register/status/labels.ts";
import type { LabelPolicy } from "../register/status/policy.ts";
import type { Mention } from "../register/types.ts";

export type Level = "error" | "warning" | "information" | "hint";
export type RuleGroup = "attribution" | "quotes" | "sanctions" | "claims" | "hygiene" | "house";
/** `needs-ledger`: silent where no source ledger is kept. `asks-for-source`: a claim for which nobody's word is given. */
export type RuleTag = "legal" | "needs-register" | "needs-ledger" | "asks-for-source";

export type OptionValue = boolean | number | string | readonly string[];

/** One option of a rule: its default says its type; the rest becomes the setting's schema. */
export interface OptionSpec<V extends OptionValue = OptionValue> {
  readonly default: V;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Where editors have a setting of its own for it, that setting's name after `stet.`; else it is `rules.<id>.<option>`. */
  readonly setting?: string;
  /** The only values a string option may take. */
  readonly values?: readonly string[];
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type Widen<V> = V extends boolean ? boolean : V extends number ? number : V extends string ? string : readonly string[];
/** The values a rule's `check` reads, by option name. */
export type OptionsOf<S extends OptionSpecs> = { readonly [K in keyof S]: Widen<S[K]["default"]> };

/** One form of what the rule says. `{name}` is filled from the finding's values. */
export interface MessageSpec {
  readonly text: string;
  /** Where this form is stronger or weaker than the rule's default level. */
  readonly level?: Level;
  /** It speaks of the record itself: a source on record is no answer to it. */
  readonly ofRecord?: true;
}

/** An example draft; ⟦ and ⟧ enclose each stretch that must be reported (bad) and nothing else may be. */
export interface Example {
  readonly text: string;
  /** ISO day, stands for the draft's date. */
  readonly draftDate?: string;
  /** ISO instant, stands for the clock. */
  readonly now?: string;
  readonly format?: "plain" | "markdown";
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The ledger beside it. A source's anchor needs the words of its sentence only. */
  readonly ledger?: readonly ExampleEntry[];
}

/** An entry of an example's ledger; a source is for the sentence of the draft that has the words `on`. */
export type ExampleEntry = Pick<LedgerEntry, "kind" | "fields"> & {
  readonly on?: string;
  readonly anonymous?: boolean;
};

export interface RuleMeta<S extends OptionSpecs = OptionSpecs> {
  /** kebab-case, stable for ever: it is in settings, stands and links. */
  readonly id: string;
  readonly group: RuleGroup;
  /** One sentence: what the reader of the draft gets. Opens the docs page. */
  readonly statement: string;
  readonly level: Level;
  readonly zones: readonly Zone[];
  /** May it look at quoted words? False: findings that begin inside a quotation are dropped by the harness. */
  readonly inQuotes: boolean;
  readonly tags: readonly RuleTag[];
  /**
   * Of who says what it needs no more than the paragraphs within six of a finding, so that the visible part of a long
   * draft can be told before the rest is read.
   */
  readonly near?: boolean;
  /** It compares paragraphs of the whole draft with one another: between two keys it waits, and what it found before stays. */
  readonly waits?: boolean;
  /** What it marks can go as it stands: editors fade it. */
  readonly unnecessary?: boolean;
  /** Address of its explanation where it has no page in the docs; null where it has none at all. */
  readonly page?: string | null;
  /** Two lines at most, in our own words. */
  readonly why: string;
  /** Title of the source, or "Common practice". */
  readonly source: string;
  readonly options: S;
  readonly messages: Readonly<Record<string, MessageSpec>>;
  /**
   * Rules with one compete for each statement (a clause with its own verb): the highest speaks, its hover names the others.
   * One cause, one finding: "An estimated 5,000 fighters" lacks one source, not two.
   */
  readonly specificity?: number;
  /** Reasons for letting a finding stand that are one key away: "background fact". */
  readonly standReasons?: readonly string[];
  /** Sources on record for a sentence that answer what the rule asks there: it is then silent. Kinds, or any. */
  readonly answeredBy?: "any" | readonly LedgerKind[];
  /** Rules whose finding on an overlapping span is the same cause, better said: then this one is silent. */
  readonly yieldsTo?: readonly string[];
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** What a check may know besides the text. */
export interface RuleContext<O> {
  readonly options: O;
  /** Who says what. Only draft rules may read it: an attribution can change with the paragraphs around it. */
  readonly credits: Credits;
  /** A claim for every sentence of running copy, by place. Draft rules only, as `credits`. */
  readonly claims: readonly Claim[];
  /** The same for rules that go by the calibrated score: where there is no model they are not checked. */
  readonly scoredClaims: readonly Claim[];
  /** What is known of sanctions and bans. Only draft rules may read it; never null for a rule tagged `needs-register`. */
  readonly register: Register | null;
  /** Where the draft names entries of the register, by place; none without a register. Only draft rules may read it. */
  readonly mentions: readonly Mention[];
  /** Footnotes and status words on those mentions. Only draft rules may read it. */
  readonly labels: Labels;
  /** How the house labels listed names; set as the options of `sanctions-marker-missing`. */
  readonly labelPolicy: LabelPolicy;
  /** The editor's record of sources, laid over the draft; null where none is kept. Only draft rules may read it. */
  readonly ledger: PlacedLedger | null;
  /** The day the draft was written (front matter, dateline or setting), null where nothing says so. */
  readonly draftDate: CalendarDate | null;
  /** Milliseconds since 1970-01-01 UTC. Only draft rules may read it: paragraph results are cached. */
  readonly now: number;
}

/** What a check yields: spans count as those of its subject do (paragraph or draft). */
export interface Report<D = unknown> {
  readonly span: Span;
  /** Key of `meta.messages`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly related?: readonly Related[];
  /** What `suggest` and `explain` need, plain data. */
  readonly data?: D;
}

/** Another place that belongs to the finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A report at its place in the draft. */
export interface Finding<D = unknown> {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** The message with its values filled in. */
  readonly text: string;
  readonly span: Span;
  readonly values: Readonly<Record<string, string>>;
  readonly related: readonly Related[];
  /** Where the subject of the check began in the draft: add it to spans kept in `data` by a paragraph rule. */
  readonly base: number;
  readonly data: D;
  /** Less specific rules that saw the same statement. */
  readonly others: readonly OtherFinding[];
}

/** A finding that left the word to a more specific one. */
export interface OtherFinding {
  readonly rule: string;
  readonly text: string;
}

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A change offered, never made by itself. Edits are in draft offsets, sorted, not overlapping. */
export interface Suggestion {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** At most one per finding: the one a single key applies. */
  readonly preferred?: boolean;
  /** The same change with tab stops, for editors that can: text in snippet syntax (`${1:source}`) for the only edit's span. */
  readonly snippet?: string;
  /** Words for the clipboard in place of a change: there are no edits then. Offered by editors that can. */
  readonly copy?: string;
}

/** What the source ledger can do about a finding. */
export interface Recordable {
  /** Entries that may hold for the words as they are now. */
  readonly stale?: readonly { readonly id: string; readonly label: string }[];
  /** Who was or should be asked for a response, as the draft names them. */
  readonly party?: string;
}

interface RuleParts<S extends OptionSpecs, D> {
  readonly meta: RuleMeta<S>;
  /** Offers changes from the finding's own data: no second analysis. */
  suggest?(finding: Finding<D>, draft: Draft): readonly Suggestion[];
  /** What of the finding a person can put on record; rules that ask for a source need not say so. */
  records?(finding: Finding<D>): Recordable;
  /** Markdown for the hover, beside what the meta already says; "" for nothing to add. */
  explain?(finding: Finding<D>, draft: Draft): string;
}

/** Looks at one paragraph at a time; its reports are cached by the paragraph's text and zone. */
export interface ParagraphRule<S extends OptionSpecs = OptionSpecs, D = unknown> extends RuleParts<S, D> {
  readonly scope: "paragraph";
  check(paragraph: Paragraph, context: RuleContext<OptionsOf<S>>): Iterable<Report<D>>;
}

/** Looks at the whole draft. */
export interface DraftRule<S extends OptionSpecs = OptionSpecs, D = unknown> extends RuleParts<S, D> {
  readonly scope: "draft";
  check(draft: Draft, context: RuleContext<OptionsOf<S>>): Iterable<Report<D>>;
}

export type Rule = ParagraphRule | DraftRule;

/** Declares a paragraph rule; the types of its options and data are checked here, then forgotten. */
export function paragraphRule<const S extends OptionSpecs, D = undefined>(
  parts: Omit<ParagraphRule<S, D>, "scope">,
): ParagraphRule {
  return { scope: "paragraph", ...parts } as unknown as ParagraphRule;
}

/** Declares a draft rule; as `paragraphRule`. */
export function draftRule<const S extends OptionSpecs, D = undefined>(
  parts: Omit<DraftRule<S, D>, "scope">,
): DraftRule {
  return { scope: "draft", ...parts } as unknown as DraftRule;
}
