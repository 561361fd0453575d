/** Bytes of a list to text. Every official list is UTF-8 or ASCII: anything else is a damaged copy. */
import { ListFault } from "./fault.ts";

/**
 * Yields the text piece by piece without a byte order mark. At the first byte that is no UTF-8, yields what stands before
 * it, so that a fault further up is found first, and throws a `ListFault` with its line.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let tail: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = strict.decode(chunk, { stream: true });
    } catch {
      const good = goodStart(tail, chunk);
      yield good;
      throw notUtf8(line + newlines(good));
    }
    line += newlines(text);
    // A character takes four bytes at most, so three may be waiting for their rest.
    tail = chunk.length >= 3 ? chunk.slice(-3) : joined(tail, chunk).slice(-3);
    yield text;
  }
  try {
    yield strict.decode();
  } catch {
    throw new ListFault(line, "the file ends in the middle of a character: it is truncated");
  }
}

function notUtf8(line: number): ListFault {
  return new ListFault(line, "bytes that are not UTF-8: the copy is damaged or was saved in another encoding");
}

/** What of the chunk can be read before its first bad byte. */
function goodStart(tail: Uint8Array, chunk: Uint8Array): string {
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
  lenient.decode(withoutOrphans(tail), { stream: true });
  const text = lenient.decode(chunk, { stream: true });
  const bad = text.indexOf("\uFFFD");
  return bad < 0 ? text : text.slice(0, bad);
}

/** Continuation bytes whose character began before the tail. */
function withoutOrphans(tail: Uint8Array): Uint8Array {
  const start = tail.findIndex((byte) => (byte & 0xc0) !== 0x80);
  return start < 0 ? new Uint8Array() : tail.subarray(start);
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

export function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
