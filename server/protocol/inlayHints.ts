import { type InlayHint, InlayHintKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import type { Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";

/** Names the speaker before each paragraph that opens with a quotation and credits nobody itself. */
export function inlayHintsOf({ draft, credits }: Analysis, document: TextDocument, within: Span): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { paragraph, start, end } of draft.blocks) {
    if (end < within.start || start > within.end || paragraph.zone !== "body") continue;
    const opening = paragraph.quotations.find(({ depth, span }) => depth === 0 && span.start === paragraph.prose.start);
    if (opening === undefined) continue;
    const inside = (span: Span | null) => span !== null && start <= span.start && span.start < end;
    if (credits.attributions.some(({ source, cue }) => inside(source) || inside(cue))) continue;
    const words = start + opening.content.start;
    const saying = credits.attributions.find(({ content }) =>
      content.some((span) => span.start <= words && words < span.end),
    );
    if (saying?.speaker === undefined || saying.speaker === null) continue;
    hints.push({
      position: document.positionAt(start + opening.span.start),
      label: `${saying.speaker.name}:`,
      kind: InlayHintKind.Type,
      paddingRight: true,
      tooltip: l10n.t("These words go on from line {0}.", document.positionAt(saying.reach.start).line + 1),
    });
  }
  return hints;
}
