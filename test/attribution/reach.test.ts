/** How far a credit covers, and who is credited at a place. */
import { describe, expect, it } from "vitest";
import { creditAt, reachOf, speakerAt } from "../../server/attribution/speakers.ts";
import { marked } from "./marked.ts";

/** The covered words of each attribution. */
function reaches(source: string, sentences?: number): readonly string[] {
  const { text, draft, attributions } = marked(source);
  return reachOf(draft, attributions, sentences).map(({ start, end }) => text.slice(start, end));
}

describe("reach", () => {
  it("covers the sentence and two that follow in the paragraph", () => {
    expect(
      reaches("On Monday ⟨s Holt⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. It had held. It would hold. The road is open."),
    ).toEqual(["On Monday Holt said the bridge was safe. It had held. It would hold."]);
  });

  it("covers as many sentences as a house wants", () => {
    const source = "⟨s Holt⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. It had held. It would hold.";
    expect(reaches(source, 0)).toEqual(["Holt said the bridge was safe."]);
    expect(reaches(source, 1)).toEqual(["Holt said the bridge was safe. It had held."]);
  });

  it("ends with the paragraph", () => {
    expect(reaches("⟨s Holt⟩ ⟨c said⟩ ⟨q the bridge was safe⟩.\n\nThe road is open.")).toEqual([
      "Holt said the bridge was safe.",
    ]);
  });

  it("does not carry over what somebody did not say", () => {
    expect(reaches("⟨s Holt⟩ ⟨c didn't mention⟩ ⟨q the bridge⟩. Most of it is closed.")).toEqual([
      "Holt didn't mention the bridge.",
    ]);
  });

  it("ends where another source speaks", () => {
    expect(reaches("⟨s Holt⟩ ⟨c said⟩ ⟨q it was safe⟩. It had held. ⟨s Tan⟩ ⟨c said⟩ ⟨q it was not⟩.")).toEqual([
      "Holt said it was safe. It had held.",
      "Tan said it was not.",
    ]);
  });

  it("parts two credits of one sentence", () => {
    expect(
      reaches("⟨s Holt⟩ ⟨c said⟩ ⟨q it was safe⟩, but ⟨s Tan⟩ ⟨c said⟩ ⟨q it was not⟩. The road is open."),
    ).toEqual(["Holt said it was safe, but", "Tan said it was not. The road is open."]);
  });
});

describe("who is credited at a place", () => {
  const source =
    "⟨s Holt⟩ ⟨c said⟩ ⟨q the bridge was safe⟩. It had held. ⟨s Li Tan⟩ ⟨c said⟩ ⟨q it was not⟩.\n\nThe road is open.";
  const { text, credits } = marked(source);
  const at = (words: string) => speakerAt(credits, text.indexOf(words))?.name ?? null;

  it("answers by words, then by reach, else with nobody", () => {
    expect(at("bridge was")).toBe("Holt");
    expect(at("It had held")).toBe("Holt");
    expect(at("it was not")).toBe("Li Tan");
    expect(at("The road is open")).toBeNull();
    expect(creditAt(credits, text.length + 100)).toBeNull();
  });

  it("answers with nobody where it is open who speaks", () => {
    const open = marked("Stern met Dol on Monday. “It is over,” ⟨s he⟩ ⟨c said⟩ ⟨q there⟩.");
    const offset = open.text.indexOf("there");
    expect(speakerAt(open.credits, offset)).toBeNull();
    expect(creditAt(open.credits, offset)?.candidates).toHaveLength(2);
  });
});
