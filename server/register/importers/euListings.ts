/** What the EU's two layouts share: names of programmes, dates and qualities of names. */
import { wordTable } from "../../language/wordTable.ts";
import type { PartialDate } from "../types.ts";
import { earlier } from "./dates.ts";
import { listingOf, type UndatedListing } from "./names.ts";
import { unReferenceNote } from "./unReference.ts";

export const euTitle = "EU consolidated financial sanctions list (FSF)";

/** Programme codes to the regime with its act; a code that is not here is shown as it is. */
const programmes = wordTable<string>({
  AFG: "Afghanistan/Taliban (Reg. (EU) 753/2011)",
  COD: "DRC (Reg. (EC) 1183/2005)",
  EUAQ: "EU autonomous ISIL/Al-Qaida (Reg. (EU) 2016/1686)",
  HAM: "Hamas/PIJ supporters (Reg. (EU) 2024/386)",
  HR: "Global human rights (Reg. (EU) 2020/1998)",
  HTI: "Haiti (Reg. (EU) 2022/2309)",
  IRN: "Iran (Reg. (EU) 267/2012)",
  PRK: "DPRK (Reg. (EU) 2017/1509)",
  SOM: "Somalia (Reg. (EU) 356/2010)",
  TAQA: "ISIL (Da'esh)/Al-Qaida (Reg. (EC) 881/2002)",
  TERR: 'Common Position 2001/931/CFSP "EU terrorist list" (Reg. (EC) 2580/2001)',
  UKR: "Ukraine territorial integrity (Reg. (EU) 269/2014)",
});

/** An act that an entry cites. */
export interface EuAct {
  readonly programme: string;
  readonly date: PartialDate | null;
}

/** One listing for each programme. The list's own date of designation is often missing: then the earliest act's, with a note. */
export function euListings(given: {
  readonly reference: string;
  readonly unReference: string;
  readonly designated: PartialDate | null;
  readonly acts: readonly EuAct[];
}): readonly UndatedListing[] {
  const dates = new Map<string, PartialDate | null>();
  for (const { programme, date } of given.acts) dates.set(programme, earlier(dates.get(programme) ?? null, date));
  if (dates.size === 0) dates.set("", null);
  return [...dates].map(([programme, actDate]) => {
    // Acts on the terrorist list replace the whole list twice a year: their dates say nothing of an entry.
    const undated = programme === "TERR";
    const listed = undated ? null : (given.designated ?? actDate);
    const notes = [
      undated ? "The EU’s file prints no listing dates for its terrorist list." : "",
      !undated && given.designated === null && actDate !== null
        ? "Date of the earliest act the file cites, which may amend an older one."
        : "",
      unReferenceNote(given.unReference),
    ];
    return listingOf({
      authority: "eu",
      programme: programmes[programme] ?? programme,
      reference: given.reference,
      listed,
      note: notes.filter((note) => note !== "").join(" "),
      source: euTitle,
    });
  });
}

/** Is the name of low quality? Remarks say so with slips ("lo quality", "ood quality"). */
export function isLowQuality(strong: string, remark: string): boolean {
  return /^(?:false|0|n)/i.test(strong) || /\blow?\s*quality/i.test(remark);
}
