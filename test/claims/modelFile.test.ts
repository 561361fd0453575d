/** A claim model that is missing or damaged: said in words, never read as "no claims". */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ModelError } from "../../server/attribution/container.ts";
import { readClaimModel } from "../../server/claims/model.ts";

const file = new URL("../../server/models/claims.bin", import.meta.url);
const shipped = async () => Uint8Array.from(await readFile(file));

describe("claims.bin", () => {
  it("is refused when it is cut short, empty, changed or another model", async () => {
    const whole = await shipped();
    const changed = await shipped();
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    const other = Uint8Array.from(await readFile(new URL("attribution.bin", file)));
    for (const bytes of [whole.slice(0, 5000), new Uint8Array(0), changed, other]) {
      expect(() => readClaimModel(bytes.buffer)).toThrow(ModelError);
    }
    expect(() => readClaimModel(whole.buffer)).not.toThrow();
  });
});
