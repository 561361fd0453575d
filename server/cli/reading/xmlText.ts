/** Character data of XML as text, each character with its place. */
import type { Span } from "../../draft/types.ts";
import { wordTable } from "../../language/wordTable.ts";

export interface DecodedXml {
  readonly text: string;
  /** Where the character at this offset of `text` begins in the XML (UTF-16 code units); the text's length is allowed. */
  placeOf(offset: number): number;
}

const named = wordTable<string>({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" });

/** Decodes a stretch without elements. The XML has been read before: it is well-formed. */
export function decodeXml(xml: string, { start, end }: Span): DecodedXml {
  const raw = xml.slice(start, end);
  if (!/[&<\r]/.test(raw)) return { text: raw, placeOf: (offset) => start + offset };
  const places: number[] = [];
  let text = "";
  const put = (words: string, at: number, step: 0 | 1) => {
    for (let index = 0; index < words.length; index++) places.push(start + at + index * step);
    text += words;
  };
  const tokens = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|&(#x[0-9a-f]+|#\d+|\w+);|\r\n?|[^&<\r]+/gi;
  for (const match of raw.matchAll(tokens)) {
    const [whole, section, entity] = match;
    if (section !== undefined) put(section, match.index + "<![CDATA[".length, 1);
    else if (entity !== undefined) put(characterOf(entity), match.index, 0);
    else if (whole.startsWith("\r")) put("\n", match.index, 0);
    else if (!whole.startsWith("<")) put(whole, match.index, 1);
  }
  return { text, placeOf: (offset) => places[offset] ?? end };
}

function characterOf(entity: string): string {
  if (!entity.startsWith("#")) return named[entity] ?? "";
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
