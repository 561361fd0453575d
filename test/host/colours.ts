/** The colours that words have on the screen, and how well they can be told apart and read. */
import type { Page } from "playwright-core";
import type { PageElement } from "./dom.ts";
import { findOnScreen } from "./screen.ts";

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

declare const document: {
  elementFromPoint(x: number, y: number): PageElement | null;
  querySelector(selector: string): PageElement | null;
};
declare function getComputedStyle(element: PageElement): { readonly color: string; readonly backgroundColor: string };

/** The colour of a text in the active editor; it must lie within one line as wrapped. */
export async function colourOf(page: Page, text: string): Promise<Rgb> {
  const { left, right, top, bottom } = await findOnScreen(page, text);
  const css = await page.evaluate(
    ([x, y]) => {
      const element = document.elementFromPoint(x, y);
      return element === null ? "" : getComputedStyle(element).color;
    },
    [(left + right) / 2, (top + bottom) / 2] as const,
  );
  return parsed(css);
}

/** The paper under the text. */
export async function backgroundOf(page: Page): Promise<Rgb> {
  return parsed(
    await page.evaluate(() => {
      const paper = document.querySelector(".monaco-editor .monaco-editor-background");
      return paper === null ? "" : getComputedStyle(paper).backgroundColor;
    }),
  );
}

function parsed(css: string): Rgb {
  const [red, green, blue] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: “${css}”`);
  return [red, green, blue];
}

/** Contrast of two colours as WCAG 2.2 reckons it: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far apart two colours are in RGB: 0 to 442. */
export function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
