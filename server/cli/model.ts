import type { Model } from "../attribution/model.ts";
import { readAttributionModel } from "../models/file.ts";
import { tell } from "./output.ts";

/** The attribution model, or null where it cannot be used: then a note says so and the engine's rules work alone. */
export async function loadModel(): Promise<Model | null> {
  try {
    return await readAttributionModel();
  } catch (error) {
    tell(`stet: the attribution model is not used: ${error instanceof Error ? error.message : String(error)}.`);
    return null;
  }
}
