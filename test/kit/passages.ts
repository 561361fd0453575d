/**
 * Passages with the mentions that must be found written under their lines: `^ entry-id: the words`, `^ id #2: words` for their second
 * occurrence in that line, several ids joined by + where the words may mean each of them. `---` parts passages.
 */
import { readFileSync } from "node:fs";

export interface Passage {
  readonly text: string;
  readonly wanted: readonly WantedMention[];
}

/** Offsets in the passage; the ids are sorted and joined by +. */
export interface WantedMention {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

/** Throws on an expectation whose words are not in the line. */
export function readPassages(path: string | URL): readonly Passage[] {
  return readFileSync(path, "utf8").trimEnd().split("\n---\n").map(parsePassage);
}

function parsePassage(source: string): Passage {
  const lines: string[] = [];
  const wanted: WantedMention[] = [];
  let lineStart = 0;
  for (const line of source.split("\n")) {
    const match = /^\^ ([\w+-]+)(?: #(\d+))?: (.+)$/.exec(line);
    if (match === null) {
      lineStart = lines.reduce((sum, one) => sum + one.length + 1, 0);
      lines.push(line);
      continue;
    }
    const [, entry = "", nth = "1", words = ""] = match;
    const above = lines.at(-1) ?? "";
    let at = -1;
    for (let n = 0; n < Number(nth); n++) at = above.indexOf(words, at + 1);
    if (at < 0) throw new Error(`"${words}" (${nth}) does not stand in: ${above}`);
    wanted.push({
      start: lineStart + at,
      end: lineStart + at + words.length,
      entry: entry.split("+").sort().join("+"),
    });
  }
  return { text: lines.join("\n"), wanted };
}
