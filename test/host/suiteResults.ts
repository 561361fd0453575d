/** Reads what the suite wrote, with the places of failures in the test files rather than in their bundle. */
import { readFile } from "node:fs/promises";
import { SourceMap, type SourceMapPayload } from "node:module";
import { resolve } from "node:path";
import type { SuiteResults } from "./suiteExtension/results.ts";

/** Rejects when a file is missing or not what the suite writes. */
export async function readResults(path: string, bundle: string): Promise<SuiteResults> {
  const results = JSON.parse(await readFile(path, "utf8")) as SuiteResults;
  const toSource = sourcePlaces(bundle, await readFile(bundle, "utf8"));
  const tests = results.tests.map((test) => ({ ...test, error: test.error === null ? null : toSource(test.error) }));
  return { ...results, tests };
}

/** VS Code replaces Node's own way to do this. */
function sourcePlaces(bundle: string, code: string): (stack: string) => string {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/.exec(code)?.[1];
  if (encoded === undefined) return (stack) => stack;
  const payload = JSON.parse(Buffer.from(encoded, "base64").toString("utf8")) as SourceMapPayload;
  const map = new SourceMap(payload);
  return (stack) =>
    stack.replace(/([^\s()]+):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
      if (resolve(file) !== resolve(bundle)) return place;
      const origin = map.findOrigin(Number(line), Number(column));
      return "fileName" in origin
        ? `${resolve(bundle, "..", origin.fileName)}:${origin.lineNumber}:${origin.columnNumber}`
        : place;
    });
}
