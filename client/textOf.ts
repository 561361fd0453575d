import { decode } from "../server/protocol/messages.ts";

/** Bytes as the text that the server reads in them; where they are no UTF-8 or UTF-16 it is a guess. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly faithful: boolean } {
  const decoded = decode(bytes);
  if ("fault" in decoded) return { text: new TextDecoder("utf-8").decode(bytes), faithful: false };
  return { text: decoded.text, faithful: !decoded.guessed };
}
