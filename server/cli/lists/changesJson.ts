/** Differences of two copies as plain data: the shape `--format json` prints. */
import type { ListDiff } from "../../register/importers/diff.ts";
import type { Entry } from "../../register/types.ts";

export function changesJson({ added, changed, delisted, unchanged }: ListDiff) {
  return {
    added: added.map(({ entry, relisted }) => ({ ...briefJson(entry), relisted })),
    changed: changed.map(({ entry, changes }) => ({ ...briefJson(entry), changes })),
    delisted: delisted.map(briefJson),
    unchanged,
  };
}

function briefJson({ id, name, type, listings }: Entry) {
  return {
    id,
    name,
    type,
    listings: listings.map(({ authority, programme, reference, listed }) => ({
      authority,
      programme,
      reference,
      listed,
    })),
  };
}
