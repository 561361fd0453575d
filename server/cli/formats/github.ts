/** Workflow commands that GitHub Actions shows as annotations beside the lines. */
import type { Level } from "../../rules/types.ts";
import { relativePath } from "./paths.ts";
import type { MakeFormat } from "./types.ts";

const commands: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export const github: MakeFormat = ({ folder }) => ({
  open: () => "",
  file({ file, findings, notChecked }) {
    const place = file === "-" ? {} : { file: relativePath(file, folder) };
    const lines = findings.map(({ rule, severity, from, to, message }) => {
      // GitHub refuses columns where an annotation runs over several lines.
      const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
      const properties = { ...place, line: from.line, endLine: to.line, ...columns, title: rule };
      return command(commands[severity], properties, message);
    });
    for (const { rule, reason } of notChecked) {
      lines.push(command("error", { ...place, title: `${rule} NOT CHECKED` }, `The rule could not run: ${reason}`));
    }
    return lines.join("");
  },
  close: ({ troubles }) =>
    troubles
      .map(({ file, message, unwritten }) =>
        command("error", { title: unwritten ? "Not written" : "Not read" }, `${file}: ${message}`),
      )
      .join(""),
});

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(",")}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
