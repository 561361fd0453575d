/** Paths as report formats want them. */
import { isAbsolute, relative, resolve, sep } from "node:path";

/** The path from `folder` with forward slashes; an absolute one where the file lies outside. */
export function relativePath(file: string, folder: string): string {
  const path = relative(folder, resolve(folder, file));
  const outside = path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path);
  return (outside ? resolve(folder, file) : path).split(sep).join("/");
}

/** A URI reference for SARIF: relative and percent-encoded, or `file:` where the file lies outside `folder`. */
export function fileUri(file: string, folder: string): string {
  const path = relativePath(file, folder);
  // encodeURIComponent throws on half a surrogate pair, which Windows allows in names.
  const whole = path.replace(/\p{Surrogate}/gu, "\uFFFD");
  const encoded = whole
    .split("/")
    .map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}
