/** Going from a phrase to the person or body it stands for: highlights, definition, references. */
import { type DocumentHighlight, DocumentHighlightKind, type Location } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Attribution, Credits, Speaker } from "../attribution/types.ts";
import type { Span } from "../draft/types.ts";
import { rangeOf } from "./positions.ts";

const holds = (span: Span, offset: number) => span.start <= offset && offset <= span.end;

/** Everybody the words at an offset may stand for: those of a mention or source there, else the speaker of the words there. */
export function speakersAt({ attributions, speakers }: Credits, offset: number): readonly Speaker[] {
  const credited = attributions.find(({ sources }) => sources.some((source) => holds(source, offset)));
  if (credited !== undefined && credited.candidates.length > 0) return credited.candidates;
  const mentioned = speakers.filter(({ mentions }) => mentions.some((mention) => holds(mention, offset)));
  if (mentioned.length > 0) return mentioned;
  const saying = attributions.find(
    ({ cue, content }) => (cue !== null && holds(cue, offset)) || content.some((span) => holds(span, offset)),
  );
  return saying?.candidates ?? [];
}

/** What a speaker says and every mention of them. Null where the words at the offset stand for nobody or for two. */
export function highlightsAt(
  credits: Credits,
  document: TextDocument,
  offset: number,
): readonly DocumentHighlight[] | null {
  const [speaker, ...others] = speakersAt(credits, offset);
  if (speaker === undefined || others.length > 0) return null;
  const said = statementsOf(credits, speaker).flatMap(({ content }) => content);
  return [
    ...speaker.mentions.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Write })),
    ...said.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Read })),
  ];
}

/** The first mentions of everybody the words may stand for: one place, or two where it is open. */
export function definitionsAt(credits: Credits, document: TextDocument, offset: number): readonly Location[] {
  return speakersAt(credits, offset).map(({ mention }) => ({ uri: document.uri, range: rangeOf(document, mention) }));
}

/** Every mention of the speaker, and with it the words credited to them. */
export function referencesAt(credits: Credits, document: TextDocument, offset: number): readonly Location[] {
  return speakersAt(credits, offset).flatMap((speaker) =>
    [...speaker.mentions, ...statementsOf(credits, speaker).flatMap(({ content }) => content)].map((span) => ({
      uri: document.uri,
      range: rangeOf(document, span),
    })),
  );
}

function statementsOf({ attributions }: Credits, speaker: Speaker): readonly Attribution[] {
  return attributions.filter((attribution) => attribution.speaker?.id === speaker.id);
}
