import type { Writable } from "node:stream";

/**
 * Makes what is written to the stream at one moment leave in one piece. A message of the protocol is written as a header and a content:
 * two system calls, and the client is woken twice.
 */
export function gatherWrites(stream: Writable): void {
  const { write } = stream;
  stream.write = function gathered(this: Writable, ...given: Parameters<Writable["write"]>) {
    if (stream.writableCorked === 0) {
      stream.cork();
      setImmediate(() => stream.uncork());
    }
    return write.apply(stream, given);
  } as Writable["write"];
}
