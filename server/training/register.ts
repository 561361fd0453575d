/**
 * Makes the starter register from collected facts: `node server/training/register.ts <register-facts.json>`.
 * Facts stay as they are; what a name may match is added from `registerNames.ts`, what has ended
 * since from `registerEndings.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { readStarterRegister, type StarterEntry, type StarterListing, type StarterName } from "../register/starter.ts";
import { endings } from "./registerEndings.ts";
import { contextNames, headings, moreNames, weakNames } from "./registerNames.ts";
import { checkNotes, plainNote } from "./registerNotes.ts";
import { datedSource } from "./registerSources.ts";

interface Facts {
  readonly entries: readonly FactEntry[];
}
interface FactEntry {
  readonly id: string;
  readonly name: string;
  readonly officialName?: string;
  readonly aliases: readonly string[];
  readonly acronyms: readonly string[];
  readonly weakAliases: readonly string[];
  readonly type: "org" | "person";
  readonly country: string;
  readonly notes?: string;
  readonly listings: readonly FactListing[];
}
interface FactListing {
  readonly authority: string;
  readonly programme: string;
  readonly reference?: string;
  readonly listedOn?: string;
  readonly delistedOn?: string;
  readonly suspendedOn?: string;
  readonly status?: "associated-persons-only";
  readonly note?: string;
  readonly dateNote?: string;
  readonly source: string;
  readonly verified: boolean;
}

/** The day of the UN list, the one that every other list was compared with. */
const asOf = "2026-02-27";

const authorities: Readonly<Record<string, string>> = {
  "UN Security Council": "un",
  "European Union": "eu",
  "US Treasury (OFAC)": "us-treasury",
  "US State Department": "us-state",
  "United Kingdom (FCDO/OFSI)": "uk",
  "United Kingdom (Home Office)": "uk-home-office",
  "Pakistan (Ministry of Interior / NACTA)": "pk",
  "Russia (Supreme Court)": "ru",
};

const [from] = process.argv.slice(2);
if (from === undefined) {
  console.error("usage: node server/training/register.ts <register-facts.json>");
  process.exit(2);
}
const facts: Facts = JSON.parse(readFileSync(from, "utf8"));
checkJudgements(facts);
const programmes: string[] = [];
const sources: { readonly title: string; readonly asOf: string }[] = [];
const entries = facts.entries.map(starterEntry);
checkNotes();

const head = { format: "stet-starter-register", version: 1, asOf };
const lines = entries.map((entry) => JSON.stringify(entry)).join(",\n");
const text = `${JSON.stringify(head).slice(0, -1)},
"programmes": ${JSON.stringify(programmes, null, 1)},
"sources": ${JSON.stringify(sources, null, 1)},
"entries": [
${lines}
]}
`;
const read = readStarterRegister(text);
writeFileSync(new URL("../models/starter-register.json", import.meta.url), text);
const count = (of: (entry: (typeof read.entries)[number]) => number) => read.entries.reduce((sum, e) => sum + of(e), 0);
console.log(
  `${read.entries.length} entries, ${count((e) => e.listings.length)} listings ` +
    `(${count((e) => e.listings.filter(({ verified }) => !verified).length)} unverified), ${count((e) => e.names.length)} names, ` +
    `${(text.length / 1024).toFixed(0)} kB`,
);

function starterEntry(fact: FactEntry): StarterEntry {
  const name = headings[fact.id] ?? fact.name;
  const official = fact.officialName ?? (name === fact.name ? undefined : fact.name);
  return {
    id: fact.id,
    name,
    ...(official !== undefined && official !== name && { officialName: official }),
    ...(fact.type === "person" && { type: "person" }),
    ...(fact.country !== "XX" && { country: fact.country }),
    ...(fact.notes !== undefined && { note: sentence(fact.notes) }),
    names: namesOf(fact, name),
    listings: fact.listings.map((listing) => starterListing(fact.id, listing)),
  };
}

