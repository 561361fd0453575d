import { onceEach } from "./memory.ts";
import type { Draft } from "./types.ts";

/** Reading a draft once, however many rules ask for it. */
export const perDraft = onceEach<Draft>();
