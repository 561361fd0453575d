/** News copy out of a Word file: one line for each paragraph, footnotes after the draft. */
import type { Span } from "../../draft/types.ts";
import { openDocx, readXml } from "./docxPackage.ts";
import { createPlacing, type PlacedText } from "./placedText.ts";
import { readWordPart, type WordParagraph, type WordPiece } from "./wordParagraphs.ts";
import { type DecodedXml, decodeXml } from "./xmlText.ts";

export interface DocxDraft {
  readonly placed: PlacedText;
  /** The copy as people count it: a line is a paragraph, empty ones too; a line break inside one is a vertical tab. */
  readonly stored: string;
  /**
   * Where the words of `stored` stand in the draft's own XML, by place. Words of a footnote stand where it is referred to, words
   * of a text box after what comes before it.
   */
  readonly anchors: readonly DocxAnchor[];
}

export interface DocxAnchor {
  /** In `stored`. */
  readonly at: Span;
  readonly piece: WordPiece;
  /** For words of the draft itself: what they decode to, and from where in the XML. */
  readonly decoded: DecodedXml | null;
}

/** Throws a `DocxFault` for whatever is no Word file or is damaged. */
export function readDocx(bytes: Uint8Array): DocxDraft {
  const { document, footnotes, endnotes, styles } = openDocx(bytes);
  const styleNames = styles === null ? new Map<string, string>() : namesOfStyles(styles);
  const placing = createPlacing((words) => words);
  const lines: string[] = [];
  const anchors: DocxAnchor[] = [];
  const notes: { readonly key: string; readonly piece: WordPiece; readonly number: string | null }[] = [];
  let stored = 0;
  /** The last piece of the draft that a comment may stand at. */
  let last: WordPiece | null = null;

  const write = (xml: string, paragraph: WordParagraph, opening: string, home: WordPiece | null) => {
    let line = "";
    const put = (words: string, piece: WordPiece, decoded: DecodedXml | null) => {
      const start = stored + line.length;
      line += words.replace(/[\r\n]/g, "\v");
      placing.keep(words, start);
      const outside = home ?? (paragraph.boxed ? (last ?? piece) : null);
      anchors.push({
        at: { start, end: start + words.length },
        piece: outside ?? piece,
        decoded: outside === null ? decoded : null,
      });
      if (outside === null) last = piece;
    };
    let begun = false;
    const begin = (words: string) => {
      if (begun || words.trim() === "") return;
      begun = true;
      placing.add(leadOf(paragraph, styleNames, words));
    };
    if (opening !== "") {
      line += opening;
      begun = true;
      placing.keep(opening, stored);
    }
    for (const piece of paragraph.pieces) {
      if (piece.kind === "break") put(piece.text, piece, null);
      else if (piece.kind === "text") {
        const decoded = decodeXml(xml, piece.inside);
        const words = piece.run.raised ? raised(decoded.text) : decoded.text;
        begin(words);
        put(words, piece, decoded);
      } else if (home === null) {
        const number = piece.own ? null : raised(String(notes.filter((note) => note.number !== null).length + 1));
        notes.push({ key: `${piece.note} ${piece.id}`, piece, number });
        if (number !== null) put(number, piece, null);
      }
    }
    lines.push(line);
    stored += line.length + 1;
    placing.add("\n\n");
  };

  for (const paragraph of readWordPart(document).paragraphs) write(document, paragraph, "", null);
  const noteParts = { footnote: footnotes, endnote: endnotes };
  const noteTexts = new Map<string, { readonly xml: string; readonly paragraphs: WordParagraph[] }>();
  for (const kind of ["footnote", "endnote"] as const) {
    const xml = noteParts[kind];
    if (xml === null) continue;
    for (const paragraph of readWordPart(xml).paragraphs) {
      const key = `${kind} ${paragraph.note}`;
      const known = noteTexts.get(key) ?? { xml, paragraphs: [] };
      noteTexts.set(key, known);
      known.paragraphs.push(paragraph);
    }
  }
  for (const { key, piece, number } of notes) {
    const { xml, paragraphs } = noteTexts.get(key) ?? { xml: "", paragraphs: [] };
    paragraphs.forEach((paragraph, index) => {
      write(xml, paragraph, index === 0 && number !== null ? `${number} ` : "", piece);
    });
  }
  return { placed: placing.done(), stored: lines.join("\n"), anchors };
}

/** What a style says of its paragraph, in the signs a draft has for it. */
function leadOf({ style, listed, note }: WordParagraph, names: ReadonlyMap<string, string>, words: string): string {
  if (note !== null || /^[#•*\-–]\s/.test(words)) return "";
  const name = (names.get(style) ?? style).toLowerCase();
  if (name === "title" || /^heading ?1$/.test(name)) return "# ";
  if (/^heading ?[2-9]$/.test(name)) return "## ";
  if (name === "subtitle") return "Standfirst: ";
  if (name === "caption") return "Caption: ";
  return listed || /^list (?:bullet|number)/.test(name) ? "• " : "";
}

/** Built-in styles have their English names in every language's Word; ids are translated. */
function namesOfStyles(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id: string | null = null;
  readXml(xml, {
    open({ local, attributes }) {
      const value = (name: string) => Object.values(attributes).find((one) => one.local === name)?.value;
      if (local === "style") id = value("styleId") ?? null;
      else if (local === "name" && id !== null && !names.has(id)) names.set(id, value("val") ?? "");
    },
  });
  return names;
}

const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
