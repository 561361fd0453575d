/** Logistic regression with an L2 penalty over sparse rows, by L-BFGS: no chance in it, so the same bytes each time. */

/** Rows one after another: `starts[i]` to `starts[i + 1]` are row i's columns and values. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

export class RowBuilder {
  private readonly starts: number[] = [0];
  private readonly columns: number[] = [];
  private readonly values: number[] = [];
  readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  put(column: number, value: number): void {
    if (value === 0) return;
    this.columns.push(column);
    this.values.push(value);
  }

  endRow(): void {
    this.starts.push(this.columns.length);
  }

  rows(): SparseRows {
    return {
      starts: Int32Array.from(this.starts),
      columns: Int32Array.from(this.columns),
      values: Float32Array.from(this.values),
      width: this.width,
    };
  }
}

export function scoreOf({ weights, bias }: Fit, rows: SparseRows, row: number): number {
  let sum = bias;
  const end = rows.starts[row + 1] as number;
  for (let at = rows.starts[row] as number; at < end; at++) {
    sum += (weights[rows.columns[at] as number] as number) * (rows.values[at] as number);
  }
  return sum;
}

const memory = 8;

/**
 * Minimises cost * sum(importance * loss) + |w|² / 2 over the rows in `chosen`; the bias carries no penalty. `labels` are 0 or 1.
 */
export function fitLogistic(
  rows: SparseRows,
  labels: ArrayLike<number>,
  chosen: readonly number[],
  options: { readonly cost: number; readonly iterations?: number; readonly importance?: ArrayLike<number> },
): Fit {
  const { cost, iterations = 80, importance } = options;
  const size = rows.width + 1;
  const evaluate = (point: Float64Array, gradient: Float64Array) => {
    gradient.fill(0);
    let value = 0;
    const fit = { weights: point, bias: point[rows.width] as number };
    for (const row of chosen) {
      const label = labels[row] as number;
      const score = scoreOf(fit, rows, row);
      const weight = cost * (importance === undefined ? 1 : (importance[row] as number));
      const margin = label === 1 ? score : -score;
      value += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
      const slope = weight * (1 / (1 + Math.exp(-score)) - label);
      const end = rows.starts[row + 1] as number;
      for (let at = rows.starts[row] as number; at < end; at++) {
        const column = rows.columns[at] as number;
        gradient[column] = (gradient[column] as number) + slope * (rows.values[at] as number);
      }
      gradient[rows.width] = (gradient[rows.width] as number) + slope;
    }
    for (let j = 0; j < rows.width; j++) {
      const w = point[j] as number;
      value += (w * w) / 2;
      gradient[j] = (gradient[j] as number) + w;
    }
    return value;
  };
  const point = new Float64Array(size);
  const gradient = new Float64Array(size);
  let value = evaluate(point, gradient);
  const steps: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    if (slope > -1e-10) break;
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextValue = value;
    for (let attempt = 0; attempt < 25; attempt++, length /= 2) {
      for (let j = 0; j < size; j++) next[j] = (point[j] as number) + length * (direction[j] as number);
      nextValue = evaluate(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      s[j] = (next[j] as number) - (point[j] as number);
      y[j] = (nextGradient[j] as number) - (gradient[j] as number);
    }
    const curvature = dot(s, y);
    const change = (value - nextValue) / Math.max(1, Math.abs(value));
    point.set(next);
    gradient.set(nextGradient);
    value = nextValue;
    if (change < 1e-7) break;
    if (curvature > 1e-12) steps.push({ s, y, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
  }
  return { weights: point.subarray(0, rows.width), bias: point[rows.width] as number };
}

/** The two-loop recursion. */
function descent(
  gradient: Float64Array,
  steps: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const direction = Float64Array.from(gradient, (g) => -g);
  const alphas: number[] = [];
  for (let k = steps.length - 1; k >= 0; k--) {
    const { s, y, rho } = steps[k] as (typeof steps)[number];
    const alpha = rho * dot(s, direction);
    alphas[k] = alpha;
    for (let j = 0; j < direction.length; j++) direction[j] = (direction[j] as number) - alpha * (y[j] as number);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let j = 0; j < direction.length; j++) direction[j] = (direction[j] as number) * scale;
  }
  steps.forEach(({ s, y, rho }, k) => {
    const beta = rho * dot(y, direction);
    const by = (alphas[k] as number) - beta;
    for (let j = 0; j < direction.length; j++) direction[j] = (direction[j] as number) + by * (s[j] as number);
  });
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
