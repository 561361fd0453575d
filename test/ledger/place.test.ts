import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorsFor } from "../../server/ledger/anchor.ts";
import { placeLedger, sourcesFor } from "../../server/ledger/place.ts";
import { hashOf } from "../../server/ledger/words.ts";
import { draftOfText, ledger, placed, sourceFor } from "./entries.ts";

const story = [
  "Flood in the valley",
  "The river rose on Monday. The flood destroyed 3,400 homes in the valley. Nobody was hurt.",
  "The provincial office will count the damage this week. A dam upstream held, engineers said.",
].join("\n\n");
const record = ledger(sourceFor(story, "3,400"));

/** Fit and words of the only source in a changed story. */
function after(text: string, kept = record): string {
  const [source] = placed(text, kept).sources;
  if (source === undefined) return "no source";
  return `${source.fit}: ${source.span === null ? "" : text.slice(source.span.start, source.span.end)}`;
}

const sentence = "The flood destroyed 3,400 homes in the valley.";

describe("a source stays with its sentence", () => {
  it.each([
    ["as it was", story, sentence],
    ["moved to the end", `${story.replace(` ${sentence}`, "")} ${sentence}`, sentence],
    ["in a paragraph of its own", story.replace(sentence, `\n\n${sentence}\n\n`), sentence],
    ["with other neighbours", `Headline\n\nIt snowed. ${sentence} Cows drowned.`, sentence],
    ["with other marks", story.replace(sentence, "The flood destroyed “3,400 homes”, in the valley!"), null],
    ["with other articles", story.replace(sentence, "A flood destroyed 3,400 homes in that valley."), null],
    ["in capitals", story.replace(sentence, sentence.toUpperCase()), null],
  ])("%s", (_, text, words) => {
    const [source] = placed(text, record).sources;
    expect(source?.fit).toBe("fresh");
    if (words !== null) expect(after(text)).toBe(`fresh: ${words}`);
  });

  it("where it was cut in two, and where only its spelling was changed", () => {
    const text = "Town\n\nThe travellers crossed the harbour and nobody recognised the colour of the flag.";
    const kept = ledger(sourceFor(text, "harbour"));
    expect(after("Town\n\nThe travelers crossed the harbor. And nobody recognized the color of the flag.", kept)).toBe(
      "fresh: The travelers crossed the harbor. And nobody recognized the color of the flag.",
    );
  });

  it("where it was cut in two and another was not, and in one sentence rather than in a run of two", () => {
    const text = "Town\n\nThe bridge fell and cars stopped. Nobody was hurt.";
    const both = ledger(sourceFor(text, "The bridge"), sourceFor(text, "Nobody", { id: "b2" }));
    const cut = "Town\n\nThe bridge fell. And cars stopped. Nobody was hurt.";
    const spans = (changed: string) =>
      placed(changed, both).sources.map(({ fit, span }) => `${fit}: ${changed.slice(span?.start, span?.end)}`);
    expect(spans(cut)).toEqual(["fresh: The bridge fell. And cars stopped.", "fresh: Nobody was hurt."]);
    expect(spans(`${cut}\n\nThe bridge fell and cars stopped.`)).toEqual([
      "fresh: Nobody was hurt.",
      "fresh: The bridge fell and cars stopped.",
    ]);
  });

  it("of two with the same words the one between the recorded neighbours", () => {
    const text = "Town\n\nIt rained. The bridge fell. Cars stopped.\n\nIt snowed. The bridge fell. Trains stopped.";
    const second = text.lastIndexOf("The bridge fell");
    const [anchored] = anchorsFor(draftOfText(text), { start: second, end: second });
    const entry = {
      ...sourceFor(text, "The bridge fell"),
      anchor: anchored?.anchor ?? { sentence: "", before: "", after: "", hash: "" },
    };
    expect(placed(text, ledger(entry)).sources[0]?.span?.start).toBe(second);
  });
});

