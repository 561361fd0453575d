/** One or many: which form of a verb goes with the subject before it. */
import { isPlural } from "../../claims/countedFigures.ts";
import { listedNouns, statisticNouns } from "../../claims/figureNouns.ts";

const many: ReadonlySet<string> = new Set(
  "they we you these those people police men women children both many".split(" "),
);

/** End in s and are one, or both. */
const neither =
  /^(?:news|series|species|headquarters|means|crossroads|measles|mumps|rabies|diabetes|barracks|gallows|works|\p{L}+ics)$/iu;
/** A sentence that begins "Rents will" speaks of many; "Hamas will" and "Williams will" look the same. */
const plainPlurals: ReadonlySet<string> = new Set([
  ...statisticNouns,
  ...listedNouns,
  ...`rents prices wages salaries costs taxes tariffs fees fares bills rates sales profits losses exports imports shares stocks markets
  investors traders banks ports ships trains buses roads rivers storms floods cuts talks elections ministers lawmakers unions owners
  tenants landlords developers sanctions rules laws plans changes critics`.split(/\s+/),
]);

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
  if (neither.test(last)) return null;
  if (!/^\p{Lu}/u.test(last)) return "many";
  return words.length === 1 && plainPlurals.has(last.toLowerCase()) ? "many" : null;
}
