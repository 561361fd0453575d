/** JSON for other programs; its shape is fixed. */
import { jsonList } from "../jsonList.ts";
import type { MakeFormat } from "./types.ts";

export const json: MakeFormat = () => {
  const list = jsonList();
  return {
    open: list.open,
    file({ file, findings, notChecked }) {
      return list.item({
        file,
        findings: findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          start: finding.start,
          end: finding.end,
          line: finding.from.line,
          column: finding.from.column,
          message: finding.message,
          explanation: finding.explanation,
          fixes: finding.fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText })),
          })),
        })),
        notChecked: notChecked.map(({ rule, reason }) => ({ rule, reason })),
      });
    },
    close: list.close,
  };
};
