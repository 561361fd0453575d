/** `stet style`: shows presets, what holds for a draft, and what the house's own rules find in old copy. */
import { presets, presetWords } from "../house/presets/index.ts";
import type { StyleRequest } from "./arguments.ts";
import { effectiveReport } from "./effectiveReport.ts";
import { write } from "./output.ts";
import { tryHouseRules } from "./tryHouseRules.ts";

/** Runs the command and gives its exit code. */
export async function style(request: StyleRequest): Promise<0 | 2> {
  switch (request.action) {
    case "list": {
      const lines = Object.entries(presetWords).map(([name, words]) => `${name.padEnd(20)}${words}`);
      await write(`${lines.join("\n")}\n\n"stet style --preset NAME" prints one in full.\n`);
      return 0;
    }
    case "preset":
      await write(`${JSON.stringify(presets[request.preset], null, 2)}\n`);
      return 0;
    case "effective":
      return effectiveReport(request);
    case "test":
      return tryHouseRules(request);
  }
}
