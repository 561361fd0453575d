/** Public pages of authorities, for links that a reader may click. Data; nothing here is ever fetched. */

interface Page {
  readonly authority: string;
  /** Of the listing's reference; the first that fits counts. */
  readonly reference: RegExp;
  /** `$1` … are groups of the pattern. */
  readonly address: string;
}

const pages: readonly Page[] = [
  // Each committee has its own page with its list; single entries have addresses that follow from no reference.
  { authority: "un", reference: /^QD[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1267" },
  { authority: "un", reference: /^TA[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1988" },
  { authority: "un", reference: /^CD[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1533" },
  { authority: "un", reference: /^CF[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/2127" },
  { authority: "un", reference: /^HT[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/2653" },
  { authority: "un", reference: /^IQ[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1518" },
  { authority: "un", reference: /^KP[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1718" },
  { authority: "un", reference: /^LY[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1970" },
  { authority: "un", reference: /^SD[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/1591" },
  { authority: "un", reference: /^SS[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/2206" },
  { authority: "un", reference: /^SO[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/2713" },
  { authority: "un", reference: /^YE[ei]\./, address: "https://main.un.org/securitycouncil/en/sanctions/2140" },
  {
    authority: "un",
    reference: /^/,
    address: "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
  },
  {
    authority: "us-treasury",
    reference: /^(\d+)$/,
    address: "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=$1",
  },
  { authority: "us-treasury", reference: /^/, address: "https://sanctionssearch.ofac.treas.gov/" },
  { authority: "us-state", reference: /^/, address: "https://www.state.gov/foreign-terrorist-organizations/" },
  // CELEX numbers name the act.
  {
    authority: "eu",
    reference: /^(3\d{4}[RD]\d{4})/,
    address: "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:$1",
  },
  { authority: "eu", reference: /^/, address: "https://www.sanctionsmap.eu/" },
  {
    authority: "uk",
    reference: /^/,
    address: "https://www.gov.uk/government/publications/the-uk-sanctions-list",
  },
  {
    authority: "uk-home-office",
    reference: /^(?:.* )?SI (\d{4})\/(\d+)$/,
    address: "https://www.legislation.gov.uk/uksi/$1/$2",
  },
  { authority: "uk-home-office", reference: /^/, address: "https://www.legislation.gov.uk/ukpga/2000/11/schedule/2" },
  { authority: "pk", reference: /^/, address: "https://nacta.gov.pk/" },
];

/** The page where an authority tells of a listing, as exact as its reference allows; null for a house's own authorities. */
export function pageOf(authority: string, reference: string | null): string | null {
  const text = reference ?? "";
  const page = pages.find((one) => one.authority === authority && one.reference.test(text));
  if (page === undefined) return null;
  const groups = page.reference.exec(text) ?? [];
  return page.address.replace(/\$(\d)/g, (_, group: string) => encodeURIComponent(groups[Number(group)] ?? ""));
}
