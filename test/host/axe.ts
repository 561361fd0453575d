/** Faults of accessibility in a page, as axe finds them. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Frame } from "playwright-core";

export interface Fault {
  readonly rule: string;
  readonly impact: string;
  /** The elements, as markup. */
  readonly elements: readonly string[];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** The serious and critical faults of what a frame shows, contrast included. */
export async function graveFaults(frame: Frame): Promise<readonly Fault[]> {
  // Run from outside: the page's own policy allows it no script but its own.
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = (await frame.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResult;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? "",
      elements: nodes.map(({ html, failureSummary = "" }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
}
