/** Bytes as text and back, wherever the code runs. */

/** So many at once: arguments of one call are limited. A multiple of 3, so that the parts join without padding. */
const chunk = 3 * 8192;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + chunk))));
  }
  return parts.join("");
}

/** Throws where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