describe("a source goes stale", () => {
  it.each([
    ["another figure", "The flood destroyed 3,900 homes in the valley."],
    ["a million for a thousand", "The flood destroyed 3.4 million homes in the valley."],
    ["a negation", "The flood did not destroy 3,400 homes in the valley."],
    ["another verb", "The flood damaged 3,400 homes in the valley."],
    ["more said", "The flood destroyed 3,400 homes and nine bridges in the valley."],
    ["told anew", "In the valley, 3,900 homes were destroyed by the flood."],
  ])("on %s", (_, words) => {
    expect(after(story.replace(sentence, words))).toBe(`stale: ${words}`);
  });

  it.each([
    ["billion", "million"],
    ["country", "county"],
    ["employer", "employee"],
    ["legal", "illegal"],
    ["filed", "filled"],
    ["resigned", "re-signed"],
    ["officials", "official"],
    ["given by", "given to"],
  ])("where “%s” becomes “%s”", (before, then) => {
    const text = `Town\n\nThe ${before} matter was before the council on Monday.`;
    const kept = ledger(sourceFor(text, "council"));
    expect(after(text.replace(before, then), kept)).toMatch(/^stale/);
  });

  it("together with another of the same sentence, and stays stale when that one is confirmed", () => {
    const both = ledger(sourceFor(story, "3,400"), sourceFor(story, "3,400", { id: "b2" }));
    const changed = story.replace("3,400", "3,900");
    expect(placed(changed, both).sources.map(({ fit }) => fit)).toEqual(["stale", "stale"]);
    const confirmed = ledger(sourceFor(changed, "3,900"), sourceFor(story, "3,400", { id: "b2" }));
    expect(placed(changed, confirmed).sources.map(({ fit }) => fit)).toEqual(["fresh", "stale"]);
  });
});

describe("a source is lost", () => {
  it.each([
    ["when its sentence is gone", story.replace(` ${sentence}`, "")],
    ["when the draft is another", "Court\n\nThe judge will rule on Friday. The accused is free."],
    ["when the draft is empty", ""],
  ])("%s", (_, text) => {
    expect(after(text)).toBe("lost: ");
  });

  it("and does not take the place of one with the same beginning", () => {
    const text = story.replace(` ${sentence}`, "").replace("Nobody was hurt", "The flood hurt nobody");
    expect(after(text)).toBe("lost: ");
  });
});

describe("sources for a place", () => {
  it("are those of the sentences it touches", () => {
    const found = placed(story, record);
    const at = story.indexOf("3,400");
    expect(sourcesFor(found, { start: at, end: at + 3 })).toHaveLength(1);
    expect(sourcesFor(found, { start: 0, end: 5 })).toHaveLength(0);
  });

  it("can be recorded in running copy only, one by one", () => {
    const draft = draftOfText(`By Ana Holt\n\n${story}`);
    expect(anchorsFor(draft, { start: 0, end: draft.text.length }).map(({ anchor }) => anchor.sentence)).toContain(
      sentence,
    );
    const [first] = anchorsFor(draft, { start: draft.text.indexOf("3,400"), end: draft.text.indexOf("3,400") });
    expect(first?.anchor).toEqual({
      sentence,
      before: "The river rose on Monday.",
      after: "Nobody was hurt.",
      hash: hashOf(sentence),
    });
  });
});

describe("anchors under random moves", () => {
  const sentences = [
    "The council met for nine hours on Monday.",
    "Rain fell on the quay all day long.",
    "The ferry has 212 seats and one deck.",
    "Prosecutors charged two men with theft.",
    "The mill in Krasna opened in 1961.",
    "Bread costs 4 percent more than in May.",
  ];

  it("find their own sentence again, whatever is shuffled, joined or put between", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sentences, { minLength: 2 }),
        fc.shuffledSubarray(sentences, { minLength: 6 }),
        fc.array(fc.constantFrom("\n\n", " ", "\n\nOthers spoke too. "), { minLength: 6, maxLength: 6 }),
        (recordedFor, order, between) => {
          const text = `Town news\n\n${sentences.join(" ")}`;
          const kept = ledger(...recordedFor.map((words, n) => sourceFor(text, words.slice(0, 20), { id: `e${n}` })));
          const moved = `Town news\n\n${order.map((words, n) => words + (between[n] ?? " ")).join("")}`;
          for (const { entry, fit, span } of placed(moved, kept).sources) {
            expect(fit).toBe("fresh");
            expect(span === null ? "" : moved.slice(span.start, span.end)).toBe(entry.anchor.sentence);
          }
        },
      ),
    );
  });

  it("never throw, stay inside the draft and are the same twice, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const draft = draftOfText(text);
        const found = placeLedger(draft, record);
        expect(placeLedger(draftOfText(text), record)).toEqual(found);
        for (const { span } of found.sources) {
          if (span !== null) expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
        }
        for (const { span, anchor } of anchorsFor(draft, { start: 0, end: text.length })) {
          expect(hashOf(text.slice(span.start, span.end))).toBe(anchor.hash);
        }
      }),
    );
  });
});
