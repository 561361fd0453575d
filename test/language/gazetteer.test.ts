import { describe, expect, it } from "vitest";
import {
  AMBIGUOUS_NAMES,
  DISPUTED,
  LONGER_NAMES,
  OTHER_PLACES,
  PART_OF,
  SHARED_NAMES,
  UN_MEMBERS,
} from "../../server/language/countries.ts";
import {
  countries,
  countryByCode,
  findPlaces,
  isCapitalElsewhere,
  isCapitalOf,
  lookupPlace,
  neighbours,
  type PlaceMention,
} from "../../server/language/gazetteer.ts";

/** "Afghans:demonym:AF" for every mention, in order. */
function found(text: string): readonly string[] {
  return findPlaces(text).map(
    (place) => `${text.slice(place.start, place.end)}:${place.kind}:${place.codes.join("+")}`,
  );
}

/** The one mention a text must have. */
function only(text: string): PlaceMention {
  const [place, ...others] = findPlaces(text);
  expect(others).toEqual([]);
  if (place === undefined) throw new Error(`no place in: ${text}`);
  return place;
}

/** The spellings a cell of AMBIGUOUS_NAMES or SHARED_NAMES stands for; these use "(s)" alone. */
function plainNames(cell: string): readonly string[] {
  return cell
    .split("/")
    .flatMap((name) => (name.endsWith("(s)") ? [name.slice(0, -3), name.replace("(s)", "s")] : name));
}

describe("finding places", () => {
  it("finds countries, nationalities and capitals", () => {
    expect(found("Afghans fled from Kabul to neighbouring Pakistan.")).toEqual([
      "Afghans:demonym:AF",
      "Kabul:capital:AF",
      "Pakistan:country:PK",
    ]);
  });

  it.each([
    ["Britons", "demonym", "GB"],
    ["British", "demonym", "GB"],
    ["Danes", "demonym", "DK"],
    ["Spaniard", "demonym", "ES"],
    ["Swiss", "demonym", "CH"],
    ["Filipina", "demonym", "PH"],
    ["Philippine", "demonym", "PH"],
    ["New Zealanders", "demonym", "NZ"],
    ["Frenchwoman", "demonym", "FR"],
    ["Welshmen", "demonym", "GB-WLS"],
    ["Burma", "country", "MM"],
    ["Côte d’Ivoire", "country", "CI"],
    ["Cote d'Ivoire", "country", "CI"],
    ["Turkiye", "country", "TR"],
    ["the Gambia", "country", "GM"],
    ["Swaziland", "country", "SZ"],
    ["eSwatini", "country", "SZ"],
    ["DR Congo", "country", "CD"],
    ["Cabo Verde", "country", "CV"],
    ["East Timor", "country", "TL"],
    ["U.K.", "country", "GB"],
    ["St. Kitts & Nevis", "country", "KN"],
    ["N’Djamena", "capital", "TD"],
    ["Kiev", "capital", "UA"],
    ["Bogota", "capital", "CO"],
    ["Bogotá", "capital", "CO"],
    ["Bogota\u0301", "capital", "CO"],
    ["La Paz", "capital", "BO"],
    ["Bloemfontein", "capital", "ZA"],
    ["Washington, D.C.", "capital", "US"],
    ["Saudi\u00a0Arabia", "country", "SA"],
    ["Nur‑Sultan", "capital", "KZ"],
  ])("knows %s", (name, kind, code) => {
    const text = `word ${name} word`;
    const place = only(text);
    expect([place.kind, place.codes]).toEqual([kind, [code]]);
    expect(text.slice(place.start, place.end)).toBe(name.replace("the ", ""));
  });

  it.each([
    ["Guinea-Bissau", "GW"],
    ["Papua New Guinea", "PG"],
    ["Equatorial Guinea", "GQ"],
    ["Guinea", "GN"],
    ["Niger", "NE"],
    ["Nigeria", "NG"],
    ["South Korea", "KR"],
    ["Democratic People's Republic of Korea", "KP"],
    ["South Sudan", "SS"],
    ["Dominican Republic", "DO"],
    ["Dominica", "DM"],
    ["American Samoa", "AS"],
    ["Northern Ireland", "GB-NIR"],
    ["People’s Republic of China", "CN"],
    ["Republic of China", "TW"],
    ["Mexico City", "MX"],
    ["Congo-Brazzaville", "CG"],
    ["Democratic Republic of the Congo", "CD"],
  ])("takes the longest name: %s", (name, code) => {
    const place = only(`in ${name}, where`);
    expect([place.end - place.start, place.codes]).toEqual([name.length, [code]]);
  });

  it("keeps the two Guinean nationalities apart", () => {
    expect(found("Equatorial Guineans, Papua New Guineans, Bissau-Guineans and Guineans")).toEqual([
      "Equatorial Guineans:demonym:GQ",
      "Papua New Guineans:demonym:PG",
      "Bissau-Guineans:demonym:GW",
      "Guineans:demonym:GN",
    ]);
  });

  it("leaves the possessive out of the range", () => {
    expect(found("Pakistan's army, the Netherlands’ king and the Afghans' homes")).toEqual([
      "Pakistan:country:PK",
      "Netherlands:country:NL",
      "Afghans:demonym:AF",
    ]);
  });

  it("finds names in compounds", () => {
    expect(found("the Afghanistan-based group, India–Pakistan talks, non-Afghan, US-led, Iran/Iraq")).toEqual([
      "Afghanistan:country:AF",
      "India:country:IN",
      "Pakistan:country:PK",
      "Afghan:demonym:AF",
      "US:country:US",
      "Iran:country:IR",
      "Iraq:country:IQ",
    ]);
  });

  it("finds datelines and headlines in capitals", () => {
    expect(found("KABUL, Pakistan (AP) — text\nTURKS FLEE TO BOGOTÁ")).toEqual([
      "KABUL:capital:AF",
      "Pakistan:country:PK",
      "TURKS:demonym:TR",
      "BOGOTÁ:capital:CO",
    ]);
  });

  it("wants whole words with their capitals", () => {
    expect(
      found("turkey, Indiana, Omanhene, Malians1, iran, @Iran, Iran_1, Iran.com, US$5, Chinatown, Romania's"),
    ).toEqual(["Romania:country:RO"]);
  });

  it("ends at the full stop of a sentence, not at that of an abbreviation", () => {
    expect(found("He left Iran. It is in the U.S. now.")).toEqual(["Iran:country:IR", "U.S.:country:US"]);
  });

  it("counts UTF-16 units after characters beyond the BMP", () => {
    const text = "😀🇦🇫 𝐀 Kabul";
    expect(only(text)).toMatchObject({ start: 10, end: 15 });
    expect(only("🇦🇫Kabul")).toMatchObject({ start: 4, end: 9 });
    expect(found("𝐀Kabul Kabul𝐀")).toEqual([]);
  });

  it("finds names behind quotation marks and across line ends only within one line", () => {
    expect(found("“Iran” and ‘Iraq’ (Oman) New\nZealand")).toEqual([
      "Iran:country:IR",
      "Iraq:country:IQ",
      "Oman:country:OM",
    ]);
  });

  it("finds nothing in an empty text", () => {
    expect(findPlaces("")).toEqual([]);
  });
});

