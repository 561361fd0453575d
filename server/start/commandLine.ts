#!/usr/bin/env node
/** `node dist/cli.js …`: starts the command line with the code compiled last time. */
import { fileURLToPath } from "node:url";
import { compilePatternsAtOnce } from "./patternsAtOnce.ts";
import { runCompiled } from "./runCompiled.ts";

compilePatternsAtOnce();
const running = runCompiled(fileURLToPath(new URL("commandLine.js", import.meta.url)));
// Short commands compile too little to be worth keeping.
if (/^(?:check|annotate|archive|report)$/.test(process.argv[2] ?? "")) process.on("exit", running.keep);
