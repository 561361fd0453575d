/** Bytes of a style file to text. */
import { decode } from "../draft/decode.ts";
import * as l10n from "../l10n/l10n.ts";
import type { FileRead } from "./load.ts";

/** A style is written by hand; more bytes than this are something else. */
export const largestStyle = 1_000_000;

/** The text of a style file, or why it is none. A style is not guessed at: bytes that are no text are a fault. */
export function styleText(bytes: Uint8Array): FileRead {
  if (bytes.length > largestStyle) return tooLarge();
  const decoded = decode(bytes);
  if ("fault" in decoded) return decoded;
  return decoded.guessed ? { fault: l10n.t("is not valid UTF-8") } : { text: decoded.text };
}

export function tooLarge(): FileRead {
  return { fault: l10n.t("is larger than {0} MB, too large for a style", largestStyle / 1_000_000) };
}
