/**
 * Notes of the facts as readers of a newsroom see them in the hover and the register view. The facts were collected for
 * research and speak its language ("carry TAi./TAe. references"); what they say stays, how they say it changes here.
 */

/** By the part of a note that is worded anew. */
const wordings: readonly (readonly [from: string, to: string])[] = [
  // Notes on dates, which recur.
  ["sdn.csv carries no listing dates", "The US Treasury’s list, as read for this register, gives no dates of listing"],
  [
    "date printed in the annex; normally the UN listing date",
    "The date is the one printed in the annex of the regulation, normally that of the UN listing",
  ],
  [
    "date of announcement; legal effect on Federal Register publication",
    "The date is that of the announcement; it took legal effect when the Federal Register published it",
  ],
  ["in-force date not seen", "The day it came into force was not found"],
  ["deproscribed; date not seen", "No longer proscribed; the date was not found"],
  ["date not seen", "The date was not found"],
  ["UK list repeats the UN listing date", "The UK’s list gives the date of the UN listing"],
  [
    "31/12/2020 = start of the autonomous UK regime, older EU-era listing behind it",
    "On 31 December 2020 the UK’s own sanctions began; an older listing, from its time under EU sanctions, is behind it",
  ],
  ["reported 2020-05-12", "Reported on 12 May 2020"],
  // Notes on single names.
  [
    'The 1988 list names 135 individuals and 5 entities "associated with the Taliban"; it has NO entry for the movement as such (checked in the file)',
    "The UN’s 1988 list names 135 individuals and 5 entities “associated with the Taliban”; it has no entry for the movement as such",
  ],
  [
    '"under UN sanctions" is house wording: in the data only associated individuals/entities carry TAi./TAe. references. OFAC lists the movement itself (SDGT). Not an FTO. Russia listed it in 2003 and suspended the ban on 17 Apr 2025.',
    "“Under UN sanctions” is shorthand: the UN lists only individuals and entities associated with the Taliban. The US Treasury lists the movement itself, as a global terrorist (SDGT); it is not among the foreign terrorist organisations of the US State Department. Russia listed it in 2003 and suspended the ban on 17 April 2025.",
  ],
  [
    'UN alias "The Base" is unusable in running English text',
    "The UN’s alias “The Base” is an ordinary English phrase and is not looked for in drafts",
  ],
  [
    "named as an existing Schedule 2 entry",
    "named as already on the UK’s list of proscribed organisations, Schedule 2",
  ],
  [
    "Name is an English phrase; lower-case uses are not mentions",
    "The name is an ordinary English phrase; written in small letters it does not count",
  ],
  ['"ETA" also = estimated time of arrival', "“ETA” also stands for estimated time of arrival"],
  [
    "Order made July 2025; proscription is under litigation - check",
    "The order was made in July 2025 and is being fought in court: check",
  ],
  ["No UN entity entry in the file of 27 Feb 2026", "Not on the UN list of 27 February 2026 as an entity"],
  [
    "UN Iran (1737) list is absent from the files of 2025-04-19 and 2025-08-16 and present again in that of 2026-02-27 with the original 2006-2012 dates",
    "The UN’s Iran (1737) entries are missing from its lists of 19 April and 16 August 2025; that of 27 February 2026 has them again, with the original dates of 2006 to 2012",
  ],
  ["(pages: anews.com.tr)", "(anews.com.tr)"],
  ["is still in the file of 27 Feb 2026", "is still on the list of 27 February 2026"],
  [
    "The original FARC is absent from the State Dept page of Dec 2021; the revocation date was not seen",
    "The US State Department ended its designation with effect from 1 December 2021, as announced the day before; FARC-EP and Segunda Marquetalia were listed then",
  ],
  ["EU lists only the MILITARY WING;", "The EU lists only the military wing;"],
  [
    "Entry taken over from the list without curation",
    "Taken over from the list as it stands; no editor has gone over its names",
  ],
];

const unused = new Set(wordings.map(([from]) => from));

/** A note of the facts in plain words. */
export function plainNote(note: string): string {
  const known = wordings.find(([from]) => note.toLowerCase().includes(from.toLowerCase()));
  if (known === undefined) return note;
  const [from, to] = known;
  unused.delete(from);
  const start = note.toLowerCase().indexOf(from.toLowerCase());
  return note.slice(0, start) + to + note.slice(start + from.length);
}

/** Throws where a wording belongs to no note: the facts have changed, and the note is shown as they have it. */
export function checkNotes(): void {
  if (unused.size > 0)
    throw new Error(`registerNotes.ts: no note says ${[...unused].map((one) => `“${one}”`).join(", ")}.`);
}
