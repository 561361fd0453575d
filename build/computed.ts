/**
 * Tables that would be worked out at every start are worked out at bundling: the exports of a `*.computed.ts` are replaced by their values.
 * Only what JSON can carry; sources that run unbundled work them out as they are read.
 */
import { deepStrictEqual } from "node:assert";
import { pathToFileURL } from "node:url";

export const isComputed = /\.computed\.ts$/;

/** The module's text with its values in it. Rejects where a value does not come out of JSON as it went in. */
export async function withValues(path: string): Promise<string> {
  const exports: Readonly<Record<string, unknown>> = await import(pathToFileURL(path).href);
  const lines = Object.entries(exports).map(([name, value]) => {
    const json = JSON.stringify(value);
    deepStrictEqual(JSON.parse(json), value, `${path}: ${name} is no plain data`);
    // JSON.parse reads such a text faster than V8 its own language.
    return `export const ${name} = JSON.parse(${JSON.stringify(json)});`;
  });
  return lines.join("\n");
}
