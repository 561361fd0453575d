import { expect, it } from "vitest";
import { textOf } from "../../server/draft/spans.ts";
import { paragraph } from "./shown.ts";

const figures = (text: string) => {
  const parsed = paragraph(text);
  return parsed.figures.map(({ span, value, unit }) => [textOf(parsed, span), value, ...(unit === null ? [] : [unit])]);
};

it.each([
  [
    "HK$2,300, C$5m, NZ$ 4 and US$3",
    [
      ["HK$2,300", 2300, "money"],
      ["C$5m", 5e6, "money"],
      ["NZ$ 4", 4, "money"],
      ["US$3", 3, "money"],
    ],
  ],
  ["1,234,567 people", [["1,234,567", 1234567]]],
  [
    "3.5 and 0.25",
    [
      ["3.5", 3.5],
      ["0.25", 0.25],
    ],
  ],
  [
    "14 of the 24",
    [
      ["14", 14],
      ["24", 24],
    ],
  ],
  [
    "2 million and 1.5bn",
    [
      ["2 million", 2e6],
      ["1.5bn", 1.5e9],
    ],
  ],
  ["a 12-year-old", [["12", 12]]],
  [
    "5%, 5 percent, 5 per cent, five percent",
    [
      ["5%", 5, "percent"],
      ["5 percent", 5, "percent"],
      ["5 per cent", 5, "percent"],
      ["five percent", 5, "percent"],
    ],
  ],
  [
    "$5m, £3.2bn, € 40 and $1.5 billion",
    [
      ["$5m", 5e6, "money"],
      ["£3.2bn", 3.2e9, "money"],
      ["€ 40", 40, "money"],
      ["$1.5 billion", 1.5e9, "money"],
    ],
  ],
  [
    "twenty-one, two hundred and five thousand, Nine",
    [
      ["twenty-one", 21],
      ["two hundred and five thousand", 205000],
      ["Nine", 9],
    ],
  ],
  [
    "10–15 percent",
    [
      ["10", 10],
      ["15 percent", 15, "percent"],
    ],
  ],
])("%s", (text, expected) => expect(figures(text)).toEqual(expected));

it.each([
  "the 1980s",
  "G20, MP3, B2B and 3D",
  "version 1.2.3",
  "On 1 November 2023 and on Nov. 2.",
  "He left.[1] She stayed.²",
  "hundreds of thousands",
  "See https://a.example/2023/11/5 and 12@a.example.",
  "the 5th of them",
])("are none in: %s", (text) => expect(figures(text)).toEqual([]));
