/** `stet register find` */

import type { ListStore } from "../../lists/types.ts";
import { foldName } from "../../register/nameTokens.ts";
import { findEntries } from "../../register/search.ts";
import { spokenDate } from "../../register/status/partialDates.ts";
import { tell, write } from "../output.ts";
import { printable } from "../printable.ts";
import { openRegister } from "../register.ts";
import type { RegisterFormat } from "../registerArguments.ts";
import { entryJson, entryText } from "./entryText.ts";
import { lines } from "./text.ts";

/** Found entries printed at most for people. */
const most = 25;

/**
 * 0 where something has all words of the query, 1 where nothing has: names that only look alike are shown as such. 2 where nothing
 * has and a list could not be read, for it may be there.
 */
export async function find(query: string, store: ListStore, format: RegisterFormat): Promise<0 | 1 | 2> {
  if (foldName(query).length === 0) {
    tell(`stet: ${printable(`"${query}" has no letter or digit to look for`)}`);
    return 2;
  }
  const register = await openRegister(store);
  if (register === null) return 2;
  const notFound = register.unread.length > 0 ? 2 : 1;
  const { hits, alike } = findEntries(register, query);
  const found = !alike && hits.length > 0;
  if (format === "json") {
    const entries = hits.slice(0).map(({ entry, spelling }) => ({ spelling, ...entryJson(entry) }));
    await write(`${JSON.stringify({ query, found, alike: alike && hits.length > 0, entries }, null, 2)}\n`);
    return found ? 0 : notFound;
  }
  if (!found) {
    tell(
      `stet: "${query}" was not found in the loaded registers (as of ${spokenDate(register.asOf)}), which does not mean "not sanctioned"`,
    );
    if (hits.length > 0)
      await write(
        lines(
          `Names that look like it:\n${hits
            .slice(0)
            .map(({ entry, spelling }) => `- ${spelling} (${entry.id})`)
            .join("\n")}\n`,
        ),
      );
    return notFound;
  }
  const shown = hits.slice(0, most).map(({ entry, spelling }) => entryText(entry, spelling, false));
  const more = hits.length > most ? `\n… and ${hits.length - most} more\n` : "";
  await write(lines(`${shown.join("\n")}${more}`));
  return 0;
}