describe("names that are no places", () => {
  it.each([
    "Tehreek-e-Taliban Pakistan",
    "Tehrik-i-Taliban Pakistan",
    "Bank of England",
    "Georgia Tech",
    "Jordan Peterson",
    "Chad Smith",
    "“New Mexico",
    "Indian Ocean",
    "South China Sea",
    "Latin Americans",
    "Gulf of Mexico",
    "East Germany",
    "Athens, Georgia",
    "Guinea pigs",
    "Niger Delta",
    "Port Sudan",
    "BANK OF ENGLAND",
  ])("leaves out %s", (name) => {
    expect(found(`and ${name} too`)).toEqual([]);
  });

  it.each([
    "by Jordan Henderson",
    "by Michael B. Jordan",
    "by Mr. Holland",
    "by Israel Katz",
    "the State Bank of Pakistan",
    "the University of Malta",
    "the Bank of the Philippines",
    "the Team Pakistan coach",
    "of Tehreek-e-Pakistan in",
    "at Kabul University",
    "the Afghan Taliban",
    "Radio Kabul said",
  ])("marks a likely longer name: %s", (text) => {
    expect(only(text).insideName).toBe(true);
  });

  it.each([
    "In Kabul",
    "Neighbouring Pakistan",
    "Northern Afghanistan",
    "Pakistan President Asif Zardari",
    "the President of Pakistan",
    "the Islamic Emirate of Afghanistan",
    "Pakistan Foreign Minister",
    "arrived in Kabul Monday",
    "Putin’s Russia",
    "Poor Afghans fled",
    "it fell. Kabul said",
    "Pakistan's President",
    "the Embassy in Kabul",
    "fled. Afghanistan\nThe",
    "in the U.S. While he",
  ])("does not mark a place by itself: %s", (text) => {
    expect(only(text).insideName).toBe(false);
  });
});

