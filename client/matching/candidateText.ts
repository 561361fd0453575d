/** A candidate in words: one line to choose by, and all there is to read of it. */
import { l10n } from "vscode";
import type { Candidate } from "./answers.ts";
import { datasetWords, topicWords } from "./words.ts";

/** As a line of a pick list. */
export interface Summary {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

export function summaryOf({ caption, score, match, schema, countries, topics, datasets }: Candidate): Summary {
  const icon = match ? "$(pass-filled)" : "$(circle-outline)";
  return {
    label: score === null ? caption : `${icon} ${percent(score)}  ${caption}`,
    description: [...(match ? [l10n.t("match")] : []), schema.toLowerCase(), countryCodes(countries)]
      .filter(Boolean)
      .join(" · "),
    detail: shortened(
      [topics.map(topicWords).join(", "), datasets.map(datasetWords).join(", ")].filter(Boolean).join(" · "),
    ),
  };
}

/** Everything the service said that an editor can use, most useful first. */
export function factsOf(candidate: Candidate): readonly { readonly title: string; readonly text: string }[] {
  const { score, match, schema, countries, topics, datasets, programmes, names, lastChange, id } = candidate;
  const facts: readonly (readonly [string, string])[] = [
    [
      l10n.t("score"),
      score === null
        ? ""
        : match
          ? l10n.t("{0} (a match at the threshold asked for)", percent(score))
          : l10n.t("{0} (below the threshold)", percent(score)),
    ],
    [l10n.t("kind"), schema],
    [l10n.t("countries"), countryCodes(countries)],
    [l10n.t("why it is in the index"), topics.map(topicWords).join(", ")],
    ...datasets.map((dataset) => [l10n.t("list"), datasetWords(dataset)] as const),
    ...programmes.map((programme) => [l10n.t("programme"), programme] as const),
    ...names.map((name) => [l10n.t("also written"), name] as const),
    [l10n.t("last changed"), lastChange],
    ["id", id],
  ];
  return facts.filter(([, text]) => text !== "").map(([title, text]) => ({ title, text }));
}

function percent(score: number): string {
  return `${Math.floor(score * 100)} %`;
}

function countryCodes(countries: readonly string[]): string {
  return countries.map((country) => country.toUpperCase()).join(", ");
}

/** Characters of the lists' names in a line. */
const longest = 140;

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
