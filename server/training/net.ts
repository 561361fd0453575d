/** Trains the small nets of the linker and the confidence. Plain gradient descent (Adam), seeded: the same bytes each time. */
import type { SmallNet } from "../attribution/model.ts";

/** A small generator of random numbers (mulberry32), so that a seed means the same on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Candidates of one decision: rows of features one after another, and which of them are right (none: the first weight wins). */
export interface Choice {
  readonly features: Float32Array;
  readonly right: readonly boolean[];
}

export interface Training {
  readonly inputs: number;
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  readonly batch: number;
  /** Weight decay per step and learning rate. */
  readonly decay: number;
  readonly seed: number;
}

/** All weights in one row: first, firstBias, second, then one number (bias, or the score of "none"). */
interface Weights {
  readonly values: Float64Array;
  readonly gradient: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
}

function freshWeights(training: Training): Weights {
  const { inputs, hidden, seed } = training;
  const size = hidden * inputs + 2 * hidden + 1;
  const random = randomFrom(seed);
  const values = new Float64Array(size);
  const scale = Math.sqrt(1 / inputs);
  for (let i = 0; i < hidden * inputs; i++) values[i] = (random() * 2 - 1) * scale;
  for (let i = 0; i < hidden; i++) values[hidden * inputs + hidden + i] = (random() * 2 - 1) * Math.sqrt(1 / hidden);
  return { values, gradient: new Float64Array(size), mean: new Float64Array(size), square: new Float64Array(size) };
}

/** Score of one row; `active` gets the hidden values. */
function forward(weights: Weights, training: Training, row: Float32Array, at: number, active: Float64Array): number {
  const { inputs, hidden } = training;
  const { values } = weights;
  const bias = hidden * inputs;
  let score = 0;
  for (let h = 0; h < hidden; h++) {
    let sum = values[bias + h] as number;
    for (let j = 0; j < inputs; j++) {
      const x = row[at + j] as number;
      if (x !== 0) sum += x * (values[h * inputs + j] as number);
    }
    active[h] = Math.max(0, sum);
    score += (active[h] as number) * (values[bias + hidden + h] as number);
  }
  return score;
}

function backward(
  weights: Weights,
  training: Training,
  row: Float32Array,
  at: number,
  active: Float64Array,
  slope: number,
): void {
  const { inputs, hidden } = training;
  const { values, gradient } = weights;
  const bias = hidden * inputs;
  for (let h = 0; h < hidden; h++) {
    const value = active[h] as number;
    if (value <= 0) continue;
    gradient[bias + hidden + h] = (gradient[bias + hidden + h] as number) + slope * value;
    const inner = slope * (values[bias + hidden + h] as number);
    gradient[bias + h] = (gradient[bias + h] as number) + inner;
    for (let j = 0; j < inputs; j++) {
      const x = row[at + j] as number;
      if (x !== 0) gradient[h * inputs + j] = (gradient[h * inputs + j] as number) + inner * x;
    }
  }
}

function step(weights: Weights, training: Training, number: number, rate: number): void {
  const { values, gradient, mean, square } = weights;
  const a = 1 - 0.9 ** number;
  const b = 1 - 0.999 ** number;
  for (let i = 0; i < values.length; i++) {
    const g = gradient[i] as number;
    const m = 0.9 * (mean[i] as number) + 0.1 * g;
    const s = 0.999 * (square[i] as number) + 0.001 * g * g;
    mean[i] = m;
    square[i] = s;
    values[i] = (values[i] as number) * (1 - rate * training.decay) - (rate * m) / a / (Math.sqrt(s / b) + 1e-8);
    gradient[i] = 0;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = copy[i] as T;
    copy[i] = copy[j] as T;
    copy[j] = kept;
  }
  return copy;
}

function finished(weights: Weights, training: Training): { readonly net: SmallNet; readonly last: number } {
  const { inputs, hidden } = training;
  const { values } = weights;
  const bias = hidden * inputs;
  const net = {
    inputs,
    hidden,
    first: Float64Array.from(
      { length: bias },
      (_, i) => values[(i % hidden) * inputs + Math.floor(i / hidden)] as number,
    ),
    firstBias: Float64Array.from(values.subarray(bias, bias + hidden)),
    second: Float64Array.from(values.subarray(bias + hidden, bias + 2 * hidden)),
    secondBias: 0,
  };
  return { net, last: values[bias + 2 * hidden] as number };
}

/** Learns to choose one of the candidates or none; `none` is the score of none. */
export function trainChoice(
  choices: readonly Choice[],
  training: Training,
): { net: SmallNet; none: number; loss: number } {
  const weights = freshWeights(training);
  const random = randomFrom(training.seed + 1);
  const noneAt = weights.values.length - 1;
  const steps = Math.ceil(choices.length / training.batch) * training.epochs;
  let number = 0;
  let loss = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    loss = 0;
    const order = shuffled(choices, random);
    for (let begin = 0; begin < order.length; begin += training.batch) {
      const batch = order.slice(begin, begin + training.batch);
      for (const { features, right } of batch) {
        const active = right.map(() => new Float64Array(training.hidden));
        const scores = right.map((_, i) =>
          forward(weights, training, features, i * training.inputs, active[i] as Float64Array),
        );
        const none = weights.values[noneAt] as number;
        const top = Math.max(none, ...scores);
        const all = Math.exp(none - top) + scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
        const anyRight = right.includes(true);
        const wanted = anyRight
          ? scores.reduce((sum, score, i) => sum + (right[i] ? Math.exp(score - top) : 0), 0)
          : Math.exp(none - top);
        loss -= Math.log(wanted / all);
        // Slope of -log(sum of right / sum of all): chance among all minus chance among the right ones.
        scores.forEach((score, i) => {
          const chance = Math.exp(score - top);
          const slope = chance / all - (anyRight && right[i] ? chance / wanted : 0);
          backward(weights, training, features, i * training.inputs, active[i] as Float64Array, slope / batch.length);
        });
        const slope = Math.exp(none - top) / all - (anyRight ? 0 : 1);
        weights.gradient[noneAt] = (weights.gradient[noneAt] as number) + slope / batch.length;
      }
      number++;
      step(weights, training, number, training.rate * Math.max(0.05, 1 - number / steps));
    }
  }
  const { net, last } = finished(weights, training);
  return { net, none: last, loss: loss / choices.length };
}

export interface Example {
  readonly features: Float32Array;
  readonly right: boolean;
}

/** Learns the chance that an example is right (logistic loss). */
export function trainChance(examples: readonly Example[], training: Training): SmallNet {
  const weights = freshWeights(training);
  const random = randomFrom(training.seed + 1);
  const biasAt = weights.values.length - 1;
  const steps = Math.ceil(examples.length / training.batch) * training.epochs;
  let number = 0;
  const active = new Float64Array(training.hidden);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const order = shuffled(examples, random);
    for (let begin = 0; begin < order.length; begin += training.batch) {
      const batch = order.slice(begin, begin + training.batch);
      for (const { features, right } of batch) {
        const score = forward(weights, training, features, 0, active) + (weights.values[biasAt] as number);
        const slope = (1 / (1 + Math.exp(-score)) - (right ? 1 : 0)) / batch.length;
        backward(weights, training, features, 0, active, slope);
        weights.gradient[biasAt] = (weights.gradient[biasAt] as number) + slope;
      }
      number++;
      step(weights, training, number, training.rate * Math.max(0.05, 1 - number / steps));
    }
  }
  const { net, last } = finished(weights, training);
  return { ...net, secondBias: last };
}
