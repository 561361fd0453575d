/** Bytes of a draft to text whose offsets other tools can use. */
import * as l10n from "../l10n/l10n.ts";

export type Decoded =
  /** `guessed`: the bytes are not valid UTF-8 and were read as Windows-1252, which cannot fail. */
  { readonly text: string; readonly guessed: boolean } | { readonly fault: string };

/**
 * Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252. A byte order mark stays in the text as U+FEFF, so
 * that offsets count it. Bytes that are no text give a fault. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "little" : first === 0xfe && second === 0xff ? "big" : null;
  if (wide !== null) {
    if (bytes.length % 2 !== 0) return { fault: l10n.t("starts as UTF-16 but has an odd number of bytes") };
    const text = decodeUtf16(wide === "little" ? bytes : swapped(bytes));
    return text.includes("\0") ? { fault: l10n.t("is binary, not text") } : { text, guessed: false };
  }
  if (bytes.includes(0)) return { fault: l10n.t("is binary, or UTF-16 without a byte order mark") };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), guessed: false };
  } catch {
    return { text: decodeWindows1252(bytes), guessed: true };
  }
}

function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
}

function swapped(bytes: Uint8Array): Uint8Array {
  const turned = new Uint8Array(bytes.length);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    turned[index] = bytes[index + 1] ?? 0;
    turned[index + 1] = bytes[index] ?? 0;
  }
  return turned;
}

/** Bytes 0x80 to 0x9F; the five the code page leaves open keep their own number, as browsers do. */
const upperControls =
  "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F" +
  "\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";

/** By hand: several versions of Node decode "windows-1252" as ISO 8859-1, which loses curly quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  const chunks: string[] = [];
  const size = 8192;
  for (let start = 0; start < bytes.length; start += size) {
    const codes = Array.from(bytes.subarray(start, start + size), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? upperControls.charCodeAt(byte - 0x80) : byte,
    );
    chunks.push(String.fromCharCode(...codes));
  }
  return chunks.join("");
}
