import { describe, expect, it } from "vitest";
import {
  addDays,
  dateText,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  fullDateText,
  isLeapYear,
  isPossible,
  lastOccurrence,
  nearestOccurrence,
  nearestWeekday,
  nextOccurrence,
  nthWeekday,
  weekdayOf,
} from "../../server/language/calendar.ts";

const date = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
};

describe("calendar", () => {
  it.each([
    ["1945-05-08", 2],
    ["1969-07-20", 0],
    ["1970-01-01", 4],
    ["2000-02-29", 2],
    ["2023-11-01", 3],
    ["2024-02-29", 4],
    ["2100-03-01", 1],
    ["0099-12-31", 4],
  ])("knows the weekday of %s", (day, weekday) => {
    expect(weekdayOf(date(day))).toBe(weekday);
  });

  it("knows leap years", () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
  });

  it("knows how long months are, and gives February 29 days when no year is said", () => {
    expect([daysInMonth(6, null), daysInMonth(2, null), daysInMonth(2, 2023), daysInMonth(13, null)]).toEqual([
      30, 29, 28, 0,
    ]);
  });

  it("tells impossible days", () => {
    expect(isPossible(31, 6, null)).toBe(false);
    expect(isPossible(31, 4, 2024)).toBe(false);
    expect(isPossible(29, 2, null)).toBe(true);
    expect(isPossible(29, 2, 2023)).toBe(false);
    expect(isPossible(0, 1, 2023)).toBe(false);
  });

  it("counts days there and back over four centuries", () => {
    for (let number = dayNumber(date("1800-01-01")); number < dayNumber(date("2200-01-01")); number += 97) {
      expect(dayNumber(dayOf(number))).toBe(number);
    }
    expect(daysBetween(date("2023-12-31"), date("2024-03-01"))).toBe(61);
    expect(addDays(date("2023-02-28"), 1)).toEqual(date("2023-03-01"));
  });

  it("finds the nearest day that falls on a weekday", () => {
    expect(nearestWeekday(date("2023-11-01"), 1)).toEqual(date("2023-10-30"));
    expect(nearestWeekday(date("2023-11-01"), 6)).toEqual(date("2023-11-04"));
    expect(nearestWeekday(date("2023-11-01"), 3)).toEqual(date("2023-11-01"));
    expect(nearestWeekday(date("2023-12-31"), 2)).toEqual(date("2024-01-02"));
  });

  it("finds the last and the next such day, the day itself counting as last", () => {
    const draft = date("2023-12-10");
    expect(lastOccurrence(3, 3, draft)).toEqual(date("2023-03-03"));
    expect(nextOccurrence(3, 3, draft)).toEqual(date("2024-03-03"));
    expect(lastOccurrence(10, 12, draft)).toEqual(draft);
    expect(nextOccurrence(10, 12, draft)).toEqual(date("2024-12-10"));
    expect(nearestOccurrence(3, 3, draft)).toEqual(date("2024-03-03"));
    expect(nearestOccurrence(24, 12, date("2024-01-05"))).toEqual(date("2023-12-24"));
  });

  it("jumps to leap years for 29 February and gives up on 31 June", () => {
    expect(lastOccurrence(29, 2, date("2023-12-10"))).toEqual(date("2020-02-29"));
    expect(nextOccurrence(29, 2, date("1896-12-10"))).toEqual(date("1904-02-29"));
    expect(nearestOccurrence(31, 6, date("2023-12-10"))).toBeNull();
  });

  it("finds the Sundays on which clocks change", () => {
    expect(nthWeekday(2, 0, 3, 2025)).toEqual(date("2025-03-09"));
    expect(nthWeekday(1, 0, 11, 2025)).toEqual(date("2025-11-02"));
    expect(nthWeekday(-1, 0, 3, 2025)).toEqual(date("2025-03-30"));
    expect(nthWeekday(-1, 0, 10, 2024)).toEqual(date("2024-10-27"));
  });

  it("writes days as people read them", () => {
    expect(dateText(date("2023-11-01"))).toBe("1 November 2023");
    expect(fullDateText(date("2023-11-01"))).toBe("Wednesday, 1 November 2023");
  });
});
