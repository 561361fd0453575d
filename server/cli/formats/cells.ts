/** How wide text stands in a terminal. */

const wide =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u;
const nothing = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += cellsOf(character);
  return width;
}

/** As much of the text's beginning as fits into so many columns. */
export function beginningOf(text: string, columns: number): string {
  let width = 0;
  let kept = "";
  for (const character of text) {
    width += cellsOf(character);
    if (width > columns) break;
    kept += character;
  }
  return kept;
}

/** As much of the text's end as fits. */
export function endOf(text: string, columns: number): string {
  const characters = [...text];
  let width = 0;
  let from = characters.length;
  while (from > 0) {
    width += cellsOf(characters[from - 1] ?? "");
    if (width > columns) break;
    from--;
  }
  return characters.slice(from).join("");
}

function cellsOf(character: string): 0 | 1 | 2 {
  if (character < "\u0300") return character === "\u00AD" ? 0 : 1;
  if (nothing.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
