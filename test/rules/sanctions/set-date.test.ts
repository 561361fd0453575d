import { describe, expect, it } from "vitest";
import { sanctionsStatusExpired } from "../../../server/rules/sanctions/sanctionsStatusExpired.ts";
import { offered } from "../../kit/suggestions.ts";

const story = "The Taliban* sent envoys on Monday.\n*banned in Russia";
const now = { now: "2025-09-01T12:00:00Z" };
const dated = (text: string, options = {}) =>
  offered(sanctionsStatusExpired, text, { ...now, ...options }).find(
    ([title]) => title === "Set the draft’s date",
  )?.[1];

describe("setting the date of a draft that has none", () => {
  it("opens front matter and leaves the day to the person", () => {
    expect(dated(story)).toBe(`---\ndate: [DATE?]\n---\n\n${story}`);
  });

  it("adds a line to the front matter that is there, with the draft's own line ends", () => {
    const text = `---\ntitle: Envoys\n---\n${story}`.replaceAll("\n", "\r\n");
    expect(dated(text)).toBe(text.replace("---\r\n", "---\r\ndate: [DATE?]\r\n"));
  });

  it("is not offered where the draft's day is known or a date line is there", () => {
    expect(dated(story, { draftDate: "2025-09-01" })).toBeUndefined();
    expect(dated(`---\ndate: [DATE?]\n---\n${story}`)).toBeUndefined();
    expect(dated(`---\ntitle: Envoys\ndate:\n---\n${story}`)).toBeUndefined();
  });
});
