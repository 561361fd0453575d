/** Are two runs of quoted words versions of one utterance, and where do they differ? */

/** A place where they differ; the words of either side, "" where it has none. */
export interface Difference {
  readonly first: string;
  readonly second: string;
}

/** Words that change place in a version typed from memory; one for another only within a group. */
const groups: readonly ReadonlySet<string>[] = [
  set("not never no don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't haven't hasn't"),
  set("a an the this that these those"),
  set("is are was were be been being am has have had do does did will would shall should can could may might must"),
  set("of in on at to for from by with into onto over about"),
  set("and but or so because as since"),
  set("who which that whom"),
  set("i'm i am we're we are it's it is they're they"),
];
/** Words that drop out or slip in. */
const slipping = new Set([
  ...groups.slice(0, 5).flatMap((group) => [...group]),
  ..."well like really very just also even actually too quite all ever such".split(" "),
]);

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** From so many words on, other words may differ too: nobody says that much twice by chance. */
const longRun = 15;
/** Longer runs are compared as far as this. */
const mostWords = 150;

/**
 * The differences of the shorter run from the stretch of the longer one that is most like it; null where it is no other
 * version: the same, too different, or different at its first or last word, where another sentence may begin.
 */
export function differences(
  first: readonly string[],
  second: readonly string[],
  mayChange: number,
): readonly Difference[] | null {
  const isFirstShorter = first.length <= second.length;
  const short = (isFirstShorter ? first : second).slice(0, mostWords);
  const long = (isFirstShorter ? second : first).slice(0, mostWords);
  const found = align(short, long, mayChange);
  if (found === null || found.length === 0 || !found.every((one) => isSlip(one, short.length))) return null;
  return isFirstShorter ? found : found.map(({ first: a, second: b }) => ({ first: b, second: a }));
}

function isSlip({ first, second }: Difference, words: number): boolean {
  if (words >= longRun) return true;
  if (first === "" || second === "") return slipping.has(first + second);
  if (groups.some((group) => group.has(first) && group.has(second))) return true;
  return isForm(first, second);
}

/** Two forms or spellings of one word: `leave`, `leaving`; `organise`, `organize`. Figures are never two of one. */
function isForm(a: string, b: string): boolean {
  if (/\p{N}/u.test(a + b)) return false;
  const least = Math.min(a.length, b.length);
  let same = 0;
  while (same < least && a[same] === b[same]) same++;
  return same >= 4 && Math.max(a.length, b.length) - same <= 3;
}

/** Edit distance of `short` to any stretch of `long`, both ends of it equal; null above the limit. */
function align(short: readonly string[], long: readonly string[], limit: number): readonly Difference[] | null {
  const rows = short.length + 1;
  const columns = long.length + 1;
  const cost = new Uint16Array(rows * columns);
  for (let i = 1; i < rows; i++) {
    cost[i * columns] = i;
    for (let j = 1; j < columns; j++) {
      const diagonal = (cost[(i - 1) * columns + j - 1] ?? 0) + (short[i - 1] === long[j - 1] ? 0 : 1);
      const up = (cost[(i - 1) * columns + j] ?? 0) + 1;
      const left = (cost[i * columns + j - 1] ?? 0) + 1;
      cost[i * columns + j] = Math.min(diagonal, up, left);
    }
  }
  let end = 0;
  for (let j = 1; j < columns; j++) {
    if ((cost[(rows - 1) * columns + j] ?? 0) < (cost[(rows - 1) * columns + end] ?? 0)) end = j;
  }
  if ((cost[(rows - 1) * columns + end] ?? 0) > limit) return null;
  const found: Difference[] = [];
  let i = rows - 1;
  let j = end;
  if (short[i - 1] !== long[j - 1]) return null;
  while (i > 0) {
    const a = short[i - 1] ?? "";
    const b = long[j - 1] ?? "";
    const here = cost[i * columns + j] ?? 0;
    const at = (row: number, column: number) => (column < 0 ? here : (cost[row * columns + column] ?? 0));
    if (j > 0 && a === b && here === at(i - 1, j - 1)) {
      i--;
      j--;
    } else if (j > 0 && here === at(i, j - 1) + 1) {
      found.push({ first: "", second: b });
      j--;
    } else if (i === 1) {
      return null;
    } else if (here === at(i - 1, j) + 1) {
      found.push({ first: a, second: "" });
      i--;
    } else {
      found.push({ first: a, second: b });
      i--;
      j--;
    }
  }
  return found.reverse();
}
