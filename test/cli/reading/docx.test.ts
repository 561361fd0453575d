import { zipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { withComments } from "../../../server/cli/annotating/wordComments.ts";
import type { ReportedFinding } from "../../../server/cli/findings.ts";
import { readDocx } from "../../../server/cli/reading/docx.ts";
import { unpacked } from "../../../server/cli/reading/docxPackage.ts";
import { docx, p, r } from "../../kit/docx.ts";

describe("copy of a Word file", () => {
  it("has a line for each paragraph, with the signs of their styles", () => {
    const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r(text)}</w:p>`;
    const file = docx({
      body: [
        styled("berschrift1", "Quota vote"),
        p("The board ", "met &amp; adjourned."),
        p(),
        `<w:p><w:pPr><w:numPr/></w:pPr>${r("One pier")}</w:p>`,
        `<w:tbl><w:tr><w:tc>${p("In a cell")}</w:tc></w:tr></w:tbl>`,
      ].join(""),
      styles: { berschrift1: "heading 1" },
    });
    const { placed, stored } = readDocx(file);
    expect(stored).toBe("Quota vote\nThe board met & adjourned.\n\nOne pier\nIn a cell");
    expect(placed.text.trim()).toBe("# Quota vote\n\nThe board met & adjourned.\n\n\n\n• One pier\n\nIn a cell");
    const start = placed.text.indexOf("adjourned");
    expect(placed.toStored({ start, end: start + 9 })).toEqual({
      start: stored.indexOf("adjourned"),
      end: stored.indexOf("adjourned") + 9,
    });
  });

  it("leaves out what was deleted, hidden or is a field's code, and keeps what was inserted", () => {
    const file = docx({
      body: `<w:p>${r("Kept")}<w:del><w:r><w:delText> gone</w:delText></w:r></w:del><w:ins>${r(" new")}</w:ins>${r(" hidden", "<w:vanish/>")}<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:tab/><w:t>tabbed</w:t><w:br/><w:t>below</w:t></w:r></w:p>`,
    });
    expect(readDocx(file).stored).toBe("Kept new tabbed\vbelow");
    expect(readDocx(file).placed.text.trim()).toBe("Kept new tabbed\nbelow");
  });

  it("keeps the words around a text box whose paragraph mark is hidden", () => {
    const mark = "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>";
    const box = `<w:pict><w:txbxContent><w:p>${mark}${r("Boxed")}</w:p></w:txbxContent></w:pict>`;
    const file = docx({ body: `<w:p><w:r><w:t>Outer</w:t>${box}</w:r>${r(" words")}</w:p>` });
    expect(readDocx(file).stored.split("\n").sort()).toEqual(["Boxed", "Outer words"]);
  });

  it("puts footnotes after the draft under their numbers, or under the draft's own mark", () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const file = docx({
      body: `<w:p>${r("The Taliban")}${reference(2)}${r(" and Al-Shabaab")}<w:r><w:footnoteReference w:id="3" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${r(" met.")}</w:p>`,
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("line")}</w:footnote>${note(2, "banned group")}<w:footnote w:type="normal" w:id="3">${p("* banned, too")}</w:footnote>`,
    });
    expect(readDocx(file).stored).toBe("The Taliban¹ and Al-Shabaab* met.\n¹ banned group\n* banned, too");
  });

  it("is refused with one clear sentence where the file is damaged or set as a trap", () => {
    const whole = docx({ body: p("Copy.") });
    const reason = (bytes: Uint8Array) => {
      try {
        readDocx(bytes);
        return "read";
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
    };
    expect(reason(whole.slice(0, whole.length - 60))).toBe("is damaged: it cannot be unpacked");
    expect(reason(new Uint8Array(500))).toBe("is damaged: it cannot be unpacked");
    expect(reason(zipSync({ "a.txt": new Uint8Array(3) }))).toBe("is no Word document");
    expect(reason(docx({ body: "<w:p>" }))).toBe("is damaged: its XML is not well-formed");
    expect(reason(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toContain("old Word file or protected");
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
    expect(reason(docx({ body: "", more: { "word/document.xml": entities } }))).toContain("DOCTYPE");
    expect(reason(zipSync({ "_rels/.rels": new Uint8Array(41_000_000) }))).toContain("more than 40 MB");
  });
});

const findingAt = (stored: string, words: string, message: string): ReportedFinding => ({
  rule: "vague-source",
  severity: "warning",
  start: stored.indexOf(words),
  end: stored.indexOf(words) + words.length,
  from: { line: 1, column: 1 },
  to: { line: 1, column: 1 },
  message,
  explanation: "",
  fixes: [{ title: "Insert “[WHO?]”", edits: [] }],
  related: [],
  fingerprint: "",
});

/** HTML as another program reads the copy, comments included. */
async function readBack(bytes: Uint8Array): Promise<{ readonly html: string; readonly messages: readonly unknown[] }> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: ["comment-reference => sup"] },
  );
  return { html: value, messages: messages.filter(({ type }) => type === "error") };
}

