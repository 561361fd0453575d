/** Drafts as nobody wrote them: our fixtures, cut, doubled, shuffled and sprinkled with what breaks programs. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";

const fixtures = new URL("../fixtures/drafts/", import.meta.url).pathname;

/** Every fixture draft without the marks that say which findings are expected. */
const bases: readonly string[] = filesBelow(fixtures)
  .filter((path) => /\.(?:draft|fixture|txt|md)$/.test(path))
  .map((path) => readFileSync(path, "utf8"));

/** What goes wrong between two characters. */
const snippets = fc.constantFrom(
  ..."\ud83d|\udc00|\u{1f600}|e\u0301|\u200b|\u200d|\u202e|\u2066|\ufeff|\u0000|\u0085|\u2028|\r|\r\n|\n|\n\n|\t| |\u00a0|­".split(
    "|",
  ),
  ..."“|”|‘|’|\"|'|''|«|»|(|)|[|]|{|}|*|**|***|†|‡|¹|[1]|[^1]|[SOURCE?]|[DATE?]|<!--|-->|<b>|</b>|`|```|---|# |> |- ".split(
    "|",
  ),
  "\n*on the EU terrorist list",
  "\n**under UN sanctions since 2011",
  "\n---\nkind: feature\n---\n",
  " said Holt.",
  ", according to the ministry",
  " 12,000 people were killed on 31 February 2023 ",
  " at least 1.5 million (€2bn) ",
  "EMBARGOED UNTIL 00:01 GMT, MONDAY 3 FEBRUARY\n",
  "مرحبا بالعالم ",
  "Тест текста ",
  "漢字かな交じり文。",
  "said ".repeat(60),
  "“".repeat(80),
  "(".repeat(80),
  "A".repeat(300),
  "Mr. J. K. L. M. ",
);

type Change = (text: string) => string;

const at = (text: string, place: number) => Math.min(text.length, Math.floor(place * (text.length + 1)));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(place, snippets).map(
      ([p, words]): Change =>
        (text) =>
          inserted(text, at(text, p), words),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.nat(60)).map(
      ([p, length]): Change =>
        (text) =>
          text.slice(0, at(text, p)) + text.slice(at(text, p) + length),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, place, fc.nat(200)).map(
      ([from, to, length]): Change =>
        (text) =>
          inserted(text, at(text, to), text.slice(at(text, from), at(text, from) + length)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, place).map(
      ([from, to]): Change =>
        (text) => {
          const lines = text.split("\n");
          const [line = ""] = lines.splice(Math.floor(from * lines.length), 1);
          lines.splice(Math.floor(to * lines.length), 0, line);
          return lines.join("\n");
        },
    ),
  },
  fc.constantFrom<Change>(
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll("\n", " "),
    (text) => text.replaceAll("\n", "\r"),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(". ", ".\n"),
    (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
    (text) => text.normalize("NFD"),
    (text) => `\ufeff${text}`,
  ),
);

/** Any bytes, read as a careless editor would. */
const bytes = fc.uint8Array({ maxLength: 2_000 }).map((array) => Buffer.from(array).toString("latin1"));

/** Texts of at most some 12,000 characters. */
export const strangeDrafts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        base: fc.constantFrom(...bases),
        from: place,
        length: fc.integer({ min: 200, max: 6_000 }),
        changes: fc.array(change, { maxLength: 12 }),
      })
      .map(({ base, from, length, changes }) =>
        changes.reduce((text, next) => next(text).slice(0, 12_000), base.slice(at(base, from * 0.8)).slice(0, length)),
      ),
  },
  { weight: 1, arbitrary: bytes },
  { weight: 1, arbitrary: fc.array(snippets, { maxLength: 60 }).map((parts) => parts.join("")) },
);

/** One line of 60,000 characters: a piece of such a text over and over, sometimes as a program writes it. */
export const longLines: fc.Arbitrary<string> = fc
  .record({ base: strangeDrafts, from: place, length: fc.integer({ min: 20, max: 1_500 }), escaped: fc.boolean() })
  .map(({ base, from, length, escaped }) => {
    const piece = base.slice(at(base, from)).slice(0, length);
    const unit = escaped ? `{"text":${JSON.stringify(piece)}},` : `${piece.replace(/[\r\n]+/g, " ")} `;
    return unit.repeat(Math.ceil(longLine / unit.length)).slice(0, longLine);
  });
const longLine = 60_000;

export interface Keystroke {
  /** Where, as a share of the text's length. */
  readonly place: number;
  readonly removed: number;
  readonly typed: string;
}

/** What a person (or a paste, or a cat) does to an open draft. */
export const keystrokes: fc.Arbitrary<readonly Keystroke[]> = fc.array(
  fc.record({
    place,
    removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(400)),
    typed: fc.oneof(fc.constantFrom("", "a", " ", ".", "\n"), snippets),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The text after a keystroke. */
export function typedInto(text: string, { place, removed, typed }: Keystroke): string {
  const start = at(text, place);
  return text.slice(0, start) + typed + text.slice(start + removed);
}

function inserted(text: string, place: number, words: string): string {
  return text.slice(0, place) + words + text.slice(place);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .sort();
}
