/** Listings that ended although the facts, collected before, have no day for it. */

export interface Ending {
  readonly on: string;
  /** Where it was seen, added to the listing's own source. */
  readonly source: string;
}

/** By the id of the entry and of the authority. */
export const endings: Readonly<Record<string, Readonly<Record<string, Ending>>>> = {
  // Announced on 30 November 2021; the next day it took effect, and FARC-EP and Segunda Marquetalia were listed.
  farc: {
    "us-state": { on: "2021-12-01", source: "delisting: announcement of the US Secretary of State, 30 November 2021" },
  },
};
