import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../server/cli/reading/html.ts";

/** The file's words that a stretch of the copy stands for. */
function storedWords(html: string, words: string): string {
  const { text, toStored } = readHtml(html);
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const span = toStored({ start, end: start + words.length });
  return html.slice(span.start, span.end);
}

describe("copy of a page", () => {
  it("is the words of its blocks, with the signs a draft has for headings, items and captions", () => {
    const html = `<!doctype html><html><head><title>No</title><style>p{}</style></head><body>
      <h1>Quota vote
        in Velm</h1><p>The board <b>met</b>&nbsp;on Monday.<br>It adjourned.</p>
      <h2>Piers</h2><ul><li>One pier</li><li><p>Two piers</p></li></ul>
      <figure><img alt="x"><figcaption>The pier</figcaption></figure><!-- <p>TK</p> --><script>"a"</script></body></html>`;
    expect(readHtml(html).text.trim()).toBe(
      "# Quota vote in Velm\n\nThe board met\u00A0on Monday.\nIt adjourned.\n\n## Piers\n\n• One pier\n\n• Two piers\n\nCaption: The pier",
    );
  });

  it("is only the article where the page has one, and only what readers see", () => {
    const html =
      '<nav><p>Menu</p></nav><main><p>Aside</p><article><p>Story<del> was</del>.</p><p hidden>No</p><aside>More</aside><p style="display: none">No</p></article></main><footer>Us</footer>';
    expect(readHtml(html).text.trim()).toBe("Story.");
    expect(readHtml("<header><p>Top</p></header><main><p>Story.</p></main>").text.trim()).toBe("Story.");
  });

  it("is not a teaser's: an article in what is skipped does not make the page's story vanish", () => {
    const story = (html: string) => readHtml(html).text.trim();
    expect(story("<main><p>Story</p><aside><article>Teaser</article></aside></main>")).toBe("Story");
    expect(story("<main><p>Story</p><div hidden><article>Old</article></div></main>")).toBe("Story");
    expect(story("<nav><main>Menu</main></nav><p>Story</p>")).toBe("Story");
  });

  it("is read inside a form that wraps the page, without the form's controls", () => {
    const page = "<form><p>Story</p>More<label>Search</label><input><button>Go</button></form><p>End</p>";
    expect(readHtml(page).text.trim()).toBe("Story\n\nMore\n\nEnd");
  });

  it("gives quotation marks to what a browser gives them to, and raises footnote marks", () => {
    expect(readHtml("<p>He said <q>a <q>b</q></q>.<sup>12</sup></p>").text.trim()).toBe("He said “a ‘b’”.¹²");
  });

  it("knows its day from its metadata", () => {
    const meta = '<meta property="article:published_time" content="2023-10-05T09:00:00Z">';
    expect(readHtml(`<head>${meta}</head><p>Story.</p>`).text).toMatch(/^---\ndate: 2023-10-05\n---\n\nStory\./);
  });

  it("keeps every word at its place in the file", () => {
    expect(storedWords("<p>AT&amp;T said <i>it</i> met.</p>", "AT&T said")).toBe("AT&amp;T said");
    expect(storedWords("<p>caf&eacute; &#x201C;x&rdquo;</p>", "é “x”")).toBe("&eacute; &#x201C;x&rdquo;");
    expect(storedWords("<p>It\n   met <b>on</b> Monday</p>", "met on M")).toBe("met <b>on</b> M");
    expect(storedWords("<h1>Quota</h1>", "# Quota")).toBe("Quota");
  });

  it("changes words only, and writes them as the file needs them", () => {
    const fixed = (html: string, words: string, newText: string) => {
      const { text, toStoredFix } = readHtml(html);
      const start = text.indexOf(words);
      const fix = toStoredFix({ title: "", edits: [{ span: { start, end: start + words.length }, newText }] });
      const [edit] = fix?.edits ?? [];
      return edit === undefined ? null : html.slice(0, edit.span.start) + edit.newText + html.slice(edit.span.end);
    };
    expect(fixed("<p>a &ldquo;b&rdquo; c</p>", "“", '"')).toBe('<p>a "b&rdquo; c</p>');
    expect(fixed("<p>a b c</p>", "b", "R&D <x>")).toBe("<p>a R&amp;D &lt;x&gt; c</p>");
    expect(fixed("<p>a <b>b</b> c</p>", "b c", "d")).toBe(null);
    expect(fixed("<h1>Quota</h1>", "# ", "")).toBe(null);
    expect(fixed("<p>a</p><p>b</p>", "a\n\nb", "c")).toBe(null);
  });

  it("never fails and never leaves the file, whatever the markup", () => {
    const pieces = fc.constantFrom(
      ..."<p> </p> <b> </b> <q> </q> <sup> </sup> <li> <article> </article> <!-- --> <script> </script> &amp; &nope; &#0; <br/> < > \n word 7 “ é 🎉 <pre> </pre> <del> </del>".split(
        " ",
      ),
      " ",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(80), fc.nat(40), (parts, from, length) => {
        const html = parts.join("");
        const { text, toStored, toStoredFix } = readHtml(html);
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        const span = toStored({ start, end });
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(html.length);
        for (const { span: edit } of toStoredFix({ title: "", edits: [{ span: { start, end }, newText: "x" }] })
          ?.edits ?? [])
          expect(html.slice(edit.start, edit.end)).not.toMatch(/<(?:\/?[a-z]|!--)/);
      }),
    );
  });
});
