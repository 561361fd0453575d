/** The claim model as it lies in memory, read from the bytes of `claims.bin`. */
import { ModelError, readContainer } from "../attribution/container.ts";
import { contextSize } from "./contextFeatures.ts";
import { type HashTable, hashTable } from "./hash.ts";
import { shapeNames } from "./sentenceFeatures.ts";
import { claimTypes } from "./types.ts";

/** Raised whenever a feature changes its meaning: older weights are then refused. */
export const claimFeatureVersion = 2;

/** Every table has numbers for two models: is somebody credited with the sentence, and is it a claim if nobody is. */
export const parts = 2;

export interface ClaimModel {
  /** Finds a known word's place in the tables by its hash. */
  readonly places: HashTable;
  /** Two numbers a known word. */
  readonly words: Int8Array;
  readonly wordScale: number;
  /** Two numbers a place; the places are a power of two. */
  readonly pairs: Int8Array;
  readonly pairScale: number;
  readonly pairMask: number;
  /** Two numbers a place; the places are a power of two. */
  readonly cues: Float32Array;
  readonly cueMask: number;
  /** Two numbers for each of `shapeNames`. */
  readonly shape: Float32Array;
  /** Two numbers for each of `contextNames`. */
  readonly context: Float32Array;
  /** One number a model. */
  readonly bias: Float32Array;
  /** Platt's line over `unsourcedScore`: probability = 1 / (1 + exp(-(slope * score + offset))). */
  readonly slope: number;
  readonly offset: number;
  /** One number a known word and type, then one a shape and type, then one a type. */
  readonly typeWords: Int8Array;
  readonly typeScale: number;
  readonly typeShape: Float32Array;
  readonly typeBias: Float32Array;
}

/** Throws `ModelError` with a message for people where the bytes are no claim model, damaged or of another version. */
export function readClaimModel(bytes: ArrayBuffer): ClaimModel {
  const { settings, arrays } = readContainer(bytes, "claim");
  if (settings.featureVersion !== claimFeatureVersion) {
    throw new ModelError(
      `The claim model was made for features ${settings.featureVersion}; this version of Stet has ${claimFeatureVersion}.`,
    );
  }
  const bytesOf = (name: string, length: number) => {
    const array = arrays.get(name);
    if (!(array instanceof Int8Array) || array.length !== length) throw missing(name);
    return array;
  };
  const numbersOf = (name: string, length: number) => {
    const array = arrays.get(name);
    if (!(array instanceof Float32Array) || array.length !== length) throw missing(name);
    return array;
  };
  const number = (name: string) => {
    const value = settings[name];
    if (value === undefined || !Number.isFinite(value)) throw missing(name);
    return value;
  };
  const hashes = arrays.get("hashes");
  if (!(hashes instanceof Uint8Array) || hashes.length % 4 !== 0) throw missing("hashes");
  const view = new DataView(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  const count = hashes.length / 4;
  const places = hashTable(count, (i) => view.getUint32(4 * i, true));
  const pairs = arrays.get("pairs");
  const pairCount = (pairs?.length ?? 0) / parts;
  if (!(pairs instanceof Int8Array) || !isPowerOfTwo(pairCount)) throw missing("pairs");
  const cues = arrays.get("cues");
  const cueCount = (cues?.length ?? 0) / parts;
  if (!(cues instanceof Float32Array) || !isPowerOfTwo(cueCount)) throw missing("cues");
  const types = claimTypes.length;
  return {
    places,
    words: bytesOf("words", parts * count),
    wordScale: number("wordScale"),
    pairs,
    pairScale: number("pairScale"),
    pairMask: pairCount - 1,
    cues,
    cueMask: cueCount - 1,
    shape: numbersOf("shape", parts * shapeNames.length),
    context: numbersOf("context", parts * contextSize),
    bias: numbersOf("bias", parts),
    slope: number("slope"),
    offset: number("offset"),
    typeWords: bytesOf("typeWords", types * count),
    typeScale: number("typeScale"),
    typeShape: numbersOf("typeShape", types * shapeNames.length),
    typeBias: numbersOf("typeBias", types),
  };
}

function missing(name: string): ModelError {
  return new ModelError(`The claim model is incomplete: "${name}" is missing or of the wrong size.`);
}

function isPowerOfTwo(value: number): boolean {
  return value >= 1 && (value & (value - 1)) === 0;
}
