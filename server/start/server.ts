#!/usr/bin/env node
/** `node dist/server.js --stdio` (or --node-ipc): starts the language server with the code compiled last time. */
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { compilePatternsAtOnce } from "./patternsAtOnce.ts";
import { runCompiled } from "./runCompiled.ts";
import { holdYoungGeneration, letYoungGenerationGrow } from "./youngGeneration.ts";

compilePatternsAtOnce();
// Every key makes garbage that V8 would let pile up: 320 MB after 200 keys in 10,000 words against 150 MB with a small young generation
// and an old one that grows by two fifths at most before it is tidied (Node 24).
setFlagsFromString("--heap-growing-percent=40");
holdYoungGeneration();

/**
 * Milliseconds after which a draft has been checked, if one is open: soon with kept code. Without it the machine may be a slow one, but V8
 * lets go of what has not been called for some time.
 */
const [untilCheckedAgain, untilChecked] = [1_000, 5_000];

const running = runCompiled(fileURLToPath(new URL("languageServer.js", import.meta.url)));
setTimeout(
  () => {
    // V8 takes kept code only where its flags are as they were: first the one, then the other.
    running.keep();
    letYoungGenerationGrow();
    // So small a young generation is tidied sooner by one thread than several are woken: a tenth less of the processor's time of a key.
    setFlagsFromString("--no-parallel-scavenge");
  },
  running.usedKept ? untilCheckedAgain : untilChecked,
).unref();
