/** Alias fields that hold several names: lists with semicolons, original script glued to its transliteration. */
import { folded } from "./xmlRecords.ts";

/** A run of a script other than Latin, up to the next bracket or Latin letter. */
const foreignRun = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}[^\p{Script=Latin}();]*/gu;

/** "A; B" to A and B; "حسن (Hassan; Hasan)" to all three. Brackets that lost their partner go. Most fields are one name. */
export function separated(text: string): readonly string[] {
  const plain = text.replace(/\(original script\)/gi, " ");
  return plain.split(";").flatMap((part) => {
    const foreign = part.match(foreignRun) ?? [];
    const latin = part.replace(foreignRun, " ");
    const names = /\p{L}/u.test(latin) ? [withoutLoneBrackets(latin), ...foreign.map(withoutLoneBrackets)] : [part];
    return names.map(folded).filter((name) => name !== "");
  });
}

function withoutLoneBrackets(text: string): string {
  const characters = [...text.replace(/\(\s*\)/g, " ")];
  const open: number[] = [];
  for (const [at, character] of characters.entries()) {
    if (character === "(") open.push(at);
    else if (character === ")" && open.pop() === undefined) characters[at] = " ";
  }
  for (const at of open) characters[at] = " ";
  return folded(characters.join("")).replace(/^\(([^()]*)\)$/, "$1");
}
