/** The linear chain over the labels: best path (Viterbi) and posteriors (forward-backward). */
import { labelCount, type Role, roles, type TokenRange } from "./types.ts";

const L = labelCount;

/** The chain over one paragraph's scores (tokens x labels), changed by `through` for a moment only. */
export interface Chain {
  /** The likeliest labels. */
  readonly best: Uint8Array;
  /** The likeliest labels where this one's score is so much higher. */
  through(token: number, label: number, more: number): Uint8Array;
}

/** `transitions`: from x to; `first`: labels of the first token. */
export function chainOf(scores: Float64Array, transitions: Float64Array, first: Float64Array): Chain {
  const n = scores.length / L;
  const sums = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  forwardFrom(0, scores, transitions, first, sums, back);
  return {
    best: traced(sums, back),
    through(token, label, more) {
      const at = token * L + label;
      const kept = scores[at] as number;
      scores[at] = kept + more;
      // All before the token is as it was.
      const own = sums.slice();
      const ways = back.slice();
      forwardFrom(token, scores, transitions, first, own, ways);
      scores[at] = kept;
      return traced(own, ways);
    },
  };
}

/** Sums of the best way to each label, and where it comes from, for the tokens from `start` on. */
function forwardFrom(
  start: number,
  scores: Float64Array,
  transitions: Float64Array,
  first: Float64Array,
  sums: Float64Array,
  back: Uint8Array,
): void {
  const n = scores.length / L;
  if (start === 0 && n > 0) {
    for (let b = 0; b < L; b++) sums[b] = (first[b] as number) + (scores[b] as number);
  }
  for (let i = Math.max(1, start); i < n; i++) {
    const before = (i - 1) * L;
    for (let b = 0; b < L; b++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let a = 0; a < L; a++) {
        const value = (sums[before + a] as number) + (transitions[a * L + b] as number);
        if (value > best) {
          best = value;
          from = a;
        }
      }
      sums[i * L + b] = best + (scores[i * L + b] as number);
      back[i * L + b] = from;
    }
  }
}

function traced(sums: Float64Array, back: Uint8Array): Uint8Array {
  const n = back.length / L;
  const path = new Uint8Array(n);
  const last = (n - 1) * L;
  let label = 0;
  for (let b = 1; b < L; b++) if ((sums[last + b] as number) > (sums[last + label] as number)) label = b;
  for (let i = n - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * L + label] as number;
  }
  return path;
}

/** How likely each label is at each token, tokens x labels. */
export function posteriors(scores: Float64Array, transitions: Float64Array, first: Float64Array): Float64Array {
  const n = scores.length / L;
  const out = new Float64Array(n * L);
  if (n === 0) return out;
  const table = transitions.map(Math.exp);
  const likely = new Float64Array(n * L);
  const forward = new Float64Array(n * L);
  for (let i = 0; i < n; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < L; b++) top = Math.max(top, scores[i * L + b] as number);
    for (let b = 0; b < L; b++) likely[i * L + b] = Math.exp((scores[i * L + b] as number) - top);
  }
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let b = 0; b < L; b++) {
      let value = 0;
      if (i === 0) value = Math.exp(first[b] as number);
      else for (let a = 0; a < L; a++) value += (forward[(i - 1) * L + a] as number) * (table[a * L + b] as number);
      value *= likely[i * L + b] as number;
      forward[i * L + b] = value;
      sum += value;
    }
    for (let b = 0; b < L; b++) forward[i * L + b] = (forward[i * L + b] as number) / sum;
  }
  let ahead = new Float64Array(L).fill(1);
  let next = new Float64Array(L);
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let b = 0; b < L; b++) {
      const value = (forward[i * L + b] as number) * (ahead[b] as number);
      out[i * L + b] = value;
      sum += value;
    }
    for (let b = 0; b < L; b++) out[i * L + b] = (out[i * L + b] as number) / sum;
    let scale = 0;
    for (let a = 0; a < L; a++) {
      let value = 0;
      for (let b = 0; b < L; b++) {
        value += (table[a * L + b] as number) * (likely[i * L + b] as number) * (ahead[b] as number);
      }
      next[a] = value;
      scale += value;
    }
    for (let a = 0; a < L; a++) next[a] = (next[a] as number) / scale;
    [ahead, next] = [next, ahead];
  }
  return out;
}

/** Spans by role, each list in order. */
export type RoleSpans = Readonly<Record<Role, readonly TokenRange[]>>;

export function spansOf(labels: Uint8Array): RoleSpans {
  const found: Record<Role, TokenRange[]> = { source: [], cue: [], content: [] };
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] as number;
    if (label === 0) {
      i++;
      continue;
    }
    const role = (label - 1) >> 1;
    let to = i + 1;
    while (to < labels.length && labels[to] === 2 * role + 2) to++;
    found[roles[role] as Role].push({ from: i, to });
    i = to;
  }
  return found;
}
