import { describe, expect, it } from "vitest";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { scoreMentions } from "../evaluation/mentionScore.ts";
import { readPassages } from "../kit/passages.ts";

const register = await readStarterRegisterFile();
const passages = readPassages(new URL("../fixtures/mentions/names.passages", import.meta.url));

describe("our own passages", () => {
  it("are at least a hundred", () => expect(passages.length).toBeGreaterThanOrEqual(100));

  it("have their mentions found: 98 % of those found are right, 97 % of those wanted are found", () => {
    const { precision, recall, faults } = scoreMentions(passages, register);
    expect(precision, faults.join("\n")).toBeGreaterThanOrEqual(98);
    expect(recall, faults.join("\n")).toBeGreaterThanOrEqual(97);
  });
});
