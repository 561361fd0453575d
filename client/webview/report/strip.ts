/** The strip is one stop for the tab key; the arrow keys go from sentence to sentence. */

/** The cell that a key leads to, now with the focus; null where the key means nothing here. */
export function moveInStrip(event: KeyboardEvent): HTMLElement | null {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return null;
  const strip = target.closest(".strip");
  if (strip === null) return null;
  const cells = [...strip.querySelectorAll<HTMLElement>("button.cell")];
  const next = cells[placeAfter(key, cells.indexOf(target), cells.length)];
  if (next === undefined) return null;
  for (const cell of cells) cell.tabIndex = cell === next ? 0 : -1;
  next.focus();
  return next;
}

function placeAfter(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}