function namesOf(fact: FactEntry, name: string): readonly (string | StarterName)[] {
  const { id } = fact;
  const names = new Map<string, StarterName>();
  const add = (text: string, more: Omit<StarterName, "text">) => {
    // "the Taliban" and "so-called Islamic State" are the name with words before it.
    const bare = text.replace(/^(?:the|so-called) /i, "").replace(/^"(.*)"$/, "$1");
    const isWeakPhrase = weakNames[id]?.includes(text) === true;
    const asWritten = text === name || (isWeakPhrase && text.startsWith("The ")) ? text : bare;
    if (names.has(asWritten)) return;
    const { weak: givenWeak, ...rest } = more;
    const weak = givenWeak === true || weakNames[id]?.includes(text) || weakNames[id]?.includes(bare);
    const context = contextNames[id]?.includes(text) === true;
    names.set(asWritten, {
      text: asWritten,
      ...rest,
      ...(weak && !context && { weak: true as const }),
      ...(context && { context: true as const }),
    });
  };
  const isInitials = fact.acronyms.includes(name) && !fact.aliases.includes(name);
  add(name, isInitials ? { kind: "name", case: "exact" } : { kind: "name" });
  for (const alias of [fact.name, ...fact.aliases]) add(alias, {});
  for (const more of moreNames[id] ?? []) add(more, {});
  for (const acronym of fact.acronyms) add(acronym, { kind: "acronym", case: "exact" });
  for (const weak of fact.weakAliases)
    add(weak, /^[A-Z]{2,5}$/.test(weak) ? { kind: "acronym", case: "exact", weak: true } : { weak: true });
  return [...names.values()].map((one) => (Object.keys(one).length === 1 ? one.text : one));
}

function starterListing(id: string, fact: FactListing): StarterListing {
  const by = authorities[fact.authority];
  if (by === undefined) throw new Error(`${id}: the authority "${fact.authority}" has no id.`);
  const ending = endings[id]?.[by];
  const { title, asOf: day } = datedSource(ending === undefined ? fact.source : `${fact.source}; ${ending.source}`);
  const { reference, note } = referenceOf(fact.reference);
  const notes = [fact.note, fact.dateNote, note].filter((part) => part !== undefined).map(sentence);
  // No date was seen; the number of the order that removed it carries the year.
  const ended = ending?.on ?? fact.delistedOn ?? /^removed by SI (\d{4})\//.exec(fact.reference ?? "")?.[1];
  const scope =
    fact.status === "associated-persons-only"
      ? "associated-persons"
      : id === "hezbollah" && by === "eu"
        ? "wing"
        : null;
  if (scope === "wing") notes.push("The EU lists the military wing only.");
  return {
    by,
    programme: numberIn(programmes, fact.programme, (one) => one === fact.programme),
    ...(reference !== undefined && { reference }),
    ...(fact.listedOn !== undefined && { listed: fact.listedOn }),
    ...(ended !== undefined && { ended }),
    ...(fact.suspendedOn !== undefined && { suspended: fact.suspendedOn }),
    ...(scope !== null && { scope }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
    source: numberIn(sources, { title, asOf: day }, (one) => one.title === title),
    ...(!fact.verified && { unverified: true }),
  };
}

/** A list's own number alone, so that the same entry of an imported list is recognised. */
function referenceOf(reference: string | undefined): { readonly reference?: string; readonly note?: string } {
  if (reference === undefined) return {};
  const uk = /^([A-Z]{3}\d{4}) \/ (OFSI group \d+)$/.exec(reference);
  if (uk !== null) return { reference: uk[1] as string, note: `${uk[2]}.` };
  return { reference: reference.replace(/^OFAC uid /, "") };
}

function sentence(text: string): string {
  const trimmed = plainNote(text.trim());
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?)]$/.test(capital) ? capital : `${capital}.`;
}

function numberIn<T>(items: T[], item: T, isIt: (one: T) => boolean): number {
  const known = items.findIndex(isIt);
  return known >= 0 ? known : items.push(item) - 1;
}

/** A judgement about a name that no entry has would be silently lost. */
function checkJudgements({ entries: known }: Facts): void {
  const namesById = new Map(
    known.map((e) => [
      e.id,
      new Set([e.name, ...e.aliases, ...e.acronyms, ...e.weakAliases, ...(moreNames[e.id] ?? [])]),
    ]),
  );
  for (const table of [weakNames, contextNames]) {
    for (const [id, names] of Object.entries(table)) {
      for (const name of names) {
        if (!namesById.get(id)?.has(name)) throw new Error(`registerNames.ts: ${id} has no name "${name}".`);
      }
    }
  }
  for (const id of [...Object.keys(moreNames), ...Object.keys(headings), ...Object.keys(endings)]) {
    if (!namesById.has(id))
      throw new Error(`There is no entry ${id}, which registerNames.ts or registerEndings.ts names.`);
  }
}
