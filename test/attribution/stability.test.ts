/** The same text gives the same result: again, in another place, from a cache, and from the model file or not at all. */
import { describe, expect, it } from "vitest";
import { attribute, createAttributionCache } from "../../server/attribution/attribute.ts";
import { checksum, ModelError } from "../../server/attribution/container.ts";
import { readModel } from "../../server/attribution/model.ts";
import { createDraftMemory } from "../../server/draft/draftMemory.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { lines, model, modelBytes } from "./credits.ts";

const paragraphs = [
  "The bridge over the Lenna will stay shut, the council decided after a meeting of five hours.",
  "“We will not open it before May,” Mayor Ana Duarte said on Monday. “The bolts are rusty.”",
  "The port authority has known of the rust since 2019, according to a letter that the Courier has seen.",
  "Weller told the council that nobody had asked him. “Not once,” he said.",
  "The ferry leaves every hour until ten in the evening.",
  "Costa, who lives on the east bank, called the plan “a bad joke” and said she would sue.",
];
const text = (list: readonly string[]) => list.join("\n\n");
const draftOf = (list: readonly string[]) => parseDraft(text(list), { format: "plain" });

describe("stability", () => {
  it("gives the same twice, also from a fresh model", () => {
    const draft = draftOf(paragraphs);
    const first = attribute(draft, model);
    expect(first.length).toBeGreaterThan(4);
    expect(attribute(draft, model)).toEqual(first);
    expect(attribute(draft, readModel(modelBytes()))).toEqual(first);
  });

  it("does not change a paragraph's result when others move far above it", () => {
    const plain = "The road to the north is open, and the trains run again.";
    const base = lines(text([paragraphs[0] ?? "", plain, ...paragraphs.slice(1)]));
    const moved = lines(text([paragraphs[0] ?? "", plain, plain, plain, plain, ...paragraphs.slice(1)]));
    expect(moved).toEqual(base);
  });

  it("gives from a cache what it gives without one", () => {
    const cache = createAttributionCache();
    const memory = createDraftMemory();
    const parse = (list: readonly string[]) => parseDraft(text(list), { format: "plain", memory });
    attribute(parse(paragraphs), model, cache);
    const changed = paragraphs.with(3, "Weller told the mayor that nobody had asked him.");
    expect(attribute(parse(changed), model, cache)).toEqual(attribute(draftOf(changed), model));
    expect(attribute(parse(changed), null, cache)).toEqual(attribute(draftOf(changed), null));
  });
});

describe("the model file", () => {
  const changed = (change: (bytes: Uint8Array) => void): ArrayBuffer => {
    const copy = modelBytes();
    change(new Uint8Array(copy));
    return copy;
  };

  it.each([
    ["empty", new ArrayBuffer(0), /cut off/],
    ["cut", modelBytes().slice(0, 100_000), /cut off/],
    ["cut in its head", modelBytes().slice(0, 15), /cut off/],
    [
      "longer",
      (() => {
        const longer = new Uint8Array(modelBytes().byteLength + 4);
        longer.set(new Uint8Array(modelBytes()));
        return longer.buffer;
      })(),
      /too long/,
    ],
    ["of another kind", changed((bytes) => bytes.fill(65, 0, 8)), /no attribution model/],
    [
      "of another version",
      changed((bytes) => {
        bytes[8] = 99;
      }),
      /format 99/,
    ],
    [
      "with one changed byte",
      changed((bytes) => {
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      }),
      /damaged/,
    ],
  ])("that is %s is refused with a clear message", (_, bytes, message) => {
    expect(() => readModel(bytes)).toThrow(ModelError);
    expect(() => readModel(bytes)).toThrow(message);
  });

  it("stays within its size", () => {
    const bytes = modelBytes();
    expect(bytes.byteLength).toBeLessThan(3_000_000);
  });

  it("has a checksum that sees any bit", () => {
    const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7]).buffer;
    const before = checksum(bytes, 0);
    new Uint8Array(bytes)[6] = 8;
    expect(checksum(bytes, 0)).not.toBe(before);
  });
});