describe("ambiguous and disputed names", () => {
  it.each(["Georgia", "Jordan", "Chad", "Guinea", "Panama City", "Luxembourg", "Singapore", "Djibouti", "San Marino"])(
    "flags %s",
    (name) => {
      expect(only(`in ${name} now`).ambiguous).toBe(true);
      expect(lookupPlace(name)?.ambiguity).toBeTruthy();
    },
  );

  it.each(["Afghanistan", "Mexico City", "Kuwait City", "Kabul", "Pakistanis", "Malé", "Danes", "Türkiye"])(
    "does not flag %s",
    (name) => {
      expect(only(`in ${name} now`).ambiguous).toBe(false);
    },
  );

  it("flags words that a sentence start or a line of capitals capitalises only there", () => {
    expect(only("Turkey is best cold.").ambiguous).toBe(true);
    expect(only("“Male suspects").ambiguous).toBe(true);
    expect(only("SERVE TURKEY COLD").ambiguous).toBe(true);
    expect(only("They fled to Turkey.").ambiguous).toBe(false);
    expect(lookupPlace("Turkey")?.ambiguity).toBeTruthy();
  });

  it("flags US in a line of capitals", () => {
    expect(only("THEY TOLD US NOTHING").ambiguous).toBe(true);
    expect(only("the US said").ambiguous).toBe(false);
  });

  it("gives both codes of a shared name", () => {
    expect(only("the Congolese army")).toMatchObject({ codes: ["CG", "CD"], ambiguous: true });
    expect(only("in London")).toMatchObject({ codes: ["GB", "GB-ENG"], ambiguous: false });
  });

  it("marks contested capitals and contested states as disputed", () => {
    for (const name of [
      "Jerusalem",
      "Tel Aviv",
      "Ramallah",
      "Kosovo",
      "Kosovars",
      "Taipei",
      "Palestinians",
      "Laayoune",
    ]) {
      expect([name, only(`in ${name} now`).disputed]).toEqual([name, true]);
    }
    for (const name of ["Israel", "Israelis", "Serbia", "China", "Kabul"]) {
      expect([name, only(`in ${name} now`).disputed]).toEqual([name, false]);
    }
  });
});

describe("looking up", () => {
  it("finds a country by its code", () => {
    expect(countryByCode("AF")).toMatchObject({
      name: "Afghanistan",
      capitals: ["Kabul"],
      partOf: null,
      disputed: null,
    });
    expect(countryByCode("GB-SCT")?.partOf).toBe("GB");
    expect(countryByCode("ZZ")).toBeUndefined();
  });

  it("looks up exactly one name", () => {
    expect(lookupPlace("Afghans")).toMatchObject({ kind: "demonym", codes: ["AF"] });
    expect(lookupPlace("N’Djamena")).toMatchObject({ name: "N'Djamena", kind: "capital" });
    expect(lookupPlace("Bank of England")).toBeUndefined();
    expect(lookupPlace("Kabul Kabul")).toBeUndefined();
    expect(lookupPlace("")).toBeUndefined();
  });

  it("knows neighbours", () => {
    expect(neighbours("AF")).toEqual(["CN", "IR", "PK", "TJ", "TM", "UZ"]);
    expect(neighbours("JP")).toEqual([]);
    expect(neighbours("ZZ")).toEqual([]);
  });

  it("knows capitals in every spelling", () => {
    expect(isCapitalOf("Kyiv", "UA") && isCapitalOf("Kiev", "UA") && isCapitalOf("KIEV", "UA")).toBe(true);
    expect(isCapitalOf("Sucre", "BO") && isCapitalOf("La Paz", "BO")).toBe(true);
    expect(isCapitalOf("Singapore", "SG") && isCapitalOf("London", "GB-ENG")).toBe(true);
    expect(isCapitalOf("Kabul", "PK") || isCapitalOf("Lahore", "PK") || isCapitalOf("Afghanistan", "AF")).toBe(false);
  });

  it("sees a capital in the wrong country, in doubt not", () => {
    expect(isCapitalElsewhere("Kabul", "PK")).toBe(true);
    expect(isCapitalElsewhere("KYIV", "RU")).toBe(true);
    expect(isCapitalElsewhere("Kabul", "AF")).toBe(false);
    expect(isCapitalElsewhere("Lahore", "IN")).toBe(false);
    expect(isCapitalElsewhere("Kabul", "ZZ")).toBe(false);
    expect(isCapitalElsewhere("Tripoli", "LB")).toBe(false); // also a city there
    expect(isCapitalElsewhere("Nuuk", "DK")).toBe(false); // Greenland is part of Denmark
    expect(isCapitalElsewhere("London", "GB-SCT")).toBe(false);
    expect(isCapitalElsewhere("Jerusalem", "JO")).toBe(false); // contested
    expect(isCapitalElsewhere("Pristina", "RS")).toBe(false);
    expect(isCapitalElsewhere("Belgrade", "XK")).toBe(false);
    expect(isCapitalElsewhere("Taipei", "CN")).toBe(false);
  });
});

