/**
 * The net over one paragraph: summed vectors, an entry convolution over three tokens, residual blocks of a depthwise
 * dilated and a dense convolution (ReLU), scores of the labels. The layers stand in `netLayers.ts`.
 */
import { featureCount, typeFeatureCount, typeRows } from "./features.ts";
import { addRow, type Model, mostWords } from "./model.ts";
import type { Tokens } from "./tokens.ts";

const typeScratch = new Int32Array(typeFeatureCount);

/** The slot of a word's vector. */
function wordSlot(model: Model, text: string, norm: string): number {
  const { words, wordStart, layers } = model;
  const key = norm === '"' ? `"${text}` : text;
  const known = words.get(key);
  if (known !== undefined) return known;
  typeRows(text, norm, model.vocabulary, model.offsets, typeScratch, 0);
  const sum = new Float64Array(model.vectorSize);
  for (const row of typeScratch) addRow(model.table, model.tableScale, row, sum);
  const slot = wordStart + words.size;
  layers.keep(slot, sum);
  words.set(key, slot);
  return slot;
}

const positionCount = featureCount - typeFeatureCount;
const slotsPerToken = 1 + positionCount;

/** Scores of the labels, tokens x labels, for `longestParagraph` tokens at most. `positions` are the rows of `positionRows`. */
export function encode(model: Model, tokens: Tokens, positions: Int32Array): Float64Array {
  const { count } = tokens;
  if (model.words.size + count > mostWords) model.words.clear();
  const slots = new Int32Array(count * slotsPerToken);
  for (let i = 0; i < count; i++) {
    const at = i * slotsPerToken;
    slots[at] = wordSlot(model, tokens.text[i] as string, tokens.norm[i] as string);
    for (let k = 0; k < positionCount; k++) {
      slots[at + 1 + k] = (positions[i * positionCount + k] as number) - model.positionStart;
    }
  }
  return model.layers.scores(slots, count);
}
