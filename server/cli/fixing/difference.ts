/** What would change in a file, line by line, with the changed marks made plain. */
import { diffWordsWithSpace, structuredPatch } from "diff";
import { printable } from "../printable.ts";

/** A unified difference without context, ending in a line end; "" where the texts are equal. */
export function differenceOf(file: string, before: string, after: string, colour: boolean): string {
  const paint = (code: string, text: string) => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  // A return alone ends a line, too.
  const [old, now] = [before, after].map((text) => text.replace(/\r(?!\n)/g, "\n"));
  const { hunks } = structuredPatch(file, file, old ?? "", now ?? "", "", "", { context: 0 });
  const lines: string[] = [];
  for (const { oldStart, lines: changed } of hunks) {
    const those = (sign: string) =>
      changed.filter((line) => line.startsWith(sign)).map((line) => line.slice(1).replace(/\r$/, ""));
    const [removed, added] = [those("-"), those("+")];
    lines.push(paint("36", `@@ line ${oldStart} @@`));
    const pairs = removed.length === added.length ? removed.length : 0;
    for (let index = 0; index < pairs; index++) {
      const parts = diffWordsWithSpace(removed[index] ?? "", added[index] ?? "");
      const side = (drop: "added" | "removed", code: string) =>
        parts
          .filter((part) => !part[drop])
          .map(({ value, added, removed }) =>
            added || removed ? paint(`7;${code}`, printable(value)) : paint(code, printable(value)),
          )
          .join("");
      lines.push(`${paint("31", "-")}${side("added", "31")}`, `${paint("32", "+")}${side("removed", "32")}`);
    }
    if (pairs > 0) continue;
    lines.push(...removed.map((line) => paint("31", `-${printable(line)}`)));
    lines.push(...added.map((line) => paint("32", `+${printable(line)}`)));
  }
  if (lines.length === 0) return "";
  const name = printable(file);
  return `${paint("1", `--- ${name}\n+++ ${name}`)}\n${lines.join("\n")}\n`;
}
