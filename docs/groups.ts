/** What the groups of rules are called, in the order people meet them. */
import type { RuleGroup } from "../server/rules/types.ts";

export const groups: readonly { readonly id: RuleGroup; readonly title: string }[] = [
  { id: "attribution", title: "Attribution" },
  { id: "quotes", title: "Quotations" },
  { id: "sanctions", title: "Sanctions and footnotes" },
  { id: "claims", title: "Claims" },
  { id: "hygiene", title: "Draft hygiene" },
];
