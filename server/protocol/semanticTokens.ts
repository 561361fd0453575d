import { type SemanticTokens, SemanticTokensBuilder } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Credits } from "../attribution/types.ts";
import type { Span } from "../draft/types.ts";

/** In the order of the legend; package.json gives each its colour by scopes. */
export const tokenTypes = ["source", "cue", "content"] as const;

/** `subtle` colours sources and cues, `full` the credited words as well. */
export type Colours = "off" | "subtle" | "full";

/** Sources, cues and contents as semantic tokens; `within` keeps to a stretch of the draft. Tokens never overlap nor run over a line end. */
export function semanticTokensOf(
  credits: Credits,
  document: TextDocument,
  colours: Colours,
  within: Span | null = null,
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  if (colours === "off") return builder.build();
  const spans = credits.attributions
    .flatMap(({ sources, cue, content }) => [
      ...sources.map((span) => ({ span, type: 0 })),
      ...(cue === null ? [] : [{ span: cue, type: 1 }]),
      ...(colours === "full" ? content.map((span) => ({ span, type: 2 })) : []),
    ])
    .filter(({ span }) => within === null || (span.start < within.end && within.start < span.end))
    .sort((a, b) => a.span.start - b.span.start || a.type - b.type);
  const text = document.getText();
  let done = 0;
  for (const { span, type } of spans) {
    for (const piece of linesOf(text, { start: Math.max(done, span.start), end: span.end })) {
      const { line, character } = document.positionAt(piece.start);
      builder.push(line, character, piece.end - piece.start, type, 0);
      done = piece.end;
    }
  }
  return builder.build();
}

function linesOf(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    const rest = text.slice(start, span.end);
    const length = rest.search(/[\r\n]/);
    const end = length < 0 ? span.end : start + length;
    if (end > start) pieces.push({ start, end });
    start = end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 1);
  }
  return pieces;
}
