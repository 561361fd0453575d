/**
 * Writes the patterns of a bundle in ASCII. esbuild escapes what is not in texts only; one curly quotation mark in a pattern, and V8 keeps the
 * whole program, megabytes of it, in two bytes a character.
 */
import jsTokens from "js-tokens";

const beyond = /[^\0-\x7f]/;

/** The code, with `’` in its patterns written `\u2019`: they match the same. */
export function withAsciiPatterns(code: string): string {
  if (!beyond.test(code)) return code;
  let result = "";
  for (const { type, value } of jsTokens(code)) {
    result += type === "RegularExpressionLiteral" ? value.replace(/[^\0-\x7f]/g, escaped) : value;
  }
  return result;
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
