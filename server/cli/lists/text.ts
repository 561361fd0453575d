import { printable } from "../printable.ts";

/** Text of several lines, each harmless for a terminal. */
export function lines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}
