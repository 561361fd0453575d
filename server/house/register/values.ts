/** Values of a house register, in JSON and in CSV. */

import type { Complain, Path } from "../../json/problems.ts";
import { didYouMean } from "../../json/values.ts";
import * as l10n from "../../l10n/l10n.ts";
import { authorities } from "../../register/status/authorities.ts";
import type { Listing, Name, PartialDate } from "../../register/types.ts";

const idPattern = /^[\w.:-]+$/;

/** An id: letters, digits, dots, colons and hyphens, so that it can stand anywhere. */
export function idOr(value: unknown, path: Path, complain: Complain): string | null {
  if (typeof value === "string" && idPattern.test(value)) return value;
  complain(path, l10n.t("Must be an id of letters, digits and hyphens, as “red-banner-front”."));
  return null;
}

/** A calendar day, month or year. */
export function dateOr(value: unknown, path: Path, complain: Complain): PartialDate | null {
  if (value === undefined || value === "") return null;
  if (typeof value === "string" && isPartialDate(value)) return value;
  complain(path, l10n.t("Must be a date as 2011-07-29, 2011-07 or 2011."));
  return null;
}

function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** One of a few words, or null after a complaint; one that is not there gives null without. */
export function oneOfOr<T extends string>(
  value: unknown,
  allowed: readonly T[],
  path: Path,
  complain: Complain,
): T | null {
  if (value === undefined || value === "") return null;
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    const guess = typeof value === "string" ? didYouMean(value, allowed) : "";
    complain(path, l10n.t("Must be {0}.{1}", allowed.join(", "), guess));
  }
  return found ?? null;
}

/**
 * The id of an authority: a known one, or the house's own, which begins with a capital ("Interior Ministry of Ruritania"). So a slip in
 * a known id is noticed.
 */
export function authorityOr(value: unknown, path: Path, complain: Complain): string | null {
  const ids = authorities.map(({ id }) => id);
  if (typeof value === "string" && (ids.includes(value) || /^\p{Lu}.{2,}/u.test(value))) return value;
  const guess = typeof value === "string" ? didYouMean(value, ids) : "";
  complain(path, l10n.t("Must be {0}, or the name of another authority with a capital.{1}", ids.join(", "), guess));
  return null;
}

/** A spelling as a house writes it: it counts as it stands. */
export function houseName(text: string, more: Partial<Name> = {}): Name {
  const isInitials =
    /^[\p{Lu}\p{N}][\p{L}\p{N}/-]*$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && text.length <= 8;
  const name: Name = isInitials
    ? { text, kind: "acronym", strength: "strong", case: "exact", needsContext: false }
    : {
        text,
        kind: "alias",
        strength: "strong",
        case: /^\p{Ll}/u.test(text) ? "any" : "capitalised",
        needsContext: false,
      };
  return { ...name, ...more };
}

export function houseListing(authority: string, more: Partial<Listing>, asOf: PartialDate | null): Listing {
  return {
    authority,
    programme: "",
    reference: null,
    listed: null,
    ended: null,
    suspended: null,
    scope: "entity",
    note: "",
    source: l10n.t("House register"),
    asOf: asOf ?? "",
    verified: true,
    ...more,
  };
}
