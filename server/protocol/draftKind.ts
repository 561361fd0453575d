/** A draft whose front matter names a kind that is none. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { kinds } from "../house/kinds.ts";
import { didYouMean } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import { rangeOf } from "./positions.ts";
import type { Session } from "./session.ts";

/** Marks the word, or nothing where it is a kind. */
export function kindDiagnostics({ checked, house, document }: Session): readonly Diagnostic[] {
  const unknown = house?.kind.unknown ?? null;
  const entry = checked?.analysis.draft.frontMatter.find(({ key }) => key === "kind");
  if (unknown === null || entry === undefined || entry.value.toLowerCase() !== unknown) return [];
  return [
    {
      range: rangeOf(document, entry.span),
      severity: DiagnosticSeverity.Warning,
      source: "stet",
      code: "draft-kind",
      message: l10n.t("“{0}” is no kind of draft ({1}).{2}", entry.value, kinds.join(", "), didYouMean(unknown, kinds)),
    },
  ];
}
