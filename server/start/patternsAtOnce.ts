/** How V8 compiles the patterns of a program that tries hundreds of them on its first text. */
import { setFlagsFromString } from "node:v8";

/**
 * Call it before the program is loaded. V8 compiles a pattern to bytecode when it is first tried and to machine code when it is tried
 * again; nearly all of ours are tried again in the first draft, so that the bytecode is for nothing: a quarter of the processor's time up
 * to the first findings.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString("--no-regexp-tier-up");
}
