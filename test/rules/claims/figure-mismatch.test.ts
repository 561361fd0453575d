/** Headlines whose figure the body bears out in other words, and plain errors. */
import { describe, expect, it } from "vitest";
import { figureMismatch } from "../../../server/rules/claims/figureMismatch.ts";
import { check } from "../../kit/check.ts";

const shown = (text: string) => {
  const { findings } = check(text.replace(" / ", "\n\n"), { only: [figureMismatch] });
  return findings.map(({ span }) => text.slice(span.start, span.end));
};

describe("a toll that the body tells in parts", () => {
  it.each([
    "Five killed in Dunmarsh ferry fire / The fire killed four deckhands and the cook, the harbour police said.",
    "Three dead in Velmora flat / A father and two sons died in a flat in Velmora on Monday, police said.",
    "Three dead in Velmora flat / Jan Roe, 61, and two lodgers died in a flat in Velmora on Monday, police said.",
    "Three dead in Velmora flat / Roe and his two lodgers died in a flat in Velmora on Monday, police said.",
    "Seven held over Velmora thefts / Police arrested three men, a woman and three boys in Velmora on Monday.",
    "Firm cuts 90 jobs / The firm will cut 60 jobs in Dunmarsh and 30 in Velmora, it said.",
    "Five hurt in quay collapse / The fall injured four anglers along with a guard, police said.",
  ])("%s", (text) => expect(shown(text)).toEqual([]));

  it.each([
    "Nine killed in Dunmarsh crash / A bus overturned and 12 people died on Monday, police said.",
    "Nine killed in Dunmarsh crash / The ferry sank and 12 people drowned on Monday, police said.",
    "Nine killed in Dunmarsh crash / A crash killed 12 people, the ministry said, and the road was shut.",
    "Nine killed in Dunmarsh crash / A crash killed 12 people and injured the driver, police said.",
  ])("and one that it tells differently: %s", (text) => expect(shown(text)).toEqual(["Nine"]));
});

describe("the present tense of headlines", () => {
  it.each([
    [
      "Storm kills 80 in Ostrava valley / The storm killed 140 people in the valley on Monday, the ministry said.",
      "80",
    ],
    ["Police arrest six over quay fire / Police arrested four people over the fire on Monday.", "six"],
    ["Court jails two over ferry deaths / A court in Dunmarsh jailed three men on Monday over the deaths.", "two"],
  ])("%s", (text, figure) => expect(shown(text)).toEqual([figure]));

  it.each([
    "Plot to kill 300 is foiled / A bomb killed 12 people in Dunmarsh on Monday, police said.",
    "Court jails two over quay fire / Two men were given long terms. Police arrested nine people after the fire.",
    "Storm kills 80 cows / The storm killed 14 people in the valley on Monday, the ministry said.",
  ])("is silent: %s", (text) => expect(shown(text)).toEqual([]));
});

describe("a rate", () => {
  it.each([
    ["Unemployment falls to 6 percent in May / Unemployment fell to 7 percent in May, the registry said.", "6 percent"],
    ["Inflation hits 7 percent / Inflation rose to 9 percent in May from 8 percent, the registry said.", "7 percent"],
  ])("%s", (text, figure) => expect(shown(text)).toEqual([figure]));

  it.each([
    "Unemployment falls to 6 percent in May / Unemployment fell to 6.4 percent in May, the registry said.",
    "Unemployment falls to 6 percent / Unemployment in the ports fell to 7 percent in May, the registry said.",
    "Unemployment falls to 6 percent in Velmora / Unemployment fell to 7 percent in Ostrava and 6 percent in Velmora, the registry said.",
    "Unemployment falls to 6 percent / Unemployment fell 7 percent in May, the registry said.",
  ])("is silent: %s", (text) => expect(shown(text)).toEqual([]));
});
