import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { registerSchema } from "../../docs/registerSchema.ts";
import { readRegisterJson } from "../../server/house/register/json.ts";

const valid = new Ajv({ strict: false, allErrors: true }).compile(registerSchema);
const entry = (more: object) => ({ entries: [{ id: "rbf", ...more }] });

describe("the schema of stet.register.json", () => {
  it.each<readonly [string, boolean, object]>([
    [
      "a whole register",
      true,
      {
        $schema: "x",
        asOf: "2026-11-01",
        labelFor: ["un", "Interior Ministry of Ruritania"],
        wordings: { un: ["under UN sanctions"] },
        remove: ["aum"],
        ...entry({
          name: "Red Banner Front",
          names: ["RBF", { text: "the Front", case: "any", weak: true, needsContext: false }],
          without: ["Front"],
          type: "organisation",
          country: "RU",
          listings: [
            { authority: "un", listed: "2011-07", ended: "2012", scope: "wing", reference: "X", programme: "p" },
          ],
          wordings: ["banned"],
          required: true,
          note: "n",
        }),
      },
    ],
    ["nothing", true, {}],
    ["a wrong key", false, { wordigs: {} }],
    ["an entry without an id", false, { entries: [{ name: "x" }] }],
    ["a wrong date", false, entry({ listings: [{ authority: "un", listed: "29 July 2011" }] })],
    ["an unknown authority in small letters", false, { labelFor: ["eurpean"] }],
    ["a wrong kind", false, entry({ type: "org" })],
  ])("and the reader agree on %s", (_, expected, value) => {
    expect(valid(value)).toBe(expected);
    expect(readRegisterJson(JSON.stringify(value)).problems.length === 0).toBe(expected);
  });
});
