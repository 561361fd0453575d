/** The Problems panel, read as a person would read it: all rows, top to bottom. */
import type { Page } from "playwright-core";
import type { PageDocument, PageElement } from "./dom.ts";
import { runCommand } from "./palette.ts";

declare const document: PageDocument;

export interface ProblemRow {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  /** Such as `stet`; empty where the diagnostic names none. */
  readonly source: string;
  /** The rule; empty where the diagnostic names none. */
  readonly code: string;
  /** Counted from 1, as shown. */
  readonly line: number;
  readonly column: number;
}

interface ListRow {
  readonly index: number;
  readonly last: boolean;
  /** Null for a file's row and for related places. */
  readonly problem: ProblemRow | null;
}

const limit = 30_000;
/** CSS pixels; VS Code draws every row of the panel so high. */
const rowHeight = 22;

/** Opens the Problems panel and reads it whole, scrolling; empty when it says that there are none. The focus moves into the panel. */
export async function problems(page: Page): Promise<readonly ProblemRow[]> {
  await runCommand(page, "Problems: Focus on Problems View");
  const panel = page.locator(".markers-panel");
  await panel
    .locator(".monaco-list-row")
    .or(panel.locator(".message-box-container"))
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: limit });
  if ((await panel.locator(".monaco-list-row").count()) === 0) return [];
  // By wheel: moving the selection by key would scroll the editor along.
  await panel.locator(".monaco-list").first().hover();
  await page.mouse.wheel(0, -1e6);
  await page.waitForFunction(shows, 0, { timeout: limit });
  const found = new Map<number, ListRow>();
  for (;;) {
    const shown = await panel.locator(".monaco-list-row").evaluateAll(readRows);
    for (const row of shown) found.set(row.index, row);
    if (shown.some((row) => row.last)) break;
    const next = Math.max(...shown.map((row) => row.index)) + 1;
    // Never so far that a row is skipped.
    await page.mouse.wheel(0, Math.max(1, shown.length - 2) * rowHeight);
    await page.waitForFunction(shows, next, { timeout: limit });
  }
  return [...found.values()].sort((a, b) => a.index - b.index).flatMap(({ problem }) => (problem ? [problem] : []));
}

/** Runs inside the page. */
function shows(index: number): boolean {
  return document.querySelector(`.markers-panel .monaco-list-row[data-index="${index}"]`) !== null;
}

/** Runs inside the page: may use nothing from outside. */
function readRows(elements: PageElement[]): ListRow[] {
  return elements.map((element) => {
    const text = (selector: string) =>
      [...element.querySelectorAll(selector)].map((part) => part.textContent ?? "").join("\n");
    const severity = /\b(error|warning|info)\b/.exec(element.querySelector(".marker-icon")?.className ?? "")?.[1];
    const place = /Ln (\d+), Col (\d+)/.exec(text(".marker-line"));
    const known = severity === "error" || severity === "warning" || severity === "info";
    return {
      index: Number(element.getAttribute("data-index")),
      last: element.getAttribute("data-last-element") === "true",
      problem:
        known && place
          ? {
              severity,
              message: text(".marker-message"),
              source: text(".marker-source"),
              code: text(".marker-code"),
              line: Number(place[1]),
              column: Number(place[2]),
            }
          : null,
    };
  });
}
