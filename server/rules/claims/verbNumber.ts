/** One or many: which form of a verb goes with the subject before it. */
import { isPlural } from "../../claims/countedFigures.ts";

const many: ReadonlySet<string> = new Set(
  "they we you these those people police men women children both many".split(" "),
);

/**
 * The number of the subject that ends `before`, the words in front of the verb; null where it cannot be told by its last word: after
 * "and" or a preposition ("the price of eggs"), and of names that end in s.
 */
export function verbNumber(before: string): "one" | "many" | null {
  const sentence = before.split(/[.!?;:\n“”"]\s*/u).at(-1) ?? "";
  const words = sentence.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (last === "" || /[^\p{L}’'-]/u.test(last)) return null;
  const near = words.slice(-6, -1).map((word) => word.toLowerCase());
  if (near.some((word) => /^(?:and|or|of|in|for|at|on|from|with|to|by|who|which|that)$/.test(word))) return null;
  if (many.has(last.toLowerCase())) return "many";
  if (!isPlural(last.toLowerCase())) return "one";
  return /^\p{Lu}/u.test(last) && words.length > 1 ? null : "many";
}
