/** `stet report`: where every sentence of a draft comes from. */
import { describe, expect, it } from "vitest";
import { stet } from "./stet.ts";

const twin = "test/fixtures/drafts/demo/twin.draft";

describe("stet report", () => {
  it("prints Markdown with who says what, unless another format is asked for", async () => {
    const { code, out } = await stet(["report", twin]);
    expect(code).toBe(0);
    expect(out).toContain("# Source report: twin.draft");
    expect(out).toContain("5 sources, 3 claims without one");
    expect((await stet(["report", twin, "--format", "html"])).out).toMatch(/^<!doctype html>[\s\S]*\.strip/);
    expect((await stet(["report", twin, "--format", "csv"])).out.split("\r\n")).toHaveLength(14);
  });

  it("takes one draft, and says so", async () => {
    const { code, err } = await stet(["report"]);
    expect(code).toBe(2);
    expect(err).toContain("One draft at a time");
    expect((await stet(["report", "no-such.draft"])).code).toBe(2);
  });
});
