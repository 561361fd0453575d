/** For people at a terminal: findings by file, with the words they are about. */
import type { Level } from "../../rules/types.ts";
import type { ReportedFinding } from "../findings.ts";
import type { LineIndex } from "../lineIndex.ts";
import { printable } from "../printable.ts";
import { beginningOf, widthOf } from "./cells.ts";
import { excerpt } from "./excerpt.ts";
import type { MakeFormat } from "./types.ts";

type Paint = (text: string) => string;

const levelOrder: readonly Level[] = ["error", "warning", "information", "hint"];
const indent = "      ";

export const pretty: MakeFormat = ({ colour, width, context }) => {
  const paint = (code: string): Paint => (colour ? (text) => `\u001B[${code}m${text}\u001B[0m` : (text) => text);
  const [bold, dim, alarm] = [paint("1"), paint("2"), paint("1;31")];
  const byLevel: Readonly<Record<Level, Paint>> = {
    error: paint("31"),
    warning: paint("33"),
    information: paint("34"),
    hint: paint("36"),
  };
  const counts = new Map<Level, number>();
  let files = 0;
  let notRun = 0;

  const show = (finding: ReportedFinding, index: LineIndex): string => {
    const { rule, severity, from, message, start, end } = finding;
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
    const place = `${from.line}:${from.column}`;
    const line = index.lines[from.line - 1] ?? { start, end };
    const { line: words, carets } = excerpt(index.text, line, { start, end }, width - indent.length);
    const others = finding.related.map(
      ({ from, message }) => `${indent}${dim(`${from.line}:${from.column}`)}  ${printable(message)}\n`,
    );
    return [
      `  ${bold(place)}  ${byLevel[severity](severity)}  ${printable(message)}  ${dim(rule)}\n`,
      ...around(index, from.line - context, from.line),
      `${indent}${words}\n`,
      `${indent}${byLevel[severity](carets)}\n`,
      ...around(index, from.line + 1, from.line + 1 + context),
      ...others,
    ].join("");
  };
  /** Lines from one to before another, counted from 1, as far as the terminal is wide. */
  const around = ({ text, lines }: LineIndex, first: number, end: number): readonly string[] =>
    lines.slice(Math.max(0, first - 1), Math.max(0, end - 1)).map((line) => {
      const shown = printable(text.slice(line.start, Math.min(line.end, line.start + 4 * width)));
      const room = width - indent.length;
      const cut = widthOf(shown) > room ? `${beginningOf(shown, room - 1)}…` : shown;
      return `${`${indent}${dim(cut)}`.trimEnd()}\n`;
    });

  return {
    open: () => "",
    file({ file, index, findings, notChecked }) {
      files++;
      notRun += notChecked.length;
      if (findings.length === 0 && notChecked.length === 0) return "";
      const lost = notChecked.map(({ rule, reason }, at) => {
        const why = at > 0 && notChecked[at - 1]?.reason === reason ? dim("for the same reason") : printable(reason);
        return `  ${alarm(`NOT CHECKED  ${rule}`)}  ${why}\n`;
      });
      const name = file === "-" ? "standard input" : printable(file);
      return `${bold(name)}\n${lost.join("")}${findings.map((finding) => show(finding, index)).join("")}\n`;
    },
    close({ troubles, passedOver, accepted, unchanged }) {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const parts = levelOrder.flatMap((level) => {
        const count = counts.get(level) ?? 0;
        return count === 0 ? [] : [byLevel[level](`${count} ${plural(level, count)}`)];
      });
      const what = total === 0 ? "No findings" : `${total} ${plural("finding", total)} (${parts.join(", ")})`;
      const lines = [`${what} in ${files} ${plural("file", files)}.`];
      if (accepted > 0) lines.push(dim(`${accepted} more ${plural("finding", accepted)} accepted by the baseline.`));
      if (unchanged > 0) lines.push(dim(`${unchanged} ${plural("file", unchanged)} without changes not checked.`));
      if (passedOver > 0) {
        const verb = passedOver === 1 ? "does" : "do";
        lines.push(dim(`${passedOver} ${plural("file", passedOver)} passed over: ${verb} not read like running copy.`));
      }
      const unwritten = troubles.filter((trouble) => trouble.unwritten).length;
      const unread = troubles.length - unwritten;
      if (unread > 0) lines.push(alarm(`${unread} NOT READ (see above).`));
      if (unwritten > 0) lines.push(alarm(`${unwritten} NOT WRITTEN (see above).`));
      if (notRun > 0) {
        const subject = notRun === 1 ? "rule was" : "rules were";
        lines.push(alarm(`${notRun} ${subject} NOT CHECKED: silence there means nothing.`));
      }
      return `${lines.join("\n")}\n`;
    },
  };
};

function plural(noun: string, count: number): string {
  if (count === 1) return noun;
  return noun === "information" ? noun : `${noun}s`;
}
