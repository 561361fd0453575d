/** How a cost grows with a text's length, as SVG: both axes in powers of ten, so that a straight line at 45 degrees is linear growth. */

export interface Series {
  readonly name: string;
  /** Words and milliseconds, by words. */
  readonly points: readonly (readonly [words: number, milliseconds: number])[];
}

const width = 760;
const height = 480;
const left = 60;
const right = 130;
const top = 40;
const bottom = 50;

const colours = ["#888888", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"];

export function growthPlot(series: readonly Series[], title: string): string {
  const points = series.flatMap((one) => one.points);
  const [fewest, most] = decades(points.map(([words]) => words));
  const [least, longest] = decades(points.map(([, time]) => time));
  const x = (words: number) => left + ((Math.log10(words) - fewest) / (most - fewest)) * (width - left - right);
  const y = (time: number) =>
    height - bottom - ((Math.log10(time) - least) / (longest - least)) * (height - top - bottom);
  const at = (value: number) => value.toFixed(1);
  const text = (words: string, px: number, py: number, more = "") =>
    `<text x="${at(px)}" y="${at(py)}"${more}>${escaped(words)}</text>`;
  const rule = (x1: number, y1: number, x2: number, y2: number) =>
    `<path d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}" stroke="#ddd"/>`;
  const grid = [
    ...powers(fewest, most).flatMap((words) => [
      rule(x(words), top, x(words), height - bottom),
      text(words.toLocaleString("en"), x(words), height - bottom + 18, ' text-anchor="middle"'),
    ]),
    ...powers(least, longest).flatMap((time) => [
      rule(left, y(time), width - right, y(time)),
      text(String(time), left - 8, y(time) + 4, ' text-anchor="end"'),
    ]),
    text("words in the draft", (left + width - right) / 2, height - 12, ' text-anchor="middle"'),
  ];
  const lines = series.flatMap(({ name, points: own }, n) => {
    const colour = colours[n % colours.length] ?? "#000000";
    const [words, time] = own.at(-1) ?? [1, 1];
    return [
      `<path d="${own.map(([w, t], i) => `${i === 0 ? "M" : "L"}${at(x(w))} ${at(y(t))}`).join("")}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...own.map(([w, t]) => `<circle cx="${at(x(w))}" cy="${at(y(t))}" r="3" fill="${colour}"/>`),
      text(name, x(words) + 8, y(time) + 4, ` fill="${colour}"`),
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(title, left, 22, ' font-size="13"'),
    ...grid,
    ...lines,
    "</svg>\n",
  ].join("\n");
}

/** The powers of ten below and above all values, as exponents. */
function decades(values: readonly number[]): readonly [number, number] {
  const logs = values.map((value) => Math.log10(Math.max(value, 0.01)));
  const low = Math.floor(Math.min(...logs));
  return [low, Math.max(low + 1, Math.ceil(Math.max(...logs)))];
}

function powers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => Number((10 ** (from + n)).toPrecision(1)));
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
