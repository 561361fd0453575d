/** The parts of a Word file, unpacked within limits: a zip may claim anything. */
import { strFromU8, type UnzipFileInfo, unzipSync } from "fflate";
import { SaxesParser, type SaxesTagNS } from "saxes";

/** Why a file cannot be read as a Word draft, in words that follow its name and a colon. */
export class DocxFault extends Error {}

/** Bytes: of the file, of one part's XML, and of everything in it. */
const largestFile = 100_000_000;
const largestPart = 40_000_000;
const largestWhole = 500_000_000;
const mostEntries = 10_000;

export interface DocxPackage {
  /** Part name of the draft itself, as `word/document.xml`. */
  readonly main: string;
  /** XML of the draft itself. */
  readonly document: string;
  /** XML of the parts that belong to it; null where there is none. */
  readonly footnotes: string | null;
  readonly endnotes: string | null;
  readonly styles: string | null;
}

/** Throws a `DocxFault` for whatever is no Word file or is damaged. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) {
    throw new DocxFault("is an old Word file or protected by a password: save it as .docx without one");
  }
  if (bytes.length > largestFile) throw new DocxFault(`is larger than ${largestFile / 1_000_000} MB`);
  const parts = unpacked(bytes, (name) => /\.(?:xml|rels)$/i.test(name));
  const main = related(parts, "", "officeDocument");
  const document = main === null ? null : textOf(parts, main);
  if (main === null || document === null) throw new DocxFault("is no Word document");
  const part = (kind: string) => {
    const name = related(parts, main, kind);
    return name === null ? null : textOf(parts, name);
  };
  return { main, document, footnotes: part("footnotes"), endnotes: part("endnotes"), styles: part("styles") };
}

export type Parts = Readonly<Record<string, Uint8Array>>;

/** The wanted entries of a zip. What an entry claims to hold is checked first and is all that is ever unpacked of it. */
export function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let entries = 0;
  let whole = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (++entries > mostEntries) throw new DocxFault(`holds more than ${mostEntries} parts`);
    if (!wanted(name)) return false;
    whole += originalSize;
    if (originalSize > largestPart && /\.(?:xml|rels)$/i.test(name))
      throw new DocxFault(`has a part (${name}) of more than ${largestPart / 1_000_000} MB`);
    if (whole > largestWhole) throw new DocxFault(`unpacks to more than ${largestWhole / 1_000_000} MB`);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DocxFault) throw error;
    throw new DocxFault("is damaged: it cannot be unpacked");
  }
}

/** The name of the part that `from` ("" for the package) points to by a relationship of this kind. */
export function related(parts: Parts, from: string, kind: string): string | null {
  const rels = textOf(parts, relationshipsOf(from));
  if (rels === null) return null;
  let found: string | null = null;
  readXml(rels, {
    open({ local, attributes }) {
      const type = attributes.Type?.value ?? "";
      if (local !== "Relationship" || found !== null || !type.endsWith(`/${kind}`)) return;
      if (attributes.TargetMode?.value === "External") return;
      found = resolved(from, attributes.Target?.value ?? "");
    },
  });
  return found;
}

/** `word/document.xml` has its relationships in `word/_rels/document.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolved(from: string, target: string): string {
  return decodeURI(new URL(target, `file:///${from}`).pathname).slice(1);
}

export function textOf(parts: Parts, name: string): string | null {
  const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (bytes === undefined) return null;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}

export interface XmlHandlers {
  /** `start` and `end` are the tag's offsets in the XML, UTF-16 code units. */
  open?(tag: SaxesTagNS, start: number, end: number): void;
  close?(tag: SaxesTagNS, start: number, end: number): void;
}

/** Reads XML to its end. A DOCTYPE is refused: no Word file has one, and with it go entities that grow. */
export function readXml(xml: string, { open, close }: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true });
  const startOf = () => xml.lastIndexOf("<", parser.position - 1);
  parser.on("error", () => {
    throw new DocxFault("is damaged: its XML is not well-formed");
  });
  parser.on("doctype", () => {
    throw new DocxFault("holds a DOCTYPE, which no Word file has: not read, for safety");
  });
  parser.on("opentag", (tag) => open?.(tag, startOf(), parser.position));
  parser.on("closetag", (tag) => close?.(tag, startOf(), parser.position));
  parser.write(xml).close();
}
