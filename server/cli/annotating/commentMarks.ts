/** The marks in a draft's XML from where to where a comment reaches. */
import type { WordPiece } from "../reading/wordParagraphs.ts";

export interface CommentPlace {
  readonly piece: WordPiece;
  /** Offset in the XML inside a text piece; null for the piece as a whole. */
  readonly offset: number | null;
}

export interface CommentRange {
  readonly id: number;
  readonly from: CommentPlace;
  readonly to: CommentPlace;
}

interface Cut {
  readonly ends: string[];
  readonly starts: string[];
  /** The piece whose run is cut in two there; null between runs. */
  readonly piece: WordPiece | null;
}

/** The XML with the marks: a run is cut in two where a comment begins or ends inside it, and both halves keep its form. */
export function insertedMarks(xml: string, ranges: readonly CommentRange[], prefix: string, namespace: string): string {
  const cuts = new Map<number, Cut>();
  const spaced = new Map<number, WordPiece>();
  const cutAt = (at: number, piece: WordPiece | null): Cut => {
    const cut = cuts.get(at) ?? { ends: [], starts: [], piece };
    cuts.set(at, cut);
    if (piece !== null && piece.kind === "text") spaced.set(piece.tag.start, piece);
    return cut;
  };
  const cutFor = ({ piece, offset }: CommentPlace, side: "start" | "end"): Cut => {
    if (piece.kind !== "text" || offset === null) return cutAt(piece.run.span[side], null);
    // At the edge of a run that holds nothing else there is nothing to cut.
    const opening = xml.slice(piece.run.span.start, piece.tag.start);
    const closing = xml.slice(piece.inside.end, piece.run.span.end);
    if (offset === piece.inside.start && opening.endsWith(piece.run.properties) && isBare(opening, piece)) {
      return cutAt(piece.run.span.start, null);
    }
    if (offset === piece.inside.end && closing.length === `</${prefix}t></${prefix}r>`.length) {
      return cutAt(piece.run.span.end, null);
    }
    return cutAt(offset, piece);
  };
  const element = (name: string, more: string) =>
    prefix === "w:" ? `<w:${name}${more}` : `<w:${name} xmlns:w="${namespace}"${more}`;
  for (const { id, from, to } of ranges) {
    cutFor(from, "start").starts.push(element("commentRangeStart", ` w:id="${id}"/>`));
    const reference = `<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
    cutFor(to, "end").ends.push(`${element("commentRangeEnd", ` w:id="${id}"/>`)}${element("r", ">")}${reference}`);
  }

  const changes = [...cuts].map(([at, { ends, starts, piece }]) => {
    const marks = [...ends, ...starts].join("");
    if (piece === null) return { start: at, end: at, text: marks };
    const again = `<${prefix}r>${piece.run.properties}<${prefix}t xml:space="preserve">`;
    return { start: at, end: at, text: `</${prefix}t></${prefix}r>${marks}${again}` };
  });
  for (const piece of spaced.values()) {
    // Halves may begin or end in a blank, which Word drops unless told.
    if (piece.kind === "text")
      changes.push({ start: piece.tag.start, end: piece.tag.end, text: `<${prefix}t xml:space="preserve">` });
  }
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let last = 0;
  for (const { start, end, text } of changes) {
    result += xml.slice(last, start) + text;
    last = end;
  }
  return result + xml.slice(last);
}

/** Does the run begin with nothing but its own tag and properties? */
function isBare(opening: string, { run }: WordPiece): boolean {
  return /^<[^<>]*>\s*$/.test(opening.slice(0, opening.length - run.properties.length));
}
