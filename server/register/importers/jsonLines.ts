/** Streams files of one JSON object a line. */
import { ListFault } from "./fault.ts";

export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>;
  /** Counted from 1. */
  readonly line: number;
}

/** Yields the objects in order; empty lines are left out. Throws a `ListFault` at a line that is no whole JSON object. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncIterable<JsonLine> {
  let parts: string[] = [];
  let line = 0;
  for await (const piece of text) {
    const lines = piece.split("\n");
    for (const end of lines.slice(0, -1)) {
      line++;
      const parsed = parse(parts.join("") + end, line);
      parts = [];
      if (parsed !== null) yield parsed;
    }
    parts.push(lines.at(-1) ?? "");
  }
  const last = parse(parts.join(""), line + 1);
  if (last !== null) yield last;
}

function parse(text: string, line: number): JsonLine | null {
  if (text.trim() === "") return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ListFault(line, "no whole JSON object: the file is truncated or damaged");
  }
  if (!isRecord(value)) throw new ListFault(line, "not a JSON object");
  return { value, line };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
