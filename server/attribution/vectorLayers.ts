/**
 * The net's layers in WebAssembly's 128-bit vectors: two doubles or eight whole numbers to an instruction, in the order of
 * `scalarLayers.ts`. The few routines are put together for one net's sizes (`vectorRoutines.ts`), so that nothing has to be shipped or built for them.
 */
import { type LayerWeights, largest, type NetLayers, reachOf } from "./layerWeights.ts";
import { moduleOf } from "./vectorCode.ts";
import { type Places, type Routines, routinesOf } from "./vectorRoutines.ts";

interface Engine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Routines };
}

declare const WebAssembly: Engine | undefined;

const pageBytes = 65_536;
/** Tokens whose whole numbers stand in memory at a time. */
const chunk = 64;

/** Null where the engine has no such vectors, or refuses code of ours, or a size does not fit. */
export function vectorLayers(weights: LayerWeights): NetLayers | null {
  const { channels, width, vectorSize, blocks, labels, slotsPerToken, mostTokens } = weights;
  if (typeof WebAssembly === "undefined" || channels % 8 !== 0 || slotsPerToken % 2 !== 0) return null;
  const reach = reachOf(weights);
  const place = placesIn(weights, reach);
  try {
    const code = moduleOf(Math.ceil(place.end / pageBytes), routinesOf(weights, place));
    const run = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
    const { buffer } = run.memory;
    const put = (at: number, values: Float64Array) => new Float64Array(buffer, at, values.length).set(values);
    put(place.entry, turned(weights.entry, 3 * channels, vectorSize));
    put(place.entryBias, weights.entryBias);
    put(place.out, turned(padded(weights.out, place.labels * channels), place.labels, channels));
    put(place.outBias, weights.outBias);
    const layers = blocks.map((block, index) => {
      const at = place.layers + index * place.layerBytes;
      const bias = at + 8 * width * channels;
      const scale = bias + 8 * channels;
      const pointBias = scale + 8 * channels;
      const point = pointBias + 8 * channels;
      put(at, block.depth);
      put(bias, block.depthBias);
      put(scale, block.pointScale);
      put(pointBias, block.pointBias);
      new Int16Array(buffer, point, block.point.length).set(block.point);
      return { depth: at, bias, scale, pointBias, point, step: 8 * block.dilation * channels };
    });
    const row = 8 * channels;
    const vector = new Float64Array(buffer, place.vector, vectorSize);
    const addresses = new Int32Array(buffer, place.addresses, mostTokens * slotsPerToken);
    const x = new Float64Array(buffer, place.x, (mostTokens + 2 * reach) * channels);
    const first = place.x + reach * row;
    const slotBytes = 12 * channels;
    return {
      keep(slot, values) {
        vector.set(values);
        run.keep(place.vector, place.slots + slot * slotBytes);
      },
      scores(chosen, tokens) {
        if (tokens > mostTokens) throw new RangeError(`A paragraph of ${tokens} tokens is too long for the net.`);
        if (tokens === 0) return new Float64Array(0);
        for (let i = 0; i < tokens * slotsPerToken; i++) {
          addresses[i] = place.slots + (chosen[i] as number) * slotBytes;
        }
        x.fill(0, reach * channels, (reach + 1) * channels);
        run.enter(place.addresses, place.addresses + 4 * tokens * slotsPerToken, first);
        // The taps that point out of the paragraph.
        x.fill(0, (reach - 1) * channels, reach * channels);
        x.fill(0, (reach + tokens) * channels, (2 * reach + tokens) * channels);
        for (const { depth, bias, step, point, scale, pointBias } of layers) {
          const top = run.depth(depth, bias, first, place.depth, place.depth + tokens * row, step);
          const unit = top > 0 ? top / largest : 1;
          for (let from = 0; from < tokens; from += chunk) {
            const count = Math.min(chunk, tokens - from);
            run.narrow(place.depth + from * row, place.depth + (from + count) * row, place.input, 1 / unit);
            // An odd one's neighbour holds an older token, whose sums nobody reads.
            run.multiply(point, place.input, place.sums, place.input + 2 * count * channels);
            run.widen(place.sums, place.sums + 4 * count * channels, first + from * row, scale, pointBias, unit);
          }
        }
        run.label(first, first + tokens * row, place.scores);
        return new Float64Array(buffer, place.scores, tokens * labels).slice();
      },
    };
  } catch {
    return null;
  }
}

function placesIn(weights: LayerWeights, reach: number): Places {
  const { channels, width, vectorSize, blocks, slots, slotsPerToken, mostTokens } = weights;
  const labels = 2 * Math.ceil(weights.labels / 2);
  const layerBytes = 8 * (width + 3) * channels + 2 * channels * channels;
  let at = 16;
  const part = (bytes: number) => {
    const start = at;
    at += 16 * Math.ceil(bytes / 16);
    return start;
  };
  return {
    labels,
    layerBytes,
    entry: part(24 * channels * vectorSize),
    entryBias: part(8 * channels),
    out: part(8 * labels * channels),
    outBias: part(8 * labels),
    layers: part(blocks.length * layerBytes),
    vector: part(8 * vectorSize),
    input: part(2 * (chunk + 1) * channels),
    sums: part(4 * (chunk + 1) * channels),
    addresses: part(4 * mostTokens * slotsPerToken),
    scores: part(8 * mostTokens * labels),
    depth: part(8 * mostTokens * channels),
    x: part(8 * (mostTokens + 2 * reach) * channels),
    slots: part(12 * slots * channels),
    end: at,
  };
}

/** Columns for rows: the outputs of one input side by side. */
function turned(values: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(rows * columns);
  let at = 0;
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) result[at++] = values[row * columns + column] as number;
  }
  return result;
}

function padded(values: Float64Array, length: number): Float64Array {
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}
