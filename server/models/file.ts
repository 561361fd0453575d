import { readFile } from "node:fs/promises";
import { type Model, readModel } from "../attribution/model.ts";

/**
 * Reads the attribution model, which lies beside this file among the sources and beside the bundle in what is shipped. Rejects with a message
 * for people where it is missing or damaged: the engine's rules then work alone.
 */
export async function readAttributionModel(): Promise<Model> {
  const bytes = await readFile(new URL("attribution.bin", import.meta.url));
  return readModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}
