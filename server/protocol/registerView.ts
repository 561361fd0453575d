/** Answers the register view: what is loaded, what fits a query, everything about one entry. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { CalendarDate } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { dayOf } from "../language/calendar.ts";
import { countryByCode } from "../language/gazetteer.ts";
import { entryById, type Register } from "../register/register.ts";
import { type Found, type Hit, type Steps, searching } from "../register/search.ts";
import { isOld } from "../register/status/age.ts";
import { authorityById, authorityName } from "../register/status/authorities.ts";
import { stateOn } from "../register/status/listingDates.ts";
import { pageOf } from "../register/status/pages.ts";
import { isoDay, toldDate } from "../register/status/partialDates.ts";
import { fullStatement } from "../register/status/statement.ts";
import { wordingsFor } from "../register/status/wordings.ts";
import type { Entry, Listing, PartialDate } from "../register/types.ts";
import type { Host } from "./host.ts";
import {
  largestRegisterPage,
  type RegisterEntryDetails,
  type RegisterListDetails,
  type RegisterListingDetails,
  type RegisterOverview,
  type RegisterQuestion,
  type RegisterRow,
  type RegisterSearchParams,
  type RegisterSearchResult,
  registerRequests,
} from "./messages.ts";

/** Registers the answers. `registerOf` gives the register that a draft is checked with; null where none could be loaded. */
export function serveRegisterView(
  connection: Connection,
  registerOf: (draft: string | null) => Promise<Register | null>,
  { now, pause }: Pick<Host, "now" | "pause">,
): void {
  const loaded = async ({ draft = null }: RegisterQuestion): Promise<Register> => {
    const register = await registerOf(draft);
    if (register === null) {
      throw new ResponseError(ErrorCodes.InternalError, l10n.t("No register of sanctions and bans could be loaded."));
    }
    return register;
  };
  const today = () => dayOf(Math.floor(now() / 86_400_000));
  connection.onRequest(registerRequests.overview, async (params: RegisterQuestion) =>
    overviewOf(await loaded(params), today()),
  );
  connection.onRequest(registerRequests.search, async (params: RegisterSearchParams, token) => {
    const found = await inSlices(searching(await loaded(params), params.query), pause, token);
    return pageOfHits(found, params, today());
  });
  connection.onRequest(registerRequests.entry, async (params: RegisterQuestion & { readonly id: string }) => {
    const register = await loaded(params);
    const entry = entryById(register, params.id);
    return entry === null ? null : detailsOf(entry, today(), register.labelFor);
  });
}

/** At most this many milliseconds of a long search before drafts are given their turn. */
const slice = 10;

/** Runs to the end with pauses, or answers that the request was cancelled. */
async function inSlices<T>(steps: Steps<T>, pause: Host["pause"], token: CancellationToken): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await pause();
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, l10n.t("Another search began."));
  }
}

/** What the register was made from. */
export function overviewOf({ entries, asOf, lists }: Register, today: CalendarDate): RegisterOverview {
  const house = entries.filter(({ origin }) => origin === "house");
  const made = [
    { title: l10n.t("Starter register"), entryCount: entries.length - house.length, asOf },
    ...(house.length === 0 ? [] : [{ title: l10n.t("House register"), entryCount: house.length, asOf: newest(house) }]),
    ...lists,
  ];
  return {
    lists: made.map(
      ({ title, entryCount, asOf }): RegisterListDetails => ({
        title,
        entries: entryCount,
        asOf: toldDate(asOf),
        isOld: isOld(asOf, today),
      }),
    ),
  };
}

function newest(entries: readonly Entry[]): PartialDate {
  return entries.reduce((latest, { asOf }) => (asOf > latest ? asOf : latest), "");
}

/** One page of what fits a query. */
function pageOfHits({ hits, alike }: Found, params: RegisterSearchParams, today: CalendarDate): RegisterSearchResult {
  const from = Math.max(0, params.offset);
  const to = from + Math.min(Math.max(params.limit, 1), largestRegisterPage);
  return { total: hits.length, rows: hits.slice(from, to).map((hit) => rowOf(hit, today)), alike };
}

function rowOf({ entry, spelling }: Hit, today: CalendarDate): RegisterRow {
  return {
    id: entry.id,
    name: entry.name,
    kind: kindOf(entry),
    spelling: spelling === entry.name ? null : spelling,
    status: statusOf(entry, today),
  };
}

/** "organisation, Pakistan" */
export function kindOf({ type, country }: Entry): string {
  if (country === null) return typeName(type);
  return `${typeName(type)}, ${l10n.country(country, countryByCode(country)?.name ?? country)}`;
}

function typeName(type: Entry["type"]): string {
  switch (type) {
    case "organisation":
      return l10n.t("organisation");
    case "person":
      return l10n.t("person");
    case "vessel":
      return l10n.t("vessel");
    case "aircraft":
      return l10n.t("aircraft");
  }
}

/** Who lists it now; of those that list nobody any more, who did. */
export function statusOf({ listings }: Entry, today: CalendarDate): string {
  const names = (wanted: (listing: Listing) => boolean) => [...new Set(listings.filter(wanted).map(briefly))];
  const active = names((listing) => stateOn(listing, today) === "active");
  if (active.length > 0) return active.join(", ");
  const over = names((listing) => stateOn(listing, today) !== "active");
  return over.length > 0 ? l10n.t("no longer: {0}", over.join(", ")) : "";
}

/** "UN", "US", "Pakistan", "UN (associates)": what a column has room for. */
function briefly({ authority, scope }: Listing): string {
  const short = authorityById(authority)?.short.replace(/^the /, "") ?? authority;
  const name = /^(?:US|UK)\b/.exec(short)?.[0] ?? short;
  if (scope === "entity") return name;
  return scope === "wing" ? l10n.t("{0} (a wing)", name) : l10n.t("{0} (associates)", name);
}

/** Everything about an entry, in words where words are shown. `labelFor`: ids of the authorities whose wordings are offered, empty for all. */
export function detailsOf(entry: Entry, today: CalendarDate, labelFor: readonly string[] = []): RegisterEntryDetails {
  const { id, name, officialName, note, names, listings, origin, asOf } = entry;
  const order = { active: 0, suspended: 1, "not-yet": 2, ended: 3 };
  return {
    id,
    name,
    officialName,
    kind: kindOf(entry),
    note,
    names: names.map(({ text, kind, strength }) => ({ text, kind, weak: strength === "weak" })),
    listings: listings
      .map((listing) => listingDetails(listing, today))
      .sort((a, b) => order[a.state] - order[b.state] || (a.listed ?? "9").localeCompare(b.listed ?? "9")),
    wordings: wordingsFor(entry, { day: today, authorities: labelFor, american: false }),
    origin,
    asOf: toldDate(asOf),
    isOld: isOld(asOf, today),
    today: isoDay(today),
  };
}

function listingDetails(listing: Listing, today: CalendarDate): RegisterListingDetails {
  const { authority, programme, reference, scope, listed, ended, suspended, note, source, asOf, verified } = listing;
  return {
    authority: authorityName(authority),
    programme,
    reference,
    page: pageOf(authority, reference),
    state: stateOn(listing, today),
    scope,
    listed,
    ended,
    suspended,
    statement: fullStatement(listing, today),
    note,
    source,
    asOf: toldDate(asOf),
    verified,
  };
}
