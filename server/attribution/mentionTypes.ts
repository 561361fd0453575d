/** What a draft's mentions of persons and bodies look like. */
import type { Span } from "../draft/types.ts";
import type { Gender } from "./partyWords.ts";

/** "the interior minister of Pakistan": minister, with interior and PK. Modifiers in lower case, countries by code. */
export interface Role {
  readonly head: string;
  readonly modifiers: readonly string[];
}

export type Sort = "person" | "body" | "outlet" | "document" | "group" | "place" | "unknown";

export interface Mention {
  /** In the paragraph; a name with its title, a description from its determiner to its noun. */
  readonly span: Span;
  readonly form: "name" | "description" | "pronoun";
  /** The words of a name without its titles, in lower case; of a description nothing. */
  readonly name: readonly string[];
  /** The same in one, to look up. */
  readonly key: string;
  /** The same without "Jr" and the like. */
  readonly own: readonly string[];
  /** The name as written, or the description. */
  readonly text: string;
  readonly sort: Sort;
  readonly roles: readonly Role[];
  readonly determiner: "definite" | "indefinite" | "possessive" | null;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Something about it says that it is a person: a title, a role, an age, a verb. */
  readonly human: boolean;
  /** Something says that it is no person: "the" before it, a place's preposition. */
  readonly inhuman: boolean;
  /** In a sentence that has capitals throughout: two words that may be a name, or one of them, or none. */
  readonly title: boolean;
  /** The only capital of its sentence's first word: it may be any word. */
  readonly lone: boolean;
  /** The length of it with the description after it: "Ana Holt, the mayor". */
  readonly apposed: number;
  /** The preposition before it. */
  readonly governed: string | null;
  /** The first of its sentence, with a verb after it: what the sentence is about. */
  readonly subject: boolean;
  readonly possessive: boolean;
  /** Letters that the draft gives as its short form: "(RBF)". */
  readonly alias: string | null;
  /** Number of the mention of this paragraph that names the same party: "the minister, Ana Holt,". */
  readonly sameAs: number | null;
  /** Number of its sentence. */
  readonly sentence: number;
}

type Draftable<T> = { -readonly [K in keyof T]: T[K] };

export type Open = Draftable<Mention>;

export const blank = (sentence: number) => ({
  name: [],
  key: "",
  own: [],
  sort: "unknown" as Sort,
  roles: [],
  determiner: null,
  plural: false,
  gender: null,
  human: false,
  inhuman: false,
  title: false,
  lone: false,
  apposed: 0,
  governed: null,
  subject: false,
  possessive: false,
  alias: null,
  sameAs: null,
  sentence,
});

export const spanText = (voice: string, start: number, end: number) => ({
  span: { start, end },
  text: voice.slice(start, end),
});
