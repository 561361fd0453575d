/** Paths as report formats want them. */
import path, { type PlatformPath } from "node:path";

/** The path from `folder` with forward slashes; an absolute one where the file lies outside. */
export function relativePath(
  file: string,
  folder: string,
  { relative, resolve, isAbsolute, sep }: PlatformPath = path,
): string {
  const way = relative(folder, resolve(folder, file));
  // On Windows the way to another drive or server is an absolute path.
  const outside = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
  return (outside ? resolve(folder, file) : way).split(sep).join("/");
}

/** A URI reference for SARIF: relative and percent-encoded, or `file:` where the file lies outside `folder`. */
export function fileUri(file: string, folder: string, platform: PlatformPath = path): string {
  const way = relativePath(file, folder, platform);
  // encodeURIComponent throws on half a surrogate pair, which Windows allows in names.
  const whole = way.replace(/\p{Surrogate}/gu, "\uFFFD");
  const encoded = whole
    .split("/")
    .map((part, index) =>
      platform.sep === "\\" && index === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part),
    )
    .join("/");
  if (way.startsWith("//")) return `file:${encoded}`;
  if (way.startsWith("/")) return `file://${encoded}`;
  return platform.isAbsolute(way) ? `file:///${encoded}` : encoded;
}
