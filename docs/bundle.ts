/** Collects the words that go through `l10n.t`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Parts of the project whose words are translated where they are shown. */
const parts = ["client", "server"];
const call = /\bl10n\.t\(\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*[,)])?/g;

export interface CollectedWords {
  /** English by English, sorted: what `bundle.l10n.json` holds. */
  readonly bundle: Readonly<Record<string, string>>;
  /** Calls whose words are not one literal text, each after its file: VS Code would never find a translation. */
  readonly unreadable: readonly string[];
}

/**
 * The words of the project in `folder`; none where there are no sources. `made` are those that no call names: titles of
 * quick fixes, reasons that rules offer.
 */
export function collectWords(folder: string, made: readonly string[] = []): CollectedWords {
  const words = new Set(made);
  const unreadable: string[] = [];
  for (const path of parts.flatMap((part) => sources(folder, part))) {
    for (const [written, literal] of readFileSync(join(folder, path), "utf8").matchAll(call)) {
      if (literal === undefined) unreadable.push(`${path}: ${written}`);
      else words.add(wordsOf(literal));
    }
  }
  const sorted = [...words].sort((a, b) => (a < b ? -1 : 1));
  return { bundle: Object.fromEntries(sorted.map((english) => [english, english])), unreadable };
}

/** The words of a literal; the formatter takes single quotation marks for those that hold double ones. */
function wordsOf(literal: string): string {
  if (literal.startsWith('"')) return JSON.parse(literal);
  return JSON.parse(`"${literal.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"`);
}

/** The TypeScript files below a part, from the project's folder. */
function sources(folder: string, part: string): readonly string[] {
  try {
    return readdirSync(join(folder, part), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(part, name));
  } catch {
    return [];
  }
}
