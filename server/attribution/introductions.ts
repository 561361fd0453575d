/** Descriptions before a name: "the interior minister, Ana Holt, said". */
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import type { Token } from "./mentionTokens.ts";
import type { Open } from "./mentionTypes.ts";
import { auxiliary } from "./nounWords.ts";

/** "the interior minister, Ana Holt, said": the description before belongs to the name. */
export function introduce(
  voice: string,
  tokens: readonly Token[],
  i: number,
  end: number,
  first: number,
  found: Open[],
): void {
  const name = found.at(-1);
  const described = found.at(-2);
  if (name === undefined || described === undefined || found.length - 2 < first || name.roles.length > 1) return;
  const from = Math.max(first, found.length - 6);
  const at = found.slice(from, -1).findLastIndex((one) => one.form === "description" && one.sort === "person");
  const role = found[from + at];
  if (at < 0 || role === undefined || role.plural || role.sameAs !== null) return;
  const between = voice.slice(role.span.end, tokens[i]?.start ?? 0);
  if (!/^(?:\s(?:of|for|at|with|in|from|to|on)\s[^,.;:!?\uFFFC]{1,70})?,\s$/.test(between)) return;
  if (between.split(/[\s,]+/).some((word) => finiteSpeechForms.has(word) || auxiliary.has(word))) return;
  const last = tokens[end - 1];
  const after = tokens[end];
  const tail = voice.slice(last?.close ?? 0, (last?.close ?? 0) + 60);
  const rest = tail.replace(/^\s(?:of|from)\s[^,.;:]{1,40}(?=,)/, "").slice(0, 2);
  const closes = rest === "" || /^[,.;:)—–-]/.test(rest.trim()) || finiteSpeechForms.has(after?.lower ?? "");
  if (!closes || /^,\s*(?:and|or)\b/.test(voice.slice(last?.close ?? 0, (last?.close ?? 0) + 6))) return;
  role.sameAs = found.length - 1;
  name.roles = [...name.roles, ...role.roles];
  name.gender ??= role.gender;
  name.sort = "person";
  name.human = true;
  name.inhuman = false;
}
