/** Invented names, as many as wanted and the same on every machine: entries with two or three spellings and one listing each. */
import type { Entry, Listing, Name } from "../../server/register/types.ts";

const onsets = "b ch d f g h j k kh l m n p q r s sh t v w y z".split(" ");
const vowels = "a e i o u aa ee ou ai".split(" ");
const bodies = "Bank Company Foundation Trading Shipping Group Brigade Network Institute Bureau Holding Society".split(
  " ",
);

/** Entries that bear about so many names. Numbers of a linear congruential generator: no clock, no Math.random. */
export function* inventedEntries(names: number): Generator<Entry> {
  let state = 20231105;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 8) * limit) >>> 24;
  };
  const word = () => {
    let text = "";
    for (let n = 2 + below(2); n > 0; n--)
      text += (onsets[below(onsets.length)] ?? "") + (vowels[below(vowels.length)] ?? "");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  for (let made = 0, number = 0; made < names; number++) {
    const isPerson = below(3) > 0;
    const core = `${word()} ${word()}`;
    const texts = isPerson
      ? [`${word()} ${core}`, core, `${core.split(" ")[0]} al-${word()}`]
      : [`${core} ${bodies[below(bodies.length)]}`, `${word()} ${bodies[below(bodies.length)]} of ${word()}`];
    made += texts.length;
    const listing: Listing = {
      authority: "un",
      programme: "Invented list",
      reference: `X${number}`,
      listed: "2011-07-29",
      ended: null,
      suspended: null,
      scope: "entity",
      note: "",
      source: "Invented list, 1 January 2026",
      asOf: "2026-01-01",
      verified: true,
    };
    yield {
      id: `invented:X${number}`,
      name: texts[0] ?? "",
      officialName: null,
      names: texts.map(
        (text, n): Name => ({
          text,
          kind: n === 0 ? "name" : "alias",
          strength: "strong",
          case: "capitalised",
          needsContext: false,
        }),
      ),
      type: isPerson ? "person" : "organisation",
      country: null,
      listings: [listing],
      note: "",
      origin: "list",
      asOf: "2026-01-01",
      wordings: [],
      required: false,
    };
  }
}
