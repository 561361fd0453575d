/** The few fixes that change marks and spacing only, so that they may be made in one go. */

import type { Edit } from "../../rules/types.ts";
import type { CheckedFile, ReportedFinding } from "../findings.ts";

type IsSafe = (edits: readonly Edit[]) => boolean;

/** Rules that have such fixes. A mark added or taken away decides what is quoted: of those only the one that a convention asks for. */
const safeRules: Readonly<Record<string, IsSafe>> = {
  "mixed-quote-marks": () => true,
  // The paragraph goes on with the quotation as it is: only its opening mark is missing.
  "quote-continuation-marks": (edits) => edits.length === 1 && edits.every(({ span }) => span.start === span.end),
  // A mark that looks the wrong way is turned.
  "unbalanced-quote-marks": (edits) => edits.every(({ span, newText }) => span.end > span.start && newText !== ""),
};

/** The edits of a draft's safe fixes that do not touch one another, by place, in offsets of the stored text. */
export function safeEdits({ index, findings }: CheckedFile): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const edits = editsOf(finding);
    if (edits === null || edits.some((edit) => chosen.some((other) => touches(edit, other)))) continue;
    if (wordsOf(applied(index.text, edits)) !== wordsOf(index.text)) continue;
    chosen.push(...edits);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** The text with edits made, which are sorted and do not touch. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let last = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(last, span.start) + newText;
    last = span.end;
  }
  return result + text.slice(last);
}

function editsOf({ rule, fixes }: ReportedFinding): readonly Edit[] | null {
  const preferred = fixes.find((fix) => fix.preferred === true);
  const isSafe = Object.hasOwn(safeRules, rule) ? safeRules[rule] : undefined;
  return preferred !== undefined && isSafe?.(preferred.edits) === true ? preferred.edits : null;
}

function touches(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** Everything but quotation marks and spacing. */
function wordsOf(text: string): string {
  return text.replace(/["'“”„‟‘’‚‛«»‹›`\s]|&(?:quot|[lr][sd]quo|[lr]aquo|apos|#39|#34);/g, "");
}
