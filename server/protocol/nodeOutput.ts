import type { Writable } from "node:stream";

/**
 * Makes what is written to the stream at one moment leave in one piece. A message of the protocol is written as a header and a content,
 * and after a check there are two of them: four system calls, and the client is woken four times.
 */
export function gatherWrites(stream: Writable): void {
  const { write } = stream;
  stream.write = function gathered(this: Writable, ...given: Parameters<Writable["write"]>) {
    if (stream.writableCorked === 0) {
      stream.cork();
      // The next message of the same moment is written in the next turn of the loop.
      setImmediate(() => setImmediate(() => stream.uncork()));
    }
    return write.apply(stream, given);
  } as Writable["write"];
}
