/** What the active editor shows: its lines of text and its squiggles, with their places on the screen. */
import type { Page } from "playwright-core";
import type { Box, PageDocument } from "./dom.ts";
import { nextFrame } from "./nextFrame.ts";

export interface ScreenLine {
  /** One line as wrapped, with plain spaces. */
  readonly text: string;
  readonly box: Box;
  /** Left edge of each UTF-16 unit, and the right edge of the last. */
  readonly edges: readonly number[];
}

export type SquiggleKind = "error" | "warning" | "info" | "hint";

export interface Squiggle {
  readonly kind: SquiggleKind;
  /** The words above it. A squiggle that wraps counts once per line. */
  readonly text: string;
  readonly box: Box;
}

export interface Screen {
  readonly lines: readonly ScreenLine[];
  readonly squiggles: readonly Squiggle[];
}

/** Reads the visible part of the active editor, from top to bottom. Empty when no editor is open. */
export async function readScreen(page: Page): Promise<Screen> {
  const { lines, marks } = await page.evaluate(scan);
  const squiggles = marks.map((mark) => ({ ...mark, text: textWithin(lines, mark.box) }));
  return { lines, squiggles };
}

/** Milliseconds in which a page that was closed gives way to the editor behind it, and an editor draws what it was scrolled to. */
const limit = 10_000;

/**
 * Where some text stands on the screen, once it stands there. It must lie within one line as wrapped; `nth` counts from 0. Rejects after
 * 10 s with what is visible.
 */
export async function findOnScreen(page: Page, text: string, nth = 0): Promise<Box> {
  const end = performance.now() + limit;
  for (;;) {
    const { lines } = await readScreen(page);
    const found = placeIn(lines, text, nth);
    if (found !== null) return found;
    if (performance.now() > end) {
      const visible = lines.map((line) => `    ${line.text}`).join("\n");
      throw new Error(
        `"${text}" (${nth + 1}.) is not within one visible line; scroll with goToLine first. Visible:\n${visible}`,
      );
    }
    await page.evaluate(nextFrame);
  }
}

function placeIn(lines: readonly ScreenLine[], text: string, nth: number): Box | null {
  let seen = 0;
  for (const line of lines) {
    for (let at = line.text.indexOf(text); at >= 0; at = line.text.indexOf(text, at + 1)) {
      if (seen++ < nth) continue;
      return { ...line.box, left: line.edges[at] ?? 0, right: line.edges[at + text.length] ?? 0 };
    }
  }
  return null;
}

function textWithin(lines: readonly ScreenLine[], box: Box): string {
  const middle = (box.top + box.bottom) / 2;
  const line = lines.find((candidate) => candidate.box.top <= middle && middle < candidate.box.bottom);
  if (!line) return "";
  // The middle of a character decides, so that a pixel more or less changes nothing.
  return line.text
    .split("")
    .filter((_, at) => {
      const centre = ((line.edges[at] ?? 0) + (line.edges[at + 1] ?? 0)) / 2;
      return box.left <= centre && centre < box.right;
    })
    .join("");
}

declare const document: PageDocument;

/** Runs inside the page: may use nothing from outside. */
function scan(): { lines: ScreenLine[]; marks: { kind: SquiggleKind; box: Box }[] } {
  const plain = ({ left, top, right, bottom }: Box) => ({ left, top, right, bottom });
  const editor = document.querySelector(".part.editor .editor-group-container.active .editor-instance .monaco-editor");
  if (!editor) return { lines: [], marks: [] };
  const frame = editor.getBoundingClientRect();
  const visible = ({ top, bottom }: Box) => bottom > frame.top && top < frame.bottom;
  const lines: ScreenLine[] = [];
  for (const element of editor.querySelectorAll(".view-lines > .view-line")) {
    const box = plain(element.getBoundingClientRect());
    if (!visible(box)) continue;
    const walker = document.createTreeWalker(element, 4);
    const range = document.createRange();
    const edges: number[] = [];
    let text = "";
    let end = box.left;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        edges.push(left);
        end = right;
      }
      text += node.data;
    }
    lines.push({ text: text.replaceAll("\u00a0", " "), box, edges: [...edges, end] });
  }
  const marks: { kind: SquiggleKind; box: Box }[] = [];
  for (const element of editor.querySelectorAll(".view-overlays [class*='squiggly-']")) {
    const kind = /squiggly-(error|warning|info|hint)/.exec(element.className)?.[1];
    const box = plain(element.getBoundingClientRect());
    if (kind && visible(box)) marks.push({ kind: kind as SquiggleKind, box });
  }
  const order = (a: { box: Box }, b: { box: Box }) => a.box.top - b.box.top || a.box.left - b.box.left;
  return { lines: lines.sort(order), marks: marks.sort(order) };
}
