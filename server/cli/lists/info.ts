/** `stet register info` */
import type { CopyInfo } from "../../lists/copyFile.ts";
import type { ListStore } from "../../lists/types.ts";
import { entryById } from "../../register/register.ts";
import { spokenDate } from "../../register/status/partialDates.ts";
import { tell, write } from "../output.ts";
import { printable } from "../printable.ts";
import { openRegister, openStarterRegister } from "../register.ts";
import type { RegisterFormat } from "../registerArguments.ts";
import { entryJson, entryText } from "./entryText.ts";
import { lines } from "./text.ts";

/** What is loaded, or what is known of one list or entry: 1 where there is none of that id, 2 where a copy is damaged. */
export async function info(id: string | null, store: ListStore, format: RegisterFormat): Promise<0 | 1 | 2> {
  return id === null ? overview(store, format) : one(id, store, format);
}

async function overview(store: ListStore, format: RegisterFormat): Promise<0 | 2> {
  const starter = await openStarterRegister();
  const { copies, unread } = await store.readAll();
  const infos = copies.map((copy) => copy.info);
  if (format === "json") {
    const shipped = starter === null ? null : { entries: starter.entries.length, asOf: starter.asOf };
    await write(`${JSON.stringify({ folder: store.folder, starter: shipped, lists: infos, unread }, null, 2)}\n`);
  } else {
    const shipped =
      starter === null
        ? []
        : [`Starter register: ${starter.entries.length} entries, as of ${spokenDate(starter.asOf)}`];
    const own = infos.map((list) => `${list.title} (${list.id}): ${sizeAndDay(list)}`);
    const none = infos.length === 0 ? ["No list is imported."] : [];
    await write(lines(`${[...shipped, ...own, ...none, `Lists are kept in ${store.folder}`].join("\n")}\n`));
    for (const { file, reason } of unread) tell(`stet: ${printable(`${file}: ${reason}`)}`);
  }
  return starter === null || unread.length > 0 ? 2 : 0;
}

async function one(id: string, store: ListStore, format: RegisterFormat): Promise<0 | 1 | 2> {
  const list = (await store.read(id))?.info ?? null;
  if (list !== null) {
    await write(format === "json" ? `${JSON.stringify(list, null, 2)}\n` : lines(listText(list)));
    return 0;
  }
  const register = await openRegister(store);
  if (register === null) return 2;
  const entry = entryById(register, id);
  if (entry === null) {
    tell(`stet: ${printable(`no list and no entry has the id "${id}"; "stet register find" looks names up`)}`);
    return register.unread.length > 0 ? 2 : 1;
  }
  await write(
    format === "json" ? `${JSON.stringify(entryJson(entry), null, 2)}\n` : lines(entryText(entry, entry.name, true)),
  );
  return 0;
}

function sizeAndDay({ entries, asOf, dated, imported }: CopyInfo): string {
  const day = dated ? `as of ${spokenDate(asOf)}` : "without a day of its own";
  return `${entries.toLocaleString("en-GB")} entries, ${day}, imported ${spokenDate(imported.slice(0, 10))}`;
}

function listText(list: CopyInfo): string {
  const names = Object.entries(list.tally).map(([label, count]) => `${count.toLocaleString("en-GB")} ${label}`);
  const out = [
    `${list.title} (${list.id}, ${list.format})`,
    `  ${sizeAndDay(list)}`,
    `  names: ${names.join(", ")}`,
    `  from: ${list.files.join(", ")}`,
    ...list.notes.map((note) => `  ${note}`),
  ];
  return `${out.join("\n")}\n`;
}
