/** Where a rule may report, within a paragraph of its zones. */
import { quotationAt } from "../draft/spans.ts";
import type { Paragraph } from "../draft/types.ts";
import type { RuleMeta } from "./types.ts";

/** Not in opaque stretches, and in quotations only rules that may. `offset` counts from the paragraph. */
export function mayLook(meta: RuleMeta, paragraph: Paragraph, offset: number): boolean {
  if (paragraph.opaque.some((span) => span.start <= offset && offset < span.end)) return false;
  return meta.inQuotes || quotationAt(paragraph, offset) === null;
}
