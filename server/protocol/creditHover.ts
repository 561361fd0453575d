import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import type { Attribution, Credits, SourceKind, Speaker } from "../attribution/types.ts";
import { blockAt, inDraft, sentenceAt } from "../draft/spans.ts";
import type { Draft, Span, Zone } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { plainText } from "../rules/explanation.ts";

/** Zones whose sentences somebody may be credited with. */
const creditable: readonly Zone[] = ["headline", "standfirst", "bullet", "body", "caption"];

const kindNames = (): Readonly<Record<SourceKind, string>> => ({
  person: l10n.t("a person"),
  institution: l10n.t("an institution"),
  document: l10n.t("a document"),
  outlet: l10n.t("a news outlet"),
  "generic-media": l10n.t("media without a name"),
  anonymous: l10n.t("somebody unnamed"),
  vague: l10n.t("nobody in particular"),
  none: l10n.t("nobody named"),
});

/** Who is credited at an offset of the draft: a Markdown line and the span it speaks of; null outside running copy. */
export function creditAt(
  analysis: Analysis,
  document: TextDocument,
  offset: number,
): { readonly text: string; readonly span: Span } | null {
  const { draft, credits } = analysis;
  const block = blockAt(draft, offset);
  if (block === null || !creditable.includes(block.paragraph.zone)) return null;
  const local = sentenceAt(block.paragraph, offset - block.start);
  if (local === null) return null;
  const sentence = inDraft(block, local);
  const here = attributionsAt(credits, offset, sentence);
  const [first] = here;
  if (first === undefined) return { text: l10n.t("Nobody is credited here."), span: sentence };
  return { text: here.map((attribution) => told(attribution, draft, document)).join("  \n"), span: extentOf(first) };
}

/** The attributions that hold the offset in their words, else those of its sentence, else those that reach it. */
function attributionsAt({ attributions }: Credits, offset: number, sentence: Span): readonly Attribution[] {
  const touches = (span: Span) => span.start < sentence.end && sentence.start < span.end;
  const near = attributions.filter(
    ({ source, cue, content, reach }) =>
      [source, cue, ...content].some((span) => span !== null && touches(span)) || touches(reach),
  );
  const holding = near.filter(({ source, cue, content }) =>
    [source, cue, ...content].some((span) => span !== null && span.start <= offset && offset <= span.end),
  );
  if (holding.length > 0) return holding;
  const inside = near.filter(({ source, cue, content }) =>
    [source, cue, ...content].some((span) => span !== null && touches(span)),
  );
  return inside.length > 0 ? inside : near.slice(-1);
}

function told(attribution: Attribution, draft: Draft, document: TextDocument): string {
  const { source, cue, content, sourceKind, confidence } = attribution;
  const words = (span: Span) => plainText(draft.text.slice(span.start, span.end).replace(/\s+/g, " "));
  const from = content[0];
  const to = content.at(-1);
  const extent =
    from === undefined || to === undefined
      ? ""
      : ` ${l10n.t("From “{0}” to “{1}”.", firstWords(words(from)), lastWords(words(to)))}`;
  const by = cue === null ? "" : ` (“${words(cue)}”)`;
  const sure = ` ${l10n.t("{0} % sure.", Math.round(confidence * 100))}`;
  return `**${who(attribution, document, source === null ? null : words(source))}**${by}: ${kindNames()[sourceKind]}.${extent}${sure}`;
}

function who({ speaker, candidates }: Attribution, document: TextDocument, phrase: string | null): string {
  const placed = ({ name, mention }: Speaker) =>
    `${plainText(name)} (${l10n.t("line {0}", document.positionAt(mention.start).line + 1)})`;
  if (speaker !== null) return l10n.t("Credited to {0}", plainText(speaker.name));
  if (candidates.length > 1)
    return l10n.t("Credited to “{0}”: {1}", phrase ?? "", candidates.map(placed).join(l10n.t(" or ")));
  return phrase === null ? l10n.t("Credited to nobody by name") : l10n.t("Credited to {0}", phrase);
}

const shown = 4;

function firstWords(text: string): string {
  const words = text.split(" ");
  return words.length <= shown ? text : `${words.slice(0, shown).join(" ")} …`;
}

function lastWords(text: string): string {
  const words = text.split(" ");
  return words.length <= shown ? text : `… ${words.slice(-shown).join(" ")}`;
}

function extentOf({ source, cue, content }: Attribution): Span {
  const spans = [...content, ...(source === null ? [] : [source]), ...(cue === null ? [] : [cue])];
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
