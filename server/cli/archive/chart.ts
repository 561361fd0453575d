/** Bars drawn in SVG. */

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** What a pointer over it, and a screen reader, is told. */
  readonly title: string;
}

export interface ChartSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** With a scale and names under the bars. */
  readonly labels: boolean;
}

export function barChart(bars: readonly Bar[], { width, height, labels }: ChartSize): string {
  const left = labels ? 44 : 0;
  const foot = labels ? 22 : 1;
  const top = labels ? 10 : 2;
  const room = height - foot - top;
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const ceiling = labels ? roundedUp(most) : most;
  const step = (width - left) / Math.max(1, bars.length);
  const gap = step > 4 ? Math.min(3, step * 0.2) : 0;
  const at = (value: number) => top + room - (ceiling === 0 ? 0 : (value / ceiling) * room);
  const drawn = bars.map(({ value, title }, index) => {
    const y = at(value);
    const x = left + index * step + gap / 2;
    const mark = `<title>${escaped(title)}</title>`;
    return `<rect x="${round(x)}" y="${round(y)}" width="${round(step - gap)}" height="${round(top + room - y)}">${mark}</rect>`;
  });
  const lines = labels && ceiling > 0 ? [0, 0.5, 1].map((part) => part * ceiling) : [0];
  const scale = lines.map((value) => {
    const y = round(at(value));
    const name = labels
      ? `<text x="${left - 6}" y="${y + 4}" text-anchor="end">${Number(value.toPrecision(3))}</text>`
      : "";
    return `<line x1="${left}" x2="${width}" y1="${y}" y2="${y}"/>${name}`;
  });
  // As many names as fit beside each other.
  const every = Math.max(1, Math.ceil(56 / step));
  const names = labels
    ? bars.map(({ name }, index) =>
        index % every === 0
          ? `<text x="${round(left + (index + 0.5) * step)}" y="${height - 6}" text-anchor="middle">${escaped(name)}</text>`
          : "",
      )
    : [];
  return `<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">${scale.join("")}${drawn.join("")}${names.join("")}</svg>`;
}

/** 1, 2 or 5 times a power of ten, no smaller than the value. */
function roundedUp(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
