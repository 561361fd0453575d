/** All figures of a draft that tell of people killed, hurt, missing, held or gathered: what, whose, where. */
import type { Credits } from "../../attribution/types.ts";
import { casualtyFigures, type Fate } from "../../claims/casualtyFigures.ts";
import { fateName } from "../../claims/fateName.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { attributionsIn } from "../attribution/credits.ts";
import { plainText } from "../explanation.ts";

export interface ListedFigure {
  readonly words: string;
  readonly fate: Fate;
  /** "the ministry"; "" where nobody is credited. */
  readonly source: string;
  /** One-based. */
  readonly line: number;
}

/** By place, headline and captions included. */
export function figuresOf(draft: Draft, credits: Credits): readonly ListedFigure[] {
  return draft.blocks.flatMap((block) =>
    casualtyFigures(block.paragraph).map(({ span, sentence, fate }) => {
      const [credit] = attributionsIn(credits, inDraft(block, sentence));
      const source = credit?.source ?? null;
      const { start, end } = inDraft(block, span);
      return {
        words: draft.text.slice(start, end).replace(/\s+/g, " "),
        fate,
        source: source === null ? "" : draft.text.slice(source.start, source.end).replace(/\s+/g, " "),
        line: block.line + 1,
      };
    }),
  );
}

const most = 12;

/** A Markdown table; "" for fewer than two figures, which need no table. */
export function figureTable(figures: readonly ListedFigure[]): string {
  if (figures.length < 2) return "";
  const cell = (text: string) => plainText(text).replaceAll("|", "\\|");
  const rows = figures
    .slice(0, most)
    .map(
      ({ words, fate, source, line }) =>
        `| ${cell(words)} | ${fateName(fate)} | ${source === "" ? l10n.t("nobody") : cell(source)} | ${line} |`,
    );
  const more = figures.length > most ? [`\n${l10n.t("… and {0} more.", figures.length - most)}`] : [];
  const head = `| ${l10n.t("figure")} | ${l10n.t("what")} | ${l10n.t("source")} | ${l10n.t("line")} |`;
  return [head, "| --- | --- | --- | ---: |", ...rows, ...more].join("\n");
}
