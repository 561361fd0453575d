/** Reading a draft once, however many rules ask for it. */
import { createMemory } from "./memory.ts";
import type { Draft } from "./types.ts";

const memory = createMemory<{ readonly value: unknown }>();

/** Remembers what `read` made of a draft for as long as that draft lives. */
export function perDraft<T>(read: (draft: Draft) => T): (draft: Draft) => T {
  const reader = memory.nextReader();
  return (draft) => {
    const known = memory.of(draft);
    const entry = known[reader];
    if (entry !== undefined) return entry.value as T;
    const value = read(draft);
    known[reader] = { value };
    return value;
  };
}
