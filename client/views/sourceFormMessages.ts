/** What the source form's page and the extension say to each other. */

/** One line of the form. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly input: "text" | "day" | "moment" | "long";
}

/** A choice with a name. */
export interface FormChoice {
  readonly value: string;
  readonly label: string;
}

/** Everything the page shows; texts are in the person's language. */
export interface FormContent {
  /** "Source of a sentence" */
  readonly heading: string;
  /** The sentence, or "". */
  readonly words: string;
  readonly isNew: boolean;
  /** Kinds of a source or outcomes of a response. */
  readonly choiceLabel: string;
  readonly choices: readonly FormChoice[];
  readonly choice: string;
  /** Null where nobody can be anonymous. */
  readonly anonymous: { readonly label: string; readonly note: string; readonly is: boolean } | null;
  readonly fields: readonly FormField[];
  /** Names of fields that only anonymous entries have, and of those that they never have. */
  readonly onlyAnonymous: readonly string[];
  readonly neverAnonymous: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Is something of it typed and not saved yet? */
  readonly isTouched: boolean;
  readonly buttons: { readonly save: string; readonly cancel: string; readonly remove: string };
}

/** What a person has filled in. */
export interface Filled {
  readonly choice: string;
  readonly anonymous: boolean;
  /** Every field; "" for none. */
  readonly values: Readonly<Record<string, string>>;
}

/** From the page to the extension. */
export type FromForm =
  /** The page listens now. */
  | { readonly type: "ready" }
  | ({ readonly type: "save" } & Filled)
  /** Not saved yet: it outlives the page, which is loaded anew where its tab is moved to another window. */
  | ({ readonly type: "typed" } & Filled)
  | { readonly type: "remove" }
  | { readonly type: "cancel" };

/** From the extension to the page. */
export type ToForm =
  | { readonly type: "content"; readonly content: FormContent }
  /** It could not be kept; `field` is the one at fault, or null. */
  | { readonly type: "refused"; readonly message: string; readonly field: string | null };
