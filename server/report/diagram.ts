/** Where the ribbons between speakers and the paragraphs they carry run. Drawn by whoever shows the report. */
import { scaleBand, scaleSqrt } from "d3-scale";
import { curveBumpX, link } from "d3-shape";
import type { DraftReport, Paragraph, Voice } from "./types.ts";

/** Width and height of the drawing's own units; it is stretched to the place there is. */
export const extent = { width: 100, height: 1000 } as const;

/** More rows than this and neighbouring paragraphs share one. */
const mostRows = 60;
/** Pixels of a ribbon, of one statement and of the most. */
const thinnest = 2;
const thickest = 10;

/** One or a few neighbouring paragraphs. */
export interface Row {
  readonly paragraphs: readonly Paragraph[];
  /** Does anybody carry a part of it? */
  readonly carried: boolean;
}

export interface Ribbon {
  /** Places in `voices` and `rows`. */
  readonly voice: number;
  readonly row: number;
  /** An SVG path in units of `extent`. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly statements: number;
}

export interface Diagram {
  readonly voices: readonly Voice[];
  readonly rows: readonly Row[];
  readonly ribbons: readonly Ribbon[];
}

interface Ends {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/** Speakers stand in the order in which they first speak, so that few ribbons cross. Repeated paragraphs are left out. */
export function diagramOf({ voices, paragraphs }: Pick<DraftReport, "voices" | "paragraphs">): Diagram {
  const own = paragraphs.filter(({ repeats }) => repeats === null);
  const perRow = Math.max(1, Math.ceil(own.length / mostRows));
  const rowOf = new Map(own.map(({ block }, at) => [block, Math.floor(at / perRow)]));
  const first = ({ statements: [statement] }: Voice) => statement?.span.start ?? 0;
  const ordered = [...voices].sort((a, b) => first(a) - first(b));
  const rowCount = Math.ceil(own.length / perRow);
  const left = scaleBand<number>().domain(ordered.keys()).range([0, extent.height]);
  const right = scaleBand<number>()
    .domain(Array.from({ length: rowCount }, (_, at) => at))
    .range([0, extent.height]);
  const weights = ordered.map(({ statements }) => {
    const byRow = new Map<number, number>();
    for (const { block } of statements) {
      const row = block === null ? undefined : rowOf.get(block);
      if (row !== undefined) byRow.set(row, (byRow.get(row) ?? 0) + 1);
    }
    return byRow;
  });
  const most = Math.max(1, ...weights.flatMap((byRow) => [...byRow.values()]));
  const width = scaleSqrt()
    .domain([1, Math.max(most, 4)])
    .range([thinnest, thickest]);
  const line = link<Ends, readonly [number, number]>(curveBumpX)
    .x(([x]) => x)
    .y(([, y]) => Math.round(y));
  const middle = (start: number | undefined, band: number) => (start ?? 0) + band / 2;
  const ribbons = weights.flatMap((byRow, voice) =>
    [...byRow].map(([row, statements]): Ribbon => {
      const ends: Ends = {
        source: [0, middle(left(voice), left.bandwidth())],
        target: [extent.width, middle(right(row), right.bandwidth())],
      };
      const path = line({ source: [...ends.source], target: [...ends.target] }) ?? "";
      return { voice, row, path, width: Math.round(width(statements) * 10) / 10, statements };
    }),
  );
  const carried = new Set(ribbons.map(({ row }) => row));
  const rows = Array.from({ length: rowCount }, (_, at): Row => {
    return { paragraphs: own.slice(at * perRow, (at + 1) * perRow), carried: carried.has(at) };
  });
  return { voices: ordered, rows, ribbons };
}
