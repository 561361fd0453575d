/** The drafts that `npm start` opens: always a fresh copy, so that playing with them changes no fixture. */
import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";

/** Lays the drafts out anew in `into`. Rejects when the draft to open is not among them. */
export async function freshDemo(from: string, into: string, draft: string): Promise<void> {
  if (!existsSync(join(from, draft))) throw new Error(`The demo draft ${join(from, draft)} is missing.`);
  await rm(into, { recursive: true, force: true });
  await cp(from, into, { recursive: true });
}
