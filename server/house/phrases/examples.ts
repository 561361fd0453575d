/** A phrase rule is tried on its own examples before it is used. */
import { parseDraft } from "../../draft/parse.ts";
import * as l10n from "../../l10n/l10n.ts";
import { mayLook } from "../../rules/mayLook.ts";
import type { RuleMeta } from "../../rules/types.ts";
import type { PhraseSearch } from "./search.ts";

/** Why a bad example fails, or null. ⟦ and ⟧ may enclose what must be marked; without them anything found will do. */
export function faultOfBad(meta: RuleMeta, search: PhraseSearch, example: string): string | null {
  const found = foundIn(meta, search, example.replace(/[⟦⟧]/gu, ""));
  const wanted = [...example.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => match[1] ?? "");
  if (found.length === 0) return l10n.t("it does not find this example");
  if (wanted.length === 0 || JSON.stringify(wanted) === JSON.stringify(found)) return null;
  return l10n.t("it marks {0} here, not {1}", quoted(found), quoted(wanted));
}

/** Why a good example fails, or null. */
export function faultOfGood(meta: RuleMeta, search: PhraseSearch, example: string): string | null {
  const found = foundIn(meta, search, example);
  return found.length === 0 ? null : l10n.t("it marks {0} in this example, which should stay as it is", quoted(found));
}

/** The words marked in a text, in whatever zone: a lone sentence says nothing of where it would stand. */
function foundIn(meta: RuleMeta, search: PhraseSearch, text: string): readonly string[] {
  const { blocks } = parseDraft(text, { format: "plain" });
  return blocks.flatMap(({ paragraph }) =>
    [...search(paragraph.text)]
      .filter(({ span }) => mayLook(meta, paragraph, span.start))
      .map(({ span }) => paragraph.text.slice(span.start, span.end)),
  );
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}