describe("the table", () => {
  it("has the 193 members of the United Nations and others", () => {
    expect(UN_MEMBERS).toHaveLength(193);
    for (const code of ["VA", "PS", "XK", "TW", "EH", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "HK", "GL", "PR", "GI"]) {
      expect(OTHER_PLACES.some(([other]) => other === code)).toBe(true);
    }
  });

  it("has each code once", () => {
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
  });

  it("has a name and a capital for every country and no empty spelling", () => {
    for (const { code, names, demonyms, capitals } of countries) {
      expect([code, capitals.length > 0]).toEqual([code, true]);
      for (const spelling of [...names, ...demonyms, ...capitals]) expect(spelling).toMatch(/^\S(?:[^()/]*\S)?$/);
    }
  });

  it("has borders that hold from both sides, in the order of the alphabet", () => {
    for (const { code, neighbours: list } of countries) {
      expect([code, [...new Set(list)].sort()]).toEqual([code, [...list]]);
      for (const other of list) {
        expect(other).not.toBe(code);
        expect([other, neighbours(other).includes(code)]).toEqual([other, true]);
      }
    }
  });

  it("shares names between two countries only where it says so", () => {
    const owners = new Map<string, Set<string>>();
    for (const country of countries) {
      for (const name of [...country.names, ...country.demonyms, ...country.capitals]) {
        owners.set(name, (owners.get(name) ?? new Set()).add(country.code));
      }
    }
    const shared = [...owners].filter(([, codes]) => codes.size > 1).map(([name]) => name);
    expect(shared.sort()).toEqual([...SHARED_NAMES.flatMap(plainNames)].sort());
  });

  it("uses one name for two kinds only within one country", () => {
    for (const country of countries) {
      for (const [kind, names] of [
        ["demonym", country.demonyms],
        ["capital", country.capitals],
      ] as const) {
        for (const name of names) {
          const place = lookupPlace(name);
          expect([name, place?.codes.includes(country.code)]).toEqual([name, true]);
          if (place?.kind !== kind)
            expect([name, place?.kind, country.names.includes(name)]).toEqual([name, "country", true]);
        }
      }
    }
  });

  it("finds every one of its spellings in a text, alone and in capitals", () => {
    for (const { code, names, demonyms, capitals } of countries) {
      for (const spelling of [...names, ...demonyms, ...capitals]) {
        for (const form of spelling.length < 4 ? [spelling] : [spelling, spelling.toUpperCase()]) {
          const [place, ...others] = findPlaces(`(${form})`);
          expect([form, place?.start, place?.end, others.length]).toEqual([form, 1, 1 + form.length, 0]);
          expect(place?.codes).toContain(code);
        }
      }
    }
  });

  it("refers only to codes and names it has", () => {
    for (const [part, whole] of Object.entries(PART_OF)) {
      expect([part, countryByCode(part)?.partOf, countryByCode(whole)?.partOf]).toEqual([part, whole, null]);
    }
    for (const code of Object.keys(DISPUTED)) expect(countryByCode(code)).toBeDefined();
    for (const [reason, names] of AMBIGUOUS_NAMES) {
      for (const name of plainNames(names)) expect([name, lookupPlace(name)?.ambiguity]).toEqual([name, reason]);
    }
  });

  it("leaves out longer names wholly", () => {
    for (const name of LONGER_NAMES.flatMap(([, names]) => names.split(/\/(?![^(]*\))/))) {
      if (!name.includes("(")) expect([name, found(name)]).toEqual([name, []]);
    }
  });
});
