import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stet } from "./stet.ts";

const fields = ["source", "cue", "contents", "speaker", "kind", "sourceKind", "reach", "confidence"];

describe("stet annotate", () => {
  it("prints zones and sentences with offsets into the text as stored", async () => {
    const input = "\uFEFFDelay at the port\r\n\r\nThe ferry is late. “It is 🎉 late,” she said.\r\n";
    const { code, out, err } = await stet(["annotate", "-"], { input });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [draft, ...others] = JSON.parse(out);
    expect(others).toEqual([]);
    expect(Object.keys(draft)).toEqual(["file", "zones", "sentences", "attributions", "mentions", "claims"]);
    const words = ({ start, end }: { start: number; end: number }) => input.slice(start, end);
    expect(draft.zones.map((zone: { zone: string; start: number; end: number }) => [zone.zone, words(zone)])).toEqual([
      ["headline", "Delay at the port"],
      ["body", "The ferry is late. “It is 🎉 late,” she said."],
    ]);
    expect(draft.sentences.map(words)).toEqual([
      "Delay at the port",
      "The ferry is late.",
      "“It is 🎉 late,” she said.",
    ]);
    expect([draft.file, draft.mentions]).toEqual(["-", []]);
    expect(draft.claims.map(words)).toEqual(["The ferry is late.", "“It is 🎉 late,” she said."]);
    expect(draft.claims.map(({ sourced }: { sourced: string | null }) => sourced)).toEqual([null, "attribution"]);
    const [said, ...more] = draft.attributions;
    expect(more).toEqual([]);
    expect(Object.keys(said)).toEqual(fields);
    expect([said.source, said.cue, ...said.contents].map(words)).toEqual(["she", "said", "“It is 🎉 late,”"]);
    expect(said.kind).toBe("direct");
  });

  it("gives a whole list and 2 where something could not be read", async () => {
    const { code, out, err } = await stet(["annotate", "missing.txt", "-"], { input: "Late." });
    expect(code).toBe(2);
    expect(err).toBe("stet: missing.txt: no such file or folder\n");
    expect(JSON.parse(out)).toHaveLength(1);
  });
});

describe("mentions in annotate", () => {
  it("name the entry with what is known of it", async () => {
    const { out } = await stet(["annotate", "-"], { input: "Police blamed the Tehreek-e-Taliban Pakistan.\n" });
    const [{ mentions }] = JSON.parse(out);
    expect(mentions).toMatchObject([{ start: 18, end: 44, entity: "ttp", candidates: ["ttp"] }]);
    expect(mentions[0].names).toContain("Pakistani Taliban");
    expect(mentions[0].listings).toContainEqual(expect.objectContaining({ authority: "un", listed: "2011-07-29" }));
  });

  it("know the nearest house register, and are not all told where it has mistakes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stet-cli-register-"));
    const draft = join(folder, "story.draft");
    writeFileSync(draft, "The Red Banner Front met.\n");
    writeFileSync(join(folder, "stet.register.csv"), "id,name\nrbf,Red Banner Front\n");
    const { out } = await stet(["annotate", draft]);
    expect(JSON.parse(out)[0].mentions).toMatchObject([{ entity: "rbf" }]);
    writeFileSync(join(folder, "stet.register.csv"), "id,nmae\nrbf,Red Banner Front\n");
    const wrong = await stet(["annotate", draft]);
    expect(wrong.err).toMatch(/stet\.register\.csv:1:1 nmae: There is no column “nmae”\. Did you mean “name”\?/);
    expect(JSON.parse(wrong.out)[0].mentions).toEqual([]);
    expect(wrong.code).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
