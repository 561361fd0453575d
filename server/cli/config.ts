/** The configuration file: JSON with comments, wholly understood or not used. */
import { readFileSync } from "node:fs";
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { readSettings, type Settings } from "../house/settings.ts";
import type { Rule } from "../rules/types.ts";
import { decode } from "./decode.ts";
import { faultOf } from "./faults.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";

const knownKeys = new Set(["$schema", "rules", "draftDate"]);

/** Reads a configuration file. Any problem gives `problems`, one `file:line:column message` each. Never throws. */
export function readConfig(
  file: string,
  rules: readonly Rule[],
): { readonly settings: Settings } | { readonly problems: readonly string[] } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problems: [`${file}: ${faultOf(error)}`] };
  }
  const decoded = decode(bytes);
  if ("fault" in decoded) return { problems: [`${file}: ${decoded.fault}`] };
  if (decoded.guessed) return { problems: [`${file}: is not valid UTF-8`] };
  // Blanked, not cut, so that places still count from the stored text.
  const index = lineIndexOf(decoded.text);
  const text = decoded.text.replace(/^\uFEFF/, " ");
  const problems: { readonly offset: number; readonly message: string }[] = [];
  const complain = (offset: number, path: string, message: string) => {
    problems.push({ offset, message: path === "" ? message : `${path}: ${message}` });
  };

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset } of errors) complain(offset, "", wordsOf(printParseErrorCode(error)));
  let settings: Settings | null = null;
  if (errors.length === 0 && tree !== undefined) {
    repeatedKeys(tree, "", complain);
    if (tree.type === "object") {
      for (const [key, node] of propertiesOf(tree)) {
        if (!knownKeys.has(key)) complain(node.offset, key, "There is no such setting (rules, draftDate).");
      }
    }
    const read = readSettings(getNodeValue(tree), rules);
    for (const { path, message } of read.problems) complain(placeOf(tree, path), path, message);
    settings = read.settings;
  }
  if (problems.length === 0 && settings !== null) return { settings };
  const shown = [...problems].sort((a, b) => a.offset - b.offset);
  return {
    problems: shown.map(({ offset, message }) => {
      const { line, column } = positionAt(index, offset);
      return `${file}:${line}:${column} ${message}`;
    }),
  };
}

/** `PropertyNameExpected` to "Property name expected." */
function wordsOf(code: string): string {
  const words = code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A key, its node and its value's node. */
type Property = readonly [string, Node, Node | undefined];

/** The properties of an object node, in order. */
function propertiesOf(node: Node): readonly Property[] {
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    return key === undefined ? [] : [[String(key.value), key, value] as const];
  });
}

/** JSON keeps the last of two equal keys and says nothing: the person who wrote the first would not know. */
function repeatedKeys(
  node: Node,
  path: string,
  complain: (offset: number, path: string, message: string) => void,
): void {
  if (node.type === "array") for (const child of node.children ?? []) repeatedKeys(child, path, complain);
  if (node.type !== "object") return;
  const seen = new Set<string>();
  for (const [key, keyNode, value] of propertiesOf(node)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (seen.has(key)) complain(keyNode.offset, at, "Is written twice.");
    seen.add(key);
    if (value !== undefined) repeatedKeys(value, at, complain);
  }
}

/** Where a dotted path stands: its key, or that of the nearest part that exists. Keys may hold dots themselves. */
function placeOf(tree: Node, path: string): number {
  let node: Node | undefined = tree;
  let offset = tree.offset;
  let rest = path;
  while (node?.type === "object" && rest !== "") {
    const wanted = rest;
    const step: Property | undefined = propertiesOf(node).find(
      ([key]) => wanted === key || wanted.startsWith(`${key}.`),
    );
    if (step === undefined) break;
    offset = step[1].offset;
    node = step[2];
    rest = rest.slice(step[0].length + 1);
  }
  return offset;
}
