/** JSON with comments as people write it, each value with its place. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import type { SettingProblem } from "./problems.ts";
import { syntaxFault } from "./syntaxFault.ts";

/** A problem at its place: UTF-16 offsets into the file's text as stored. */
export interface PlacedProblem {
  readonly span: Span;
  /** Dotted path of the setting; "" where the file as a whole or its syntax is meant. */
  readonly path: string;
  readonly message: string;
}

export interface JsonFile {
  /** Undefined where the file is broken. Objects have no prototype, so that no key is special. */
  readonly value: unknown;
  /** What is wrong with the syntax, and keys written twice. */
  readonly problems: readonly PlacedProblem[];
  /** Can no value be told? So it is for a moment while a file is being written. */
  readonly broken: boolean;
  place(problem: SettingProblem): Span;
}

/** Reads a text, byte order mark or not. Never throws. */
export function readJsonFile(text: string): JsonFile {
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  try {
    // The byte order mark is blanked, not cut, so that places count in the stored text.
    tree = parseTree(text.replace(/^\uFEFF/, " "), errors, { allowTrailingComma: true });
    if (tree !== undefined && errors.length === 0) {
      const read = tree;
      return {
        value: plainValue(read),
        problems: repeatedKeys(read, ""),
        broken: false,
        place: (problem) => placeOf(read, problem),
      };
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const whole = { span: { start: 0, end: 1 }, path: "", message: l10n.t("Is nested too deeply.") };
    return { value: undefined, problems: [whole], broken: true, place: () => whole.span };
  }
  const syntax = errors.map(({ error, offset, length }) => ({
    // A comment that is never closed is told as longer than the text.
    span: { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) },
    path: "",
    message: syntaxFault(error),
  }));
  // Several braces may be missing at one place: that is told once.
  const told = new Map(syntax.map((problem) => [`${problem.span.start} ${problem.message}`, problem]));
  const empty = { span: { start: 0, end: 0 }, path: "", message: l10n.t("Is empty: write at least {}.") };
  return {
    value: undefined,
    problems: /\S/.test(text) ? [...told.values()] : [empty],
    broken: true,
    place: () => ({ start: 0, end: 0 }),
  };
}

function plainValue(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(plainValue);
  if (node.type !== "object") return node.value;
  const record: Record<string, unknown> = Object.create(null);
  for (const [key, , value] of propertiesOf(node)) if (value !== undefined) record[key] = plainValue(value);
  return record;
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
function repeatedKeys(node: Node, path: string): readonly PlacedProblem[] {
  if (node.type === "array") return (node.children ?? []).flatMap((child) => repeatedKeys(child, path));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return propertiesOf(node).flatMap(([key, keyNode, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const again = seen.has(key) ? [{ span: spanOf(keyNode), path: at, message: l10n.t("Is written twice.") }] : [];
    seen.add(key);
    return [...again, ...(value === undefined ? [] : repeatedKeys(value, at))];
  });
}

/** The value a problem is about, or its key, or the nearest part above it that exists. */
function placeOf(tree: Node, { path, key }: SettingProblem): Span {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node === undefined) continue;
    const keyNode = node.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    return spanOf(key && keyNode !== undefined ? keyNode : node);
  }
  return spanOf(tree);
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}
