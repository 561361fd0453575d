/** Streams the records of an XML list: one small tree at a time, holding only the elements asked for. */
import { SaxesParser } from "saxes";
import { ListFault } from "./fault.ts";

/** An element of a record. Names are without a namespace prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

export interface RecordOptions {
  /** Elements that are records, wherever they stand. */
  readonly records: ReadonlySet<string>;
  /** Elements kept within a record. Whatever is not named here is never held: birth dates, documents, addresses. */
  readonly keep: ReadonlySet<string>;
  /** Receives the attributes of the document's root. */
  readonly root?: (attributes: Readonly<Record<string, string>>) => void;
  /** Receives every record once it is complete. */
  readonly take: (record: Element) => void;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
  line: number;
}

/**
 * Reads an XML document to its end. Throws a `ListFault` with the line where it is not well-formed or ends early.
 * A DOCTYPE is refused: no official list has one, and with it go entities that grow.
 */
export async function readXmlRecords(text: AsyncIterable<string>, options: RecordOptions): Promise<void> {
  const parser = new SaxesParser();
  const open: Open[] = [];
  /** Depth within an element that is not kept. */
  let skipping = 0;
  let rooted = false;
  const fail = (reason: string): never => {
    throw new ListFault(parser.line, reason);
  };
  parser.on("error", ({ message }) =>
    fail(`not well-formed XML: ${message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")}`),
  );
  parser.on("doctype", () => fail("a DOCTYPE, which no official list has: not read, for safety"));
  parser.on("opentag", (tag) => {
    if (skipping > 0) {
      skipping++;
      return;
    }
    const name = localName(tag.name);
    if (!rooted) options.root?.(tag.attributes);
    rooted = true;
    const parent = open.at(-1);
    if (parent === undefined) {
      if (!options.records.has(name)) return;
    } else if (!options.keep.has(name)) {
      skipping = 1;
      return;
    }
    const element = { name, attributes: tag.attributes, children: [], text: "", line: parser.line };
    parent?.children.push(element);
    open.push(element);
  });
  const addText = (piece: string) => {
    const current = open.at(-1);
    if (skipping === 0 && current !== undefined) current.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    const closed = open.pop();
    if (closed !== undefined && open.length === 0) options.take(closed);
  });
  for await (const piece of text) parser.write(piece);
  parser.close();
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

/** Text of the first child of that name, blanks folded; "" where there is none. */
export function textOf(element: Element, name: string): string {
  const child = element.children.find((candidate) => candidate.name === name);
  return child === undefined ? "" : folded(child.text);
}

/** Runs of blanks and line breaks to one blank, none at the ends. */
export function folded(text: string): string {
  // Most texts are tidy already, and finding that out is cheaper than writing them anew.
  return /^\s|\s$|\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}
