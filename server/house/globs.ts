/** File patterns of a house style, such as `opinion/**` or `live-*.md`, as tests of paths. */
import { RE2JS } from "re2js";

/**
 * The pattern as a test of paths (with `/`, relative to the style's folder), or null where it is none. A pattern without a slash fits a name in any folder.
 * Not one of the usual glob libraries: their expressions backtrack, and a style may come with a folder from a stranger.
 */
export function globOf(pattern: string): ((path: string) => boolean) | null {
  const trimmed = pattern.replace(/^\.?\//, "").replace(/\/$/, "/**");
  if (trimmed === "" || trimmed.length > 500) return null;
  const anywhere = trimmed.includes("/") ? "" : "(?:.*/)?";
  const source = translated(trimmed);
  if (source === null) return null;
  try {
    const compiled = RE2JS.compile(`^${anywhere}${source}$`, RE2JS.DOTALL);
    return (path) => compiled.matcher(path).find();
  } catch {
    return null;
  }
}

/** Do any of the patterns fit? Those that are none fit nothing. */
export function fitsAny(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => {
    const known = compiled.get(pattern);
    const test = known === undefined ? globOf(pattern) : known;
    if (known === undefined) {
      if (compiled.size > 1000) compiled.clear();
      compiled.set(pattern, test);
    }
    return test?.(path) ?? false;
  });
}

const compiled = new Map<string, ((path: string) => boolean) | null>();

function translated(pattern: string): string | null {
  let source = "";
  let open = 0;
  const pieces = pattern.match(/\*\*\/|\/\*\*$|\*+|\?|[{},]|[^*?{},/]+|\//g) ?? [];
  for (const piece of pieces) {
    if (piece === "**/") source += "(?:.*/)?";
    else if (piece === "/**") source += "/.*";
    else if (piece === "**") source += ".*";
    else if (piece.startsWith("*")) source += "[^/]*";
    else if (piece === "?") source += "[^/]";
    else if (piece === "{") {
      open++;
      source += "(?:";
    } else if (piece === "}") {
      if (--open < 0) return null;
      source += ")";
    } else if (piece === "," && open > 0) source += "|";
    else source += RE2JS.quote(piece);
  }
  return open === 0 ? source : null;
}
