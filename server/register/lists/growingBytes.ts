/** Texts one behind the other as UTF-8. */

export interface GrowingBytes {
  /** Adds a text and says where the next one begins. */
  add(text: string): number;
  done(): Uint8Array;
}

export function growingBytes(): GrowingBytes {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  return {
    add(text) {
      // No UTF-16 code unit becomes more than three bytes.
      const needed = length + text.length * 3;
      if (needed > bytes.length) {
        const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      const start = length;
      for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f) {
          // Calling the encoder costs more than a short plain text is worth.
          length = start + encoder.encodeInto(text, bytes.subarray(start)).written;
          return length;
        }
        bytes[length++] = unit;
      }
      return length;
    },
    // No copy: whoever packs the list makes the only one.
    done: () => bytes.subarray(0, length),
  };
}
