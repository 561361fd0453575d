/** Bytes as text; where they are no UTF-8 the text is a guess. */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly faithful: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), faithful: true };
  } catch {
    return { text: new TextDecoder("utf-8").decode(bytes), faithful: false };
  }
}
