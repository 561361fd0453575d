import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import type { Attribution, Speaker } from "../attribution/types.ts";
import type { Block, Span, Zone } from "../draft/types.ts";
import { zoneName } from "../draft/zoneName.ts";
import * as l10n from "../l10n/l10n.ts";
import { rangeOf } from "./positions.ts";

/** Parts an outline shows by their name; crossheads show their own words, the story who speaks in it. */
const named: ReadonlySet<Zone> = new Set<Zone>([
  "front-matter",
  "embargo",
  "advisory",
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "bullet",
  "caption",
  "related",
  "footnote",
  "note",
]);

/** The draft as an outline: its parts in order; under the story its crossheads, and who speaks in it with each thing they say. */
export function outlineOf({ draft, credits }: Analysis, document: TextDocument): readonly DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const symbol = (
    name: string,
    detail: string,
    kind: SymbolKind,
    span: Span,
    children: DocumentSymbol[] = [],
  ): DocumentSymbol => {
    const range = rangeOf(document, span);
    return { name: name.trim() === "" ? "—" : name, detail, kind, range, selectionRange: range, children };
  };
  const line = ({ paragraph, start, end }: Block) => ({
    text: shortened(paragraph.text.slice(paragraph.prose.start, paragraph.prose.end)),
    span: { start, end },
  });
  for (const block of draft.blocks) {
    const { zone } = block.paragraph;
    const { text, span } = line(block);
    if (zone === "crosshead") symbols.push(symbol(text, "", SymbolKind.Namespace, span));
    else if (named.has(zone)) symbols.push(symbol(zoneName(zone), text, SymbolKind.String, span));
  }
  const saidBy = new Map<number | undefined, Attribution[]>();
  for (const attribution of credits.attributions) {
    const id = attribution.speaker?.id;
    const known = saidBy.get(id);
    if (known === undefined) saidBy.set(id, [attribution]);
    else known.push(attribution);
  }
  const speakers = credits.speakers.flatMap((speaker) => {
    const said = saidBy.get(speaker.id) ?? [];
    if (said.length === 0) return [];
    const children = said.map(({ content, reach }) => {
      const [first = reach] = content;
      return symbol(shortened(draft.text.slice(first.start, first.end)), "", SymbolKind.String, first);
    });
    return [
      symbol(
        speaker.name,
        said.length === 1 ? l10n.t("once") : l10n.t("{0} times", said.length),
        kindOf(speaker),
        speaker.mention,
        children,
      ),
    ];
  });
  return [...symbols, ...speakers];
}

function kindOf({ kind }: Speaker): SymbolKind {
  if (kind === "person" || kind === "anonymous") return SymbolKind.Class;
  return kind === "document" ? SymbolKind.File : SymbolKind.Module;
}

/** Characters of a line shown in the outline. */
const longest = 60;

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}
