/** Shows places that contradict each other: a way from a country to itself, a capital in another country. */
import * as l10n from "../../l10n/l10n.ts";
import { countries, countryByCode, findPlaces, neighbours } from "../../language/gazetteer.ts";
import { paragraphRule, type Suggestion } from "../types.ts";
import { type Contradiction, capitalOf, findContradictions, namesOf } from "./placePairs.ts";

export const placeContradiction = paragraphRule({
  meta: {
    id: "place-contradiction",
    group: "hygiene",
    statement:
      "Nobody flees from a country to the same country, no country is its own neighbour, and capitals are at home.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "dateline", "body", "caption"],
    inQuotes: false,
    tags: [],
    why: "A wrong country is spelt as well as the right one, so spelling checkers pass it; a reader who knows the map stops.",
    source: "Common practice",
    options: {},
    messages: {
      home: { text: "“{first}” and “{second}” are the same country here. Which one did they go to?" },
      journey: { text: "From “{first}” to “{second}”: which of the two is meant to be another place?" },
      neighbour: { text: "{second} is named here as its own neighbour. Which country is meant?" },
      border: { text: "“{first}” stands on both sides here. Which other place is meant?" },
      capital: { text: "{city} is the capital of {owner}. Is “{second}” meant?" },
    },
    examples: {
      bad: [
        { text: "Refugees\n\nThousands of ⟦Afghans fled their country to neighbouring Afghanistan⟧ in 2021." },
        { text: "Flights\n\nHe flew ⟦from Lisbon to Lisbon⟧ on Monday." },
        { text: "Flights\n\nShe drove ⟦from Orvel to Orvel⟧ in two hours." },
        { text: "Trade\n\n⟦Pakistan sends most of its cement to neighbouring Pakistan⟧ by rail." },
        { text: "Trade\n\nThe crossing ⟦between Kenya and Kenya⟧ shut at noon." },
        { text: "Talks\n\nMinisters met in ⟦Kabul, Pakistan⟧, on Monday." },
        { text: "Talks\n\nMinisters met in the ⟦Norwegian capital, Stockholm⟧, on Monday." },
        { text: "Talks\n\nHe was born in ⟦Nairobi, the capital of Uganda⟧." },
      ],
      good: [
        { text: "Refugees\n\nAfghans returned home to Afghanistan." },
        { text: "Refugees\n\nThousands of Afghans fled their country to neighbouring Pakistan." },
        { text: "Refugees\n\nSyrians fled their homes to the quieter north of Syria." },
        { text: "Flights\n\nThe tram runs from one end of Lisbon to the other." },
        { text: "Flights\n\nThe price rose from Germany to Germany's neighbours." },
        { text: "Trade\n\nOffices opened in Kabul, Pakistan and India." },
        { text: "Trade\n\nShe moved from Paris to Paris, Texas." },
        { text: "Trade\n\nAfghan traders who live in Peshawar send tea to neighbouring Afghanistan." },
        { text: "Talks\n\nMinisters met in Oslo, the Norwegian capital, and in Stockholm, Sweden." },
        { text: "Talks\n\nThe fair runs from Monday to Monday, and bus drivers work from May to May." },
      ],
    },
  },

  *check(paragraph) {
    const { text, dateline, sentences } = paragraph;
    for (const { start, end } of dateline === null ? sentences : [dateline.span, ...sentences]) {
      for (const found of findContradictions(text.slice(start, end), start === dateline?.span.start)) {
        const { kind, span, first, second, code, city } = found;
        const owner = city === undefined ? "" : namesOf(capitalOf(city, countries).map((country) => country.code));
        const lift = ({ start: from, end: to }: { start: number; end: number }) => ({
          start: from + start,
          end: to + start,
        });
        yield {
          span: lift(span),
          message: kind,
          values: {
            first: text.slice(start + first.start, start + first.end),
            second: text.slice(start + second.start, start + second.end),
            city: city ?? "",
            owner,
          },
          data: {
            kind,
            code,
            span,
            first: lift(first),
            second: lift(second),
            ...(city !== undefined && { city }),
          } satisfies Contradiction,
        };
      }
    }
  },

  suggest({ base, data, values }, draft) {
    const replace = (at: { start: number; end: number }, name: string): Suggestion => {
      const span = { start: base + at.start, end: base + at.end };
      const shown = draft.text.slice(span.start, span.end);
      const newText = shown === shown.toUpperCase() ? name.toUpperCase() : name;
      return { title: `Replace “${shown}” with “${newText}”`, edits: [{ span, newText }] };
    };
    const { kind, code, city, first, second } = data;
    if (kind === "capital") {
      const own = countryByCode(code);
      const [owner, ...others] = city === undefined ? [] : capitalOf(city, countries);
      return [
        ...(own?.disputed === null && own.capitals[0] !== undefined ? [replace(first, own.capitals[0])] : []),
        ...(owner !== undefined && others.length === 0 && values.second === own?.name
          ? [replace(second, owner.name)]
          : []),
      ];
    }
    const wanted = kind === "home" || kind === "neighbour" ? neighbours(code) : null;
    const written = draft.text.slice(base + second.start, base + second.end);
    const sort = findPlaces(written)[0]?.kind;
    const named = findPlaces(draft.text).filter(
      (place) =>
        place.kind === sort &&
        !place.ambiguous &&
        !place.insideName &&
        place.codes.length === 1 &&
        place.codes[0] !== code &&
        (wanted?.includes(place.codes[0] ?? "") ?? true),
    );
    return [...new Set(named.map((place) => place.name))].slice(0, 5).map((name) => replace(second, name));
  },

  explain({ data: { kind, code, city } }) {
    const country = countryByCode(code);
    if (country === undefined) return "";
    if (kind === "capital") {
      const owners = city === undefined ? [] : capitalOf(city, countries);
      const owned = namesOf(owners.map((owner) => owner.code));
      const [own] = country.capitals;
      return own === undefined
        ? l10n.t("{0} is the capital of {1}.", city ?? "", owned)
        : l10n.t("{0} is the capital of {1}; that of {2} is {3}.", city ?? "", owned, country.name, own);
    }
    const near = namesOf(neighbours(code));
    return near === ""
      ? l10n.t("{0} has no land border.", country.name)
      : l10n.t("{0} borders {1}.", country.name, near);
  },
});
