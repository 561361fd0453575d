/** The paragraphs of a Word part: their words, each with its place in the XML. */
import type { Span } from "../../draft/types.ts";
import { readXml } from "./docxPackage.ts";

/** A run of words of one form. Offsets are UTF-16 code units of the part's XML. */
export interface WordRun {
  /** From `<w:r` to `</w:r>`. */
  readonly span: Span;
  /** The run's `<w:rPr>…</w:rPr>`, or "". */
  readonly properties: string;
  readonly raised: boolean;
}

/** What a run holds, in order. */
type Content =
  /** The inside of a `<w:t>`, still with its entities. `tag` is the opening tag. */
  | { readonly kind: "text"; readonly inside: Span; readonly tag: Span }
  | { readonly kind: "break"; readonly text: " " | "\n" | "\u2011" | "\u00AD" }
  /** A footnote or endnote. `own`: the draft brings its own mark, which follows as text. */
  | { readonly kind: "note"; readonly note: "footnote" | "endnote"; readonly id: string; readonly own: boolean };

export type WordPiece = Content & { readonly run: WordRun };

export interface WordParagraph {
  readonly pieces: readonly WordPiece[];
  /** Id of its style, or "". */
  readonly style: string;
  readonly listed: boolean;
  /** The id of the footnote or endnote it belongs to; null in the draft itself. */
  readonly note: string | null;
  /** Does it stand in a text box, inside another paragraph? Comments may not. */
  readonly boxed: boolean;
}

export interface WordPart {
  readonly paragraphs: readonly WordParagraph[];
  /** Prefix of the part's own elements, with its colon: `w:`. */
  readonly prefix: string;
  readonly namespace: string;
}

interface OpenParagraph {
  pieces: WordPiece[];
  style: string;
  listed: boolean;
  note: string | null;
  boxed: boolean;
}

interface OpenRun {
  readonly start: number;
  properties: string;
  raised: boolean;
  hidden: boolean;
  pieces: Content[];
}

const wordNamespaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** Reads a part's XML; what was deleted, hidden or is only a fallback is no copy. Throws a `DocxFault` where it is damaged. */
export function readWordPart(xml: string): WordPart {
  const paragraphs: OpenParagraph[] = [];
  const open: OpenParagraph[] = [];
  /** Null where a paragraph begins: in a text box it stands inside a run that is not its own. */
  const runs: (OpenRun | null)[] = [];
  let prefix = "w:";
  let namespace = "";
  let skip = 0;
  let note: string | null = null;
  let propertiesAt = -1;
  let text: { tag: Span } | null = null;
  const value = (attributes: Readonly<Record<string, { local: string; value: string }>>, name: string) =>
    Object.values(attributes).find(({ local }) => local === name)?.value;

  readXml(xml, {
    open({ local, uri, prefix: own, attributes, isSelfClosing }, start, end) {
      if (skip > 0 || skips(local, uri)) {
        skip++;
        return;
      }
      if (!wordNamespaces.has(uri)) return;
      const paragraph = open.at(-1);
      const run = runs.at(-1) ?? undefined;
      switch (local) {
        case "document":
        case "footnotes":
        case "endnotes":
          prefix = own === "" ? "" : `${own}:`;
          namespace = uri;
          break;
        case "footnote":
        case "endnote":
          note = (value(attributes, "type") ?? "normal") === "normal" ? (value(attributes, "id") ?? null) : null;
          // Separators are lines, not notes.
          if (note === null) skip++;
          break;
        case "p": {
          const made = { pieces: [], style: "", listed: false, note, boxed: open.length > 0 };
          paragraphs.push(made);
          open.push(made);
          runs.push(null);
          break;
        }
        case "pStyle":
          if (paragraph !== undefined) paragraph.style = value(attributes, "val") ?? "";
          break;
        case "numPr":
          if (paragraph !== undefined) paragraph.listed = true;
          break;
        case "r":
          runs.push({ start, properties: "", raised: false, hidden: false, pieces: [] });
          break;
        case "rPr":
          if (run !== undefined) propertiesAt = start;
          break;
        case "vertAlign":
          if (run !== undefined) run.raised = value(attributes, "val") === "superscript";
          break;
        case "vanish":
          if (run !== undefined) run.hidden = !/^(?:0|false|off)$/.test(value(attributes, "val") ?? "");
          break;
        case "t":
          text = isSelfClosing ? null : { tag: { start, end } };
          break;
        case "tab":
          // In paragraph properties it sets a stop.
          if (run !== undefined) run.pieces.push({ kind: "break", text: " " });
          break;
        case "br":
        case "cr":
          if (run !== undefined) run.pieces.push({ kind: "break", text: "\n" });
          break;
        case "noBreakHyphen":
          if (run !== undefined) run.pieces.push({ kind: "break", text: "\u2011" });
          break;
        case "softHyphen":
          if (run !== undefined) run.pieces.push({ kind: "break", text: "\u00AD" });
          break;
        case "footnoteReference":
        case "endnoteReference": {
          const follows = value(attributes, "customMarkFollows");
          const kind = local === "footnoteReference" ? "footnote" : "endnote";
          const id = value(attributes, "id") ?? "";
          run?.pieces.push({ kind: "note", note: kind, id, own: /^(?:1|true|on)$/.test(follows ?? "") });
        }
      }
    },
    close({ local, uri, isSelfClosing }, start, end) {
      if (skip > 0) {
        skip--;
        return;
      }
      if (!wordNamespaces.has(uri)) return;
      const run = runs.at(-1) ?? undefined;
      if (local === "t" && text !== null && !isSelfClosing) {
        run?.pieces.push({ kind: "text", inside: { start: text.tag.end, end: start }, tag: text.tag });
        text = null;
      } else if (local === "rPr" && run !== undefined && propertiesAt >= 0) {
        run.properties = xml.slice(propertiesAt, end);
        propertiesAt = -1;
      } else if (local === "r" && run !== undefined) {
        runs.pop();
        if (run.hidden) return;
        const made = { span: { start: run.start, end }, properties: run.properties, raised: run.raised };
        for (const piece of run.pieces) open.at(-1)?.pieces.push({ ...piece, run: made });
      } else if (local === "p") {
        open.pop();
        runs.pop();
      } else if (local === "footnote" || local === "endnote") note = null;
    },
  });
  return { paragraphs, prefix, namespace };
}

function skips(local: string, uri: string): boolean {
  if (wordNamespaces.has(uri))
    return local === "del" || local === "moveFrom" || local === "pPrChange" || local === "rPrChange";
  return local === "Fallback" && uri === "http://schemas.openxmlformats.org/markup-compatibility/2006";
}
