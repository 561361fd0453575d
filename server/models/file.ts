import { readFile } from "node:fs/promises";
import { type Model, readModel } from "../attribution/model.ts";
import { type ClaimModel, readClaimModel } from "../claims/model.ts";

/**
 * Reads the attribution model, which lies beside this file among the sources and beside the bundle in what is shipped. Rejects with a message
 * for people where it is missing or damaged: the engine's rules then work alone.
 */
export async function readAttributionModel(): Promise<Model> {
  return readModel(await bytesOf("attribution.bin"));
}

/** Reads the claim model, which lies beside the attribution model. Rejects as that does: claims are then known by their forms alone. */
export async function readClaimModelFile(): Promise<ClaimModel> {
  return readClaimModel(await bytesOf("claims.bin"));
}

async function bytesOf(name: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(name, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
