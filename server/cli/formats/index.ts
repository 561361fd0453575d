/** Every output format there is. */
import type { FormatName } from "../checkArguments.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";
import type { MakeFormat } from "./types.ts";

export const formats: Readonly<Record<FormatName, MakeFormat>> = { pretty, json, sarif, github, junit };
