/** How the sources of the register's facts are called for readers, and up to which day each speaks. */

interface SourceNote {
  /** Of the source as the facts write it. */
  readonly pattern: RegExp;
  /** Null: the facts' own words. */
  readonly title: string | null;
  readonly asOf: string;
}

/** The first that fits counts. Where a source names no day, the earliest day it can speak for. */
const notes: readonly SourceNote[] = [
  {
    pattern: /^un\/un_consolidated_2026-02-27\.xml$/,
    title: "UN Security Council Consolidated List, 27 February 2026",
    asOf: "2026-02-27",
  },
  {
    pattern: /^un\/un_consolidated_2025-04-19\.xml.*SC\/16214/,
    title:
      "UN Security Council Consolidated List, 19 April 2025 (listed); press release SC/16214 of 6 November 2025 and the list of 27 February 2026 (removed)",
    asOf: "2026-02-27",
  },
  { pattern: /^uk\/uksl_2026-05/, title: "UK Sanctions List, about 13 May 2026", asOf: "2026-05-13" },
  {
    pattern: /^eu\/journal_32002R0881/,
    title: "Regulation (EC) 881/2002, consolidated text of 21 July 2026",
    asOf: "2026-07-21",
  },
  {
    pattern: /^eu\/journal_32001R2580/,
    title: "Regulation (EC) 2580/2001, consolidated text of 27 February 2026",
    asOf: "2026-02-27",
  },
  { pattern: /^eu\/journal_3(?:2011R0753)/, title: "Regulation (EU) 753/2011, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2005R1183)/, title: "Regulation (EC) 1183/2005, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2010R0356)/, title: "Regulation (EU) 356/2010, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2012R0267)/, title: "Regulation (EU) 267/2012, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2014R0269)/, title: "Regulation (EU) 269/2014, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2016R1686)/, title: "Regulation (EU) 2016/1686, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2017R1509)/, title: "Regulation (EU) 2017/1509, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2020R1998)/, title: "Regulation (EU) 2020/1998, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2022R2309)/, title: "Regulation (EU) 2022/2309, consolidated text", asOf: "2024-09" },
  { pattern: /^eu\/journal_3(?:2024R0386)/, title: "Regulation (EU) 2024/386, consolidated text", asOf: "2024-09" },
  { pattern: /^ofac\/.*2025-06/, title: "OFAC SDN List, June 2025", asOf: "2025-06" },
  { pattern: /^ofac\/sdn_2023-11/, title: "OFAC SDN List, November 2023", asOf: "2023-11" },
  // The table of December 2021, kept up with the announcements until December 2025.
  { pattern: /State Dept FTO table|state\.gov \/foreign-terrorist/, title: null, asOf: "2025-12" },
  {
    pattern: /us_state_terrorist_orgs|State Dept statement|everycrsreport|bnonews|excelsio/,
    title: null,
    asOf: "2025-12",
  },
  {
    pattern: /legislation\.gov\.uk|bailii|uksi|hansard|Proscribed Organisations|commonslibrary|ISC report/,
    title: null,
    asOf: "2025-07",
  },
  { pattern: /archive\.dnd\.com\.pk|pakistankakhudahafiz/, title: null, asOf: "2015" },
  { pattern: /dailytimes\.com\.pk 2020-05-12/, title: null, asOf: "2020-05-12" },
  { pattern: /dawn\.com/, title: null, asOf: "2019" },
  { pattern: /thenews\.com\.pk 2020-02-25/, title: null, asOf: "2020-02-25" },
  { pattern: /tass\.com/, title: null, asOf: "2025-04-17" },
];

/** Throws for a source that nobody has dated. */
export function datedSource(source: string): { readonly title: string; readonly asOf: string } {
  const note = notes.find(({ pattern }) => pattern.test(source));
  if (note === undefined) throw new Error(`No as-of date is known for the source "${source}".`);
  return { title: note.title ?? source.replaceAll("pages: ", "").replace(/\s*;\s*/g, "; "), asOf: note.asOf };
}
