/** The hover on a name and the register view tell the same of it: the same entry, listings, states and days, whatever the name and the day. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOf } from "../../server/language/calendar.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { registerCardAt } from "../../server/protocol/registerHover.ts";
import { detailsOf } from "../../server/protocol/registerView.ts";
import { createRegister, entryById, type Register } from "../../server/register/register.ts";
import { isoDay } from "../../server/register/status/partialDates.ts";
import { plainText } from "../../server/rules/explanation.ts";
import { check } from "../kit/check.ts";
import { entry, listing } from "../register/entries.ts";

const starter = await readStarterRegisterFile();
const signs = { active: "●", suspended: "◐", "not-yet": "○", ended: "○" } as const;
/** Listings on a card. */
const most = 7;

const day = fc
  .integer({ min: dayNumber({ year: 1998, month: 1, day: 1 }), max: dayNumber({ year: 2027, month: 12, day: 31 }) })
  .map(dayOf);

/** What a reader sees: the card on the name in a draft of the day, and the view's entry of that day, both as lines. */
function bothStories(register: Register, id: string, name: string, date: ReturnType<typeof dayOf>) {
  const text = `Harbour news\n\nOn Monday the envoys of ${name} met at the port.`;
  const analysis = check(text, { draftDate: isoDay(date), register, only: [] });
  const now = dayNumber(date) * 86_400_000;
  const card = registerCardAt(analysis, register, text.indexOf(name), { now, linksCommands: false });
  const known = entryById(register, id);
  return {
    card: card?.text ?? null,
    entries: analysis.mentions[0],
    details: known === null ? null : detailsOf(known, date),
  };
}

/** Compares a card with what the view has of the entry. */
function expectOneStory(card: string, details: ReturnType<typeof detailsOf>) {
  const lines = card.split(/\s*\n/);
  expect(lines[0]).toContain(`**${plainText(details.name)}**`);
  expect(lines[0]).toContain(plainText(details.kind));
  const told = lines.filter((line) => /^[●◐○] /.test(line));
  expect(told).toHaveLength(Math.min(most, details.listings.length));
  // Each line of the card is a listing of the view, in the same state and words; none is told twice.
  const rest = [...details.listings];
  for (const line of told) {
    const at = rest.findIndex(
      ({ state, authority, statement, reference, verified }) =>
        line.startsWith(`${signs[state]} **${plainText(authority)}** ${plainText(statement)}`) &&
        (reference === null || line.includes(plainText(reference))) &&
        line.includes("press reports only") === !verified,
    );
    expect(at, line).toBeGreaterThanOrEqual(0);
    rest.splice(at, 1);
  }
  expect(card.includes(`… and ${rest.length} more in the register`)).toBe(rest.length > 0);
  // No listing in force is left out for one that is over.
  if (told.some((line) => line.startsWith("○"))) expect(rest.every(({ state }) => state !== "active")).toBe(true);
  const days = new Set(details.listings.map(({ asOf }) => asOf));
  if (days.size === 1) expect(card).toContain(`s of ${[...days][0]}`);
  if (details.listings.length === 0) expect(card).toContain("No listing of it was found in the loaded registers");
}

describe("hover and register view tell one story", () => {
  it("of every name of the starter register", () => {
    const names = starter.entries.flatMap((one) => one.names.map(({ text }) => ({ id: one.id, text })));
    let seen = 0;
    fc.assert(
      fc.property(fc.constantFrom(...names), day, ({ id, text }, date) => {
        const { card, entries, details } = bothStories(starter, id, text, date);
        // Weak names, and those of several entries, are nobody's alone.
        if (card === null || details === null || entries?.entry?.id !== id) return;
        seen++;
        expectOneStory(card, details);
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("of invented entries, from a house register or a packed list", () => {
    const partialDate = fc.option(
      fc.oneof(
        day.map(isoDay),
        day.map((date) => isoDay(date).slice(0, 7)),
        day.map(({ year }) => String(year)),
      ),
    );
    const listings = fc.array(
      fc.record({
        authority: fc.constantFrom("un", "eu", "us-ofac", "uk", "ruritania"),
        programme: fc.constantFrom("", "1267 list", "a list_of *groups*"),
        reference: fc.option(fc.constantFrom("QDe.999", "EU.1.2", "X|1")),
        listed: partialDate,
        ended: partialDate,
        suspended: partialDate,
        scope: fc.constantFrom("entity" as const, "wing" as const, "associated-persons" as const),
        verified: fc.boolean(),
        asOf: fc.constantFrom("2026-01-01", "2025-06"),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(listings, fc.constantFrom("house" as const, "list" as const), day, (given, origin, date) => {
        const name = "Red Banner Front";
        const invented = entry("front", name, {
          origin,
          listings: given.map(({ authority, ...parts }) => listing(authority, parts)),
        });
        const register = createRegister({ entries: [invented], asOf: "2026-01-01" });
        const { card, details } = bothStories(register, "front", name, date);
        expect(card).not.toBeNull();
        if (card !== null && details !== null) expectOneStory(card, details);
      }),
      { numRuns: 100 },
    );
  });
});
