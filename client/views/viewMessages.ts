/** What the register view's page and the extension say to each other. */
import type {
  RegisterEntryDetails,
  RegisterOverview,
  RegisterSearchParams,
  RegisterSearchResult,
} from "../../server/protocol/messages.ts";

/** Questions of the page; each `ask` gets one `answer` or `failed` with its number. */
export interface Questions {
  readonly overview: { readonly params: object; readonly answer: RegisterOverview };
  readonly search: { readonly params: RegisterSearchParams; readonly answer: RegisterSearchResult };
  readonly entry: { readonly params: { readonly id: string }; readonly answer: RegisterEntryDetails | null };
}

/** From the page to the extension. */
export type FromPage =
  | { readonly type: "ask"; readonly number: number; readonly question: keyof Questions; readonly params: object }
  | { readonly type: "copy"; readonly text: string }
  /** The page listens now. */
  | { readonly type: "ready" };

/** From the extension to the page. */
export type ToPage =
  | { readonly type: "answer"; readonly number: number; readonly answer: unknown }
  | { readonly type: "failed"; readonly number: number; readonly message: string }
  | { readonly type: "show"; readonly target: RegisterTarget }
  /** The lists changed: what is shown is asked for anew. */
  | { readonly type: "changed" };

/** What to open the view at. */
export type RegisterTarget = { readonly id: string } | { readonly query: string };
