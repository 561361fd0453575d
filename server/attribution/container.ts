/**
 * The binary form of a model: named arrays behind a checked header.
 * Layout, little endian: 8 bytes "STETATTR" or "STETCLAI", uint32 version, uint32 bytes in all, uint32 checksum of everything after
 * these 20 bytes, uint32 length of the directory, the directory (UTF-8 JSON), padding to 8, the arrays, each at a multiple of 8.
 */

export const containerVersion = 1;
const magics = { attribution: "STETATTR", claim: "STETCLAI" } as const;
export type ModelKind = keyof typeof magics;
const headBytes = 20;

export type ArrayKind = "int8" | "float32" | "uint8";

export interface Entry {
  readonly name: string;
  readonly kind: ArrayKind;
  /** From the beginning of the arrays. */
  readonly offset: number;
  readonly length: number;
}

interface Directory {
  readonly settings: Readonly<Record<string, number>>;
  readonly entries: readonly Entry[];
}

export interface Container {
  readonly settings: Readonly<Record<string, number>>;
  readonly arrays: ReadonlyMap<string, Int8Array | Float32Array | Uint8Array>;
}

/** The file cannot be used as a model; the message says why, in words for people. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}

/** FNV-1a over 32-bit words, the rest byte by byte: quick, and any changed or missing byte changes it. */
export function checksum(bytes: ArrayBuffer, from: number): number {
  let value = 0x811c9dc5;
  const words = (bytes.byteLength - from) >> 2;
  const whole = new Int32Array(bytes, from, words);
  for (let i = 0; i < words; i++) {
    value = Math.imul(value ^ (whole[i] as number), 0x01000193);
    value ^= value >>> 15;
  }
  for (const byte of new Uint8Array(bytes, from + words * 4)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}

const aligned = (offset: number) => (offset + 7) & ~7;
const widths: Readonly<Record<ArrayKind, number>> = { int8: 1, uint8: 1, float32: 4 };

export function readContainer(bytes: ArrayBuffer, model: ModelKind): Container {
  if (bytes.byteLength < headBytes + 4) throw new ModelError(`The model file is cut off: ${bytes.byteLength} bytes.`);
  const view = new DataView(bytes);
  const found = String.fromCharCode(...new Uint8Array(bytes, 0, 8));
  if (found !== magics[model]) {
    throw new ModelError(`The file is no ${model} model: its first bytes are wrong.`);
  }
  const version = view.getUint32(8, true);
  if (version !== containerVersion) {
    throw new ModelError(
      `The model file has format ${version}; this version of Stet reads format ${containerVersion}.`,
    );
  }
  const length = view.getUint32(12, true);
  if (length !== bytes.byteLength) {
    throw new ModelError(`The model file is cut off or too long: ${bytes.byteLength} bytes instead of ${length}.`);
  }
  if (checksum(bytes, headBytes) !== view.getUint32(16, true)) {
    throw new ModelError("The model file is damaged: its checksum is wrong.");
  }
  const directoryBytes = view.getUint32(headBytes, true);
  const begin = headBytes + 4;
  const directory = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, begin, directoryBytes))) as Directory;
  const base = aligned(begin + directoryBytes);
  const arrays = new Map<string, Int8Array | Float32Array | Uint8Array>();
  for (const { name, kind, offset, length: count } of directory.entries) {
    const at = base + offset;
    arrays.set(
      name,
      kind === "int8"
        ? new Int8Array(bytes, at, count)
        : kind === "uint8"
          ? new Uint8Array(bytes, at, count)
          : new Float32Array(bytes, at, count),
    );
  }
  return { settings: directory.settings, arrays };
}

/** The same values give the same bytes. */
export function writeContainer(container: Container, model: ModelKind): ArrayBuffer {
  const magic = magics[model];
  const entries: Entry[] = [];
  let offset = 0;
  for (const [name, array] of container.arrays) {
    const kind = array instanceof Int8Array ? "int8" : array instanceof Uint8Array ? "uint8" : "float32";
    entries.push({ name, kind, offset, length: array.length });
    offset = aligned(offset + array.length * widths[kind]);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ settings: container.settings, entries }));
  const base = aligned(headBytes + 4 + directory.length);
  const bytes = new ArrayBuffer(base + offset);
  const out = new Uint8Array(bytes);
  const view = new DataView(bytes);
  for (let i = 0; i < magic.length; i++) out[i] = magic.charCodeAt(i);
  view.setUint32(8, containerVersion, true);
  view.setUint32(12, bytes.byteLength, true);
  view.setUint32(headBytes, directory.length, true);
  out.set(directory, headBytes + 4);
  for (const { name, offset: at } of entries) {
    const array = container.arrays.get(name);
    if (array !== undefined) out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + at);
  }
  view.setUint32(16, checksum(bytes, headBytes), true);
  return bytes;
}
