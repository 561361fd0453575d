/** Small Word files for tests. */
import { strToU8, zipSync } from "fflate";

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface DocxParts {
  /** The inside of `<w:body>`. */
  readonly body: string;
  /** The inside of `<w:footnotes>`. */
  readonly footnotes?: string;
  /** The inside of `<w:comments>`. */
  readonly comments?: string;
  /** Style ids and the names Word has for them. */
  readonly styles?: Readonly<Record<string, string>>;
  /** Further parts, or others instead. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A paragraph of plain runs. */
export const p = (...runs: readonly string[]) => `<w:p>${runs.map((run) => r(run)).join("")}</w:p>`;
export const r = (text: string, properties = "") =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export function docx({ body, footnotes, comments, styles, more = {} }: DocxParts): Uint8Array {
  const parts: Record<string, string> = {};
  const links: string[] = [];
  const types: string[] = [];
  const add = (name: string, xml: string) => {
    parts[`word/${name}.xml`] = head + xml;
    links.push(`<Relationship Id="r${links.length}" Type="${office}/${name}" Target="${name}.xml"/>`);
    types.push(
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
    );
  };
  if (footnotes !== undefined) add("footnotes", `<w:footnotes ${w}>${footnotes}</w:footnotes>`);
  if (comments !== undefined) add("comments", `<w:comments ${w}>${comments}</w:comments>`);
  if (styles !== undefined) {
    const all = Object.entries(styles).map(
      ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
    );
    add("styles", `<w:styles ${w}>${all.join("")}</w:styles>`);
  }
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${packageNamespace}/content-types">${defaults}<Override PartName="/word/document.xml" ContentType="${main}"/>${types.join("")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${head}<Relationships xmlns="${packageNamespace}/relationships">${links.join("")}</Relationships>`,
    "word/document.xml": `${head}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...parts,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
