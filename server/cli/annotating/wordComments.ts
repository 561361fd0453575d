/** Findings as Word comments in a copy of a draft. */
import { strToU8, zipSync } from "fflate";
import type { ReportedFinding } from "../findings.ts";
import { type DocxAnchor, readDocx } from "../reading/docx.ts";
import { openDocx, type Parts, readXml, related, relationshipsOf, textOf, unpacked } from "../reading/docxPackage.ts";
import { readWordPart } from "../reading/wordParagraphs.ts";
import { type CommentPlace, insertedMarks } from "./commentMarks.ts";

const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/**
 * A copy of the file with a comment for each finding, on the words it is about; comments it has already stay. `now`: the
 * comments' time, in milliseconds since 1970-01-01 UTC. Throws a `DocxFault` where the file cannot be read.
 */
export function withComments(bytes: Uint8Array, findings: readonly ReportedFinding[], now: number): Uint8Array {
  const { main, document } = openDocx(bytes);
  const { anchors } = readDocx(bytes);
  const parts: Record<string, Uint8Array> = { ...unpacked(bytes, () => true) };
  const { prefix, namespace } = readWordPart(document);
  const known = related(parts, main, "comments");
  const commentsPart = known ?? freePart(parts, main);
  const before = known === null ? null : textOf(parts, known);
  const firstId = before === null ? 0 : nextId(before);

  const placed = findings.flatMap((finding) => {
    const place = placeOf(anchors, finding);
    return place === null ? [] : [{ finding, place }];
  });
  const places = placed.map(({ place }, index) => ({ ...place, id: firstId + index }));
  const comments = placed.map(({ finding }, index) => comment(finding, firstId + index, namespace, now));

  put(parts, main, insertedMarks(document, places, prefix, namespace));
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}"></w:comments>`;
  put(parts, commentsPart, beforeEnd(before ?? empty, comments.join("")));
  if (known === null) {
    link(parts, main, commentsPart, namespace);
    const type = `<Override PartName="/${commentsPart}" ContentType="${commentsType}"/>`;
    put(parts, "[Content_Types].xml", beforeEnd(textOf(parts, "[Content_Types].xml") ?? "", type));
  }
  return zipSync(parts);
}

/** From the first piece that has words of the finding to the last. */
function placeOf(
  anchors: readonly DocxAnchor[],
  { start, end }: ReportedFinding,
): { readonly from: CommentPlace; readonly to: CommentPlace } | null {
  const touched = anchors.filter(({ at }) => at.start < Math.max(end, start + 1) && at.end > start);
  const near = anchors.findLast(({ at }) => at.start <= start) ?? anchors[0];
  const first = touched[0] ?? near;
  const last = touched.at(-1) ?? near;
  if (first === undefined || last === undefined) return null;
  const inside = (anchor: DocxAnchor, offset: number): CommentPlace => ({
    piece: anchor.piece,
    offset:
      anchor.decoded === null
        ? null
        : anchor.decoded.placeOf(Math.min(anchor.at.end - anchor.at.start, Math.max(0, offset - anchor.at.start))),
  });
  return { from: inside(first, start), to: inside(last, end) };
}

function comment(finding: ReportedFinding, id: number, namespace: string, now: number): string {
  const { message, rule, severity, fixes } = finding;
  const lines = [message, ...fixes.map(({ title }) => `→ ${title}`), `Stet: ${rule} (${severity})`];
  const paragraphs = lines.map((line, index) => {
    const mark = index === 0 ? `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>` : "";
    return `<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
  });
  const date = new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
  const head = `xmlns:w="${namespace}" w:id="${id}" w:author="Stet" w:date="${date}" w:initials="St"`;
  return `<w:comment ${head}>${paragraphs.join("")}</w:comment>`;
}

/** Characters that XML 1.0 cannot hold are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function nextId(comments: string): number {
  let most = -1;
  readXml(comments, {
    open({ local, attributes }) {
      if (local !== "comment") return;
      const id = Object.values(attributes).find((one) => one.local === "id")?.value;
      most = Math.max(most, Number.parseInt(id ?? "", 10) || 0);
    },
  });
  return most + 1;
}

function freePart(parts: Parts, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number === 0 ? "" : number}.xml`;
    if (!Object.hasOwn(parts, name)) return name;
  }
}

/** Tells the draft of its comments part. */
function link(parts: Record<string, Uint8Array>, main: string, comments: string, namespace: string): void {
  const name = relationshipsOf(main);
  const rels =
    textOf(parts, name) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  let id = "stetComments";
  while (rels.includes(`"${id}"`)) id += "1";
  const office = namespace.includes("purl.oclc.org")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  put(parts, name, beforeEnd(rels, `<Relationship Id="${id}" Type="${office}/comments" Target="/${comments}"/>`));
}

/** Puts XML before the end of the root element, which may be written as an empty one. */
function beforeEnd(xml: string, inside: string): string {
  const end = xml.lastIndexOf("</");
  const empty = /<([^\s<>/!?]+)([^<>]*)\/>\s*$/.exec(xml);
  if (empty !== null && end === -1) {
    return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${inside}</${empty[1]}>`;
  }
  return xml.slice(0, end) + inside + xml.slice(end);
}

/** Whatever a part was written in, it is UTF-8 now. */
function put(parts: Record<string, Uint8Array>, name: string, xml: string): void {
  parts[name] = strToU8(xml.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, "$1UTF-8"));
}
