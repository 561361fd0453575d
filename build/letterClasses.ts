/**
 * Spells `\p{L}`, `\p{N}` and `\p{M}` out as short ranges, in the bundles and under test alike. V8 compiles every pattern anew in each
 * process; the full classes, with hundreds of ranges beyond the Basic Multilingual Plane, cost it up to 17 ms a pattern on text with
 * curly quotation marks, these 0.1 ms: half of what the first check of a draft took. Equal to the full classes for Latin, Greek, Cyrillic,
 * Armenian, Hebrew and Arabic letters, generous within the other scripts of the plane, nothing beyond it.
 */
import jsTokens from "js-tokens";

const classes: Readonly<Record<string, string>> = {
  L: [
    String.raw`A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee`,
    String.raw`\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386\u0388-\u03f5\u03f7-\u0481\u048a-\u0556\u0559\u0560-\u0588`,
    String.raw`\u05d0-\u05f2\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u0904-\u1fff\u2c00-\u2dff\u3005-\u3007\u3031-\ud7ff`,
    String.raw`\uf900-\ufdfb\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`,
  ].join(""),
  N: String.raw`0-9\xb2\xb3\xb9\xbc-\xbe\u0660-\u0669\u06f0-\u06f9\u2070-\u2089\u2150-\u2189\u2460-\u249b\uff10-\uff19`,
  M: String.raw`\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f`,
};

/**
 * The source of a pattern, or a piece of it, with its classes spelled out. Throws where a piece ends within brackets: nobody could tell
 * whether a class of the next piece stands in them.
 */
export function spelledOut(source: string): string {
  let inBrackets = false;
  let isCut = false;
  const text = source.replace(
    /\\([pP])\{([LNM])\}|\\[\s\S]|[[\]]/g,
    (token, letter: string, name: string | undefined) => {
      // A bare closing bracket is no literal under the flag u: its other half stands in the piece before.
      if (token === "]" && !inBrackets) isCut = true;
      if (token === "[") inBrackets = true;
      if (token === "]") inBrackets = false;
      const ranges = classes[name ?? ""];
      if (ranges === undefined) return token;
      if (letter === "P") return inBrackets ? token : `[^${ranges}]`;
      return inBrackets ? ranges : `[${ranges}]`;
    },
  );
  if (inBrackets || isCut) throw new Error(`A pattern with letter classes is cut within brackets: ${source}`);
  return text;
}

const hasClass = /\\[pP]\{[LNM]\}/;
const textTokens = new Set([
  "StringLiteral",
  "NoSubstitutionTemplate",
  "TemplateHead",
  "TemplateMiddle",
  "TemplateTail",
]);

/**
 * A TypeScript file with the classes of its patterns, and of texts that patterns are made of, spelled out. Throws as `spelledOut` does, and
 * where a text with classes is raw or has single backslashes besides: those of a class are doubled, and then all must be.
 */
export function withLetterClasses(code: string): string {
  if (!hasClass.test(code)) return code;
  let result = "";
  let before = "";
  for (const { type, value } of jsTokens(code)) {
    if (type === "RegularExpressionLiteral") result += spelledOut(value);
    else if (!textTokens.has(type) || !hasClass.test(value)) result += value;
    else if (before === "raw" || /(?<!\\)(?:\\\\)*\\(?!\\)/.test(value)) {
      throw new Error(`A text with letter classes has single backslashes: ${value}`);
    } else result += spelledOut(value.replaceAll("\\\\", "\\")).replaceAll("\\", "\\\\");
    if (type !== "WhiteSpace" && type !== "LineTerminatorSequence") before = value;
  }
  return result;
}

/**
 * Whether a file's patterns are ours to spell out, by its path from the project's folder. RE2 in house rules has classes of its own; the gazetteer looks at single characters, those
 * beyond the plane included.
 */
export function hasLetterClasses(path: string): boolean {
  return /^server[\\/](?!training[\\/]|house[\\/]phrases[\\/]|language[\\/](?:gazetteer|placeWords)\.).*\.ts$/.test(
    path,
  );
}
