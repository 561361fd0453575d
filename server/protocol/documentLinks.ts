/** Links from references of lists, and from the authorities that status footnotes name, to the authority's public page. */
import type { DocumentLink } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import { covers, inDraft, overlaps } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { authorityName } from "../register/status/authorities.ts";
import { labelsOf } from "../register/status/labels.ts";
import { pageOf } from "../register/status/pages.ts";
import { findReferences } from "../register/status/references.ts";
import { rangeOf } from "./positions.ts";

/** Nothing is fetched: an editor opens a link when a person clicks it. */
export function documentLinksOf(analysis: Analysis, document: TextDocument): readonly DocumentLink[] {
  const link = (span: Span, authority: string, reference: string | null): readonly DocumentLink[] => {
    const target = pageOf(authority, reference);
    if (target === null) return [];
    const what = reference === null ? authorityName(authority) : `${reference}, ${authorityName(authority)}`;
    return [{ range: rangeOf(document, span), target, tooltip: l10n.t("Public page: {0}", what) }];
  };
  const references = analysis.draft.blocks.flatMap((block) => {
    const { text, opaque } = block.paragraph;
    return findReferences(text)
      .filter(({ span }) => !covers(opaque, span.start))
      .map((found) => ({ ...found, span: inDraft(block, found.span) }));
  });
  return [
    ...references.flatMap(({ span, authority, reference }) => link(span, authority, reference)),
    ...footnoteAuthorities(analysis)
      .filter(({ span }) => !references.some((reference) => overlaps(reference.span, span)))
      .flatMap(({ span, authority, reference }) => link(span, authority, reference)),
  ];
}

interface NamedAuthority {
  readonly span: Span;
  readonly authority: string;
  /** Of the listing that the footnote is about, where it is on one entry; it leads to the very committee or entry. */
  readonly reference: string | null;
}

function footnoteAuthorities({ draft, mentions }: Analysis): readonly NamedAuthority[] {
  if (!draft.blocks.some(({ paragraph }) => paragraph.footnote !== null)) return [];
  const { notes, labels } = labelsOf(draft, mentions);
  return notes.flatMap((note) => {
    const entries = new Set(labels.filter((label) => label.note === note).map(({ mention }) => mention.entry));
    const [entry] = entries.size === 1 ? [...entries] : [null];
    return note.claims.flatMap(({ authorities }) =>
      authorities.flatMap(({ span, ids }) => {
        const listing = entry?.listings.find(({ authority }) => ids.includes(authority));
        const [id] = listing === undefined ? ids : [listing.authority];
        return id === undefined ? [] : [{ span, authority: id, reference: listing?.reference ?? null }];
      }),
    );
  });
}