describe("findings as Word comments", () => {
  const bold = "<w:b/>";
  const file = docx({
    body: `${p("Critics say R&amp;D is slow.")}<w:p>${r("The ", bold)}${r("board met", bold)}${r(" on Monday.")}</w:p>`,
  });
  const { stored } = readDocx(file);
  const findings = [
    findingAt(stored, "Critics", "Who are they? <b> & co"),
    findingAt(stored, "D is", "Inside a run."),
    findingAt(stored, "met on Mon", "Over two runs."),
    findingAt(stored, "Critics say", "Begins at the same place."),
  ];
  const now = Date.parse("2025-01-01T12:00:00Z");

  it("are read back by another program, on a copy whose words and forms are the same", async () => {
    const copy = withComments(file, findings, now);
    expect(readDocx(copy).stored).toBe(stored);
    const [before, after] = [await readBack(file), await readBack(copy)];
    expect(after.messages).toEqual([]);
    const words = (html: string) =>
      html.replace(/<sup>.*?<\/sup>|<dl>.*<\/dl>/gs, "").replace(/<\/strong><strong>/g, "");
    expect(words(after.html)).toBe(words(before.html));
    for (const { message } of findings)
      expect(after.html).toContain(message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    expect(after.html).toContain("→ Insert “[WHO?]”");
  });

  it("stand from the first marked word to the last", () => {
    const xml = new TextDecoder().decode(unpacked(withComments(file, findings, now), () => true)["word/document.xml"]);
    findings.forEach((finding, id) => {
      const inside = new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/>`).exec(
        xml,
      )?.[1];
      const words = [...(inside ?? "").matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join("");
      expect(words.replace("&amp;", "&")).toBe(stored.slice(finding.start, finding.end));
    });
    expect(xml.match(/<w:commentReference /g)).toHaveLength(findings.length);
  });

  it("join those the file has, and are named to Word where it has none", () => {
    const old = `<w:comment w:id="7" w:author="Desk">${p("Old")}</w:comment>`;
    const parts = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unpacked(bytes, () => true)[name]);
    const joined = withComments(
      docx({ body: p("Critics say so."), comments: old }),
      [findingAt("Critics", "Critics", "Who?")],
      now,
    );
    expect(parts(joined, "word/comments.xml")).toMatch(/w:id="7".*Old.*w:id="8".*Who\?/s);
    expect(parts(joined, "[Content_Types].xml").match(/comments\.xml/g)).toHaveLength(1);
    const made = withComments(file, findings, now);
    expect(parts(made, "[Content_Types].xml")).toContain('PartName="/word/comments.xml"');
    expect(parts(made, "word/_rels/document.xml.rels")).toContain(
      '/relationships/comments" Target="/word/comments.xml"',
    );
  });

  it("on a footnote stand where it is referred to", () => {
    const noted = docx({
      body: `<w:p>${r("The Taliban")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(" met.")}</w:p>`,
      footnotes: `<w:footnote w:id="2">${p("banned group")}</w:footnote>`,
    });
    const { stored: words } = readDocx(noted);
    const copy = withComments(noted, [findingAt(words, "banned", "By whom?")], now);
    const xml = new TextDecoder().decode(unpacked(copy, () => true)["word/document.xml"]);
    expect(xml).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="0"/>',
    );
  });
});
