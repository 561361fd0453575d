/** Helpers of the attribution tests: the shipped model, and attributions as short lines. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { attribute } from "../../server/attribution/attribute.ts";
import type { Model } from "../../server/attribution/model.ts";
import { readModel } from "../../server/attribution/model.ts";
import type { Attribution } from "../../server/attribution/types.ts";
import { parseDraft } from "../../server/draft/parse.ts";

export function modelBytes(): ArrayBuffer {
  const bytes = readFileSync(fileURLToPath(new URL("../../server/models/attribution.bin", import.meta.url)));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
}

export const model: Model = readModel(modelBytes());

/** Paragraphs before the one under test, so that it is neither headline nor first of the story. */
const story = `Harbour bridge to stay shut until spring

The old bridge over the Lenna will stay closed for months, and the ferry will run later in the evening.

`;

export function find(
  text: string,
  engine: Model | null,
  format: "plain" | "markdown" = "plain",
): { readonly text: string; readonly found: readonly Attribution[] } {
  const draft = parseDraft(text, { format });
  return { text, found: attribute(draft, engine) };
}

/** `source | cue | content / content` of each attribution in the paragraphs, which stand inside a story. */
export function credits(paragraphs: string, engine: Model | null = model): readonly string[] {
  return lines(story + paragraphs, engine);
}

/** The same for a whole draft. */
export function lines(
  whole: string,
  engine: Model | null = model,
  format: "plain" | "markdown" = "plain",
): readonly string[] {
  const { text, found } = find(whole, engine, format);
  return found.map(({ sources, cue, content }) => {
    const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    return [sources.map(words).join(" + "), cue === null ? "" : words(cue), content.map(words).join(" / ")].join(" | ");
  });
}
