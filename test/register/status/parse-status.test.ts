import { describe, expect, it } from "vitest";
import { parseStatus } from "../../../server/register/status/parseStatus.ts";

/** A claim in one line: verb, label, scope where not the whole group, authorities, dates, state where not current. */
function told(text: string): readonly string[] {
  return parseStatus(text).map(({ verb, label, scope, authorities, since, until, state }) =>
    [
      verb,
      ...(label === null ? [] : [label]),
      ...(scope === "entity" ? [] : [scope]),
      ...authorities.map(({ ids, name }) => `by ${ids.join("/") || name}`),
      ...(since === null ? [] : [`since ${since.date}`]),
      ...(until === null ? [] : [`until ${until.date}`]),
      ...(state === "current" ? [] : [state]),
    ].join(" "),
  );
}

describe("a status wording", () => {
  it.each([
    ["under UN sanctions", ["sanctioned by un"]],
    ["under UN sanctions for terrorist activities", ["sanctioned by un"]],
    ["subject to United Nations sanctions", ["sanctioned by un"]],
    ["under EU and US sanctions", ["sanctioned by eu by us-treasury/us-state"]],
    ["banned in Russia", ["banned by ru"]],
    ["banned in Ruritania", ["banned by Ruritania"]],
    ["(terrorist group, banned in Russia)", ["banned terrorist by ru"]],
    ["an organization banned in Russia, recognized as terrorist", ["banned terrorist by ru"]],
    ["outlawed in Pakistan, Russia and the UK", ["banned by pk by ru by uk/uk-home-office"]],
    [
      "designated a foreign terrorist organisation by the US since 2010",
      ["designated foreign-terrorist by us-treasury/us-state since 2010"],
    ],
    [
      "proscribed by Pakistan since 2008; under UN sanctions since 2011",
      ["proscribed by pk since 2008", "sanctioned by un since 2011"],
    ],
    ["Banned in Pakistan. Under UN sanctions.", ["banned by pk", "sanctioned by un"]],
    [
      "designated by the US as a terrorist group in July 2025, and proscribed in the UK since 2021",
      ["designated terrorist by us-treasury/us-state since 2025-07", "proscribed by uk/uk-home-office since 2021"],
    ],
    ["listed by the UN Security Council (al-Qaida sanctions list) on 29 July 2011", ["listed by un since 2011-07-29"]],
    ["on the UN al-Qaida sanctions list", ["listed by un"]],
    ["delisted by the UN in November 2025", ["listed by un until 2025-11 ended"]],
    ["banned in Russia until April 2025", ["banned by ru until 2025-04 ended"]],
    ["banned in Russia from 2003 to 2025", ["banned by ru since 2003 until 2025 ended"]],
    ["banned in Russia (2003–2025)", ["banned by ru since 2003 until 2025 ended"]],
    ["ban in Russia suspended on 17 April 2025", ["banned by ru until 2025-04-17 suspended"]],
    ["formerly banned in Russia", ["banned by ru ended"]],
    ["under UN sanctions (delisted by the EU in 2016)", ["sanctioned by un", "listed by eu until 2016 ended"]],
    ["leaders under UN sanctions", ["sanctioned members by un"]],
    ["its military wing is on the EU terrorist list", ["listed terrorist wing by eu"]],
    ["persons associated with it under UN sanctions", ["sanctioned associated-persons by un"]],
    ["recognised as a foreign agent in Russia", ["designated foreign-agent by ru"]],
    ["undesirable organisation in Russia", ["called undesirable by ru"]],
    ["Specially Designated Global Terrorist (OFAC, 2001)", ["designated global-terrorist by us-treasury since 2001"]],
    ["US-designated terrorist group", ["designated terrorist by us-treasury/us-state"]],
    ["sanctioned by the US Treasury on March 5th, 2020", ["sanctioned by us-treasury since 2020-03-05"]],
    ["banned terrorist group", ["banned terrorist"]],
    ["extremist organisation", ["called extremist"]],
    ["under sanctions", ["sanctioned"]],
  ])("%s", (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });

  it("takes a country in the group's own name for no authority", () => {
    expect(told("Lebanese Hezbollah is under US sanctions")).toEqual(["sanctioned by us-treasury/us-state"]);
    expect(told("Pakistani terrorist group, under UN sanctions")).toEqual(["sanctioned terrorist by un"]);
    expect(told("an Iranian terrorist group")).toEqual(["called terrorist"]);
  });

  it.each([
    "the figure includes reservists",
    "see page 3",
    "by decree",
    "listed company",
    "sanctioned the strike in May",
    "not under UN sanctions",
    "later tested positive",
    "name changed in 2011",
  ])("is no status: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("tells where each claim, authority and date stands", () => {
    const text = "Proscribed by Pakistan since 2008; under UN sanctions since July 2011.";
    const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    expect(parseStatus(text).map(({ span }) => at(span))).toEqual([
      "Proscribed by Pakistan since 2008",
      "under UN sanctions since July 2011",
    ]);
    const [, second] = parseStatus(text);
    expect(second && at(second.authorities[0]?.span ?? second.span)).toBe("UN");
    expect(second?.since && at(second.since.span)).toBe("July 2011");
  });
});

describe("a footnote without end", () => {
  it("is read as far as footnotes go", () => {
    const long = `under UN sanctions, ${"banned in Ruritania, listed by the EU and ".repeat(20_000)}`;
    expect(parseStatus(long)[0]?.authorities[0]?.ids).toEqual(["un"]);
  });
});
