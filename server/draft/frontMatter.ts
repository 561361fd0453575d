import type { FrontMatterEntry, Span } from "./types.ts";

/**
 * Front matter between two `---` lines at the top: how many lines it takes (0 for none) and its plain `key: value` entries.
 * Anything richer than a scalar is passed over, never misread.
 */
export function readFrontMatter(
  text: string,
  lines: readonly Span[],
): { readonly lineCount: number; readonly entries: readonly FrontMatterEntry[] } {
  const none = { lineCount: 0, entries: [] };
  const lineText = (index: number) => {
    const line = lines[index];
    return line === undefined ? null : text.slice(line.start, line.end);
  };
  if (
    lineText(0)
      ?.replace(/^\uFEFF/, "")
      .trimEnd() !== "---"
  )
    return none;
  let last = 1;
  while (last < lines.length && !/^(?:---|\.\.\.)\s*$/.test(lineText(last) ?? "")) last++;
  if (last >= lines.length) return none;
  const entries: FrontMatterEntry[] = [];
  for (let index = 1; index < last; index++) {
    const line = lines[index];
    const match = /^([A-Za-z][\w-]*):[ \t]+(\S.*?)\s*$/.exec(lineText(index) ?? "");
    if (line === undefined || match === null) continue;
    const [, key = "", raw = ""] = match;
    const quoted = /^(["'])(.*)\1$/.exec(raw);
    const value = quoted?.[2] ?? raw;
    const start = line.start + (lineText(index) ?? "").indexOf(raw, key.length + 1) + (quoted === null ? 0 : 1);
    entries.push({ key: key.toLowerCase(), value, span: { start, end: start + value.length } });
  }
  return { lineCount: last + 1, entries };
}
