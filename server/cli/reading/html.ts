/** News copy out of an HTML page: its words without markup, each at its place in the file. */
import { Parser } from "htmlparser2";
import { createPlacing, type PlacedText } from "./placedText.ts";

const names = (words: string) => new Set(words.split(" "));

/** What is no copy, with everything inside. */
const skipped = names(
  "head script style template noscript svg math iframe object canvas audio video map select textarea button label legend " +
    "nav aside footer dialog datalist del s strike",
);
const blocks = names(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header " +
    "hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul",
);
const superscripts: Readonly<Record<string, string>> = {
  ...Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [String(digit), sign])),
};
const dateNames = names("article:published_time datepublished date dc.date dcterms.created pubdate publish-date");

/**
 * Reads a page. Headings, list items and captions are marked as a draft marks them, quotations in `<q>` get their marks, and
 * the day that the page's metadata gives stands as front matter; those characters are not in the file. Where the page has an
 * `<article>`, or else a `<main>`, only that is copy.
 */
export function readHtml(html: string): PlacedText {
  const placing = createPlacing((words) =>
    words
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/\u00A0/g, "&nbsp;"),
  );
  const { date, within } = survey(html);
  if (date !== null) placing.add(`---\ndate: ${date}\n---\n\n`);

  const open: { readonly name: string; readonly skip: boolean; readonly inside: boolean }[] = [];
  let skip = 0;
  let inside = within === null ? 1 : 0;
  let verbatim = 0;
  let raised = 0;
  let quoteDepth = 0;
  /** Signs to stand before the next words of the block: `# `, `• `. */
  let lead = "";
  let blank = true;

  const breakBlock = (sign = "") => {
    if (!blank) placing.add("\n\n");
    blank = true;
    lead = sign;
  };
  const begin = () => {
    if (!blank) return;
    placing.add(lead);
    lead = "";
    blank = false;
  };
  const words = (text: string, start: number, end: number) => {
    if (text.length !== end - start) {
      // An entity: one thing in the file, whatever it stands for.
      if (/^[ \t\r\n]*$/.test(text)) return space(text, start, end);
      begin();
      placing.replace(text, { start, end });
      return;
    }
    for (const { 0: part, index } of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      const at = start + index;
      if (/^\s/.test(part) && !part.startsWith("\u00A0")) space(part, at, at + part.length);
      else if (raised > 0 && /^\d+$/.test(part)) {
        [...part].forEach((digit, offset) => {
          placing.replace(superscripts[digit] ?? digit, { start: at + offset, end: at + offset + 1 });
        });
      } else {
        begin();
        placing.keep(part, at);
      }
    }
  };
  const space = (text: string, start: number, end: number) => {
    if (blank) return;
    if (verbatim > 0) placing.keep(text, start);
    else if (!placing.endsWith(" ") && !placing.endsWith("\n")) {
      if (text === " ") placing.keep(text, start);
      else placing.replace(" ", { start, end });
    }
  };

  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        const skips = isSkipped(name, attributes);
        open.push({ name, skip: skips, inside: name === within });
        if (name === within) inside++;
        if (skips) {
          skip++;
          if (blocks.has(name) || name === "aside" || name === "nav" || name === "footer") breakBlock();
          return;
        }
        if (skip > 0 || inside === 0) return;
        if (name === "br" && !blank) placing.add("\n");
        else if (name === "q") {
          begin();
          placing.add(quoteDepth++ % 2 === 0 ? "“" : "‘");
        } else if (name === "sup") raised++;
        else if (name === "pre") {
          breakBlock();
          verbatim++;
        } else if (blocks.has(name)) breakBlock(signOf(name, lead));
      },
      ontext(text) {
        if (skip > 0 || inside === 0) return;
        words(text, parser.startIndex, parser.endIndex + 1);
      },
      onclosetag(name) {
        const last = open.pop();
        if (last?.inside) inside--;
        if (last?.skip) {
          skip--;
          return;
        }
        if (skip > 0 || (inside === 0 && !last?.inside)) return;
        if (name === "q" && quoteDepth > 0) placing.add(--quoteDepth % 2 === 0 ? "”" : "’");
        else if (name === "sup") raised = Math.max(0, raised - 1);
        else if (name === "pre") {
          verbatim = Math.max(0, verbatim - 1);
          breakBlock();
        } else if (blocks.has(name)) breakBlock();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return placing.done();
}

/** Is an element, with everything inside, no copy? */
function isSkipped(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    skipped.has(name) ||
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attributes.style ?? "")
  );
}

/** A paragraph inside a list item or caption keeps the outer sign. */
function signOf(name: string, before: string): string {
  if (name === "h1") return "# ";
  if (/^h[2-6]$/.test(name)) return "## ";
  if (name === "li") return "• ";
  if (name === "figcaption") return "Caption: ";
  return before;
}

/** The day a page was published (YYYY-MM-DD), and the element that holds its story. */
function survey(html: string): { readonly date: string | null; readonly within: string | null } {
  let date: string | null = null;
  let articles = 0;
  let mains = 0;
  /** Of each open element: is it skipped? */
  const open: boolean[] = [];
  let skip = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      const skips = isSkipped(name, attributes);
      open.push(skips);
      if (skips) skip++;
      // A teaser in an <aside> is not the story.
      if (skip === 0 && name === "article") articles++;
      if (skip === 0 && name === "main") mains++;
      if (name !== "meta" || date !== null) return;
      const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
      const day = /^\d{4}-\d{2}-\d{2}/.exec(attributes.content ?? "");
      if (dateNames.has(key) && day !== null) date = day[0];
    },
    onclosetag() {
      if (open.pop()) skip--;
    },
  });
  parser.write(html);
  parser.end();
  return { date, within: articles > 0 ? "article" : mains > 0 ? "main" : null };
}
