import type { Model } from "../attribution/model.ts";
import type { ClaimModel } from "../claims/model.ts";
import { messageOf } from "../faults/messageOf.ts";
import { readAttributionModel, readClaimModelFile } from "../models/file.ts";
import { tell } from "./output.ts";

/** The attribution model, or null where it cannot be used: then a note says so and the engine's rules work alone. */
export async function loadModel(say = tell): Promise<Model | null> {
  try {
    return await readAttributionModel();
  } catch (error) {
    say(`stet: the attribution model is not used: ${messageOf(error)}.`);
    return null;
  }
}

/** The claim model, or null where it cannot be used: then a note says so and rules that go by its scores are not checked. */
export async function loadClaimModel(say = tell): Promise<ClaimModel | null> {
  try {
    return await readClaimModelFile();
  } catch (error) {
    say(`stet: the claim model is not used: ${messageOf(error)}.`);
    return null;
  }
}
