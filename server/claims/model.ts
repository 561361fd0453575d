/** The claim model as it lies in memory, read from the bytes of `claims.bin`. */
import { type Container, readContainer } from "../attribution/container.ts";

export interface ClaimModel {
  readonly container: Container;
}

/** Throws `ModelError` with a message for people where the bytes are no claim model, damaged or of another version. */
export function readClaimModel(bytes: ArrayBuffer): ClaimModel {
  return { container: readContainer(bytes, "claim") };
}
