/**
 * The first of `length` places where `holds` is true, by binary search; `length` where it is nowhere. It must stay true from the first
 * place on.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
