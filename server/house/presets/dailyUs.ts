import { months } from "./months.ts";

/** An American daily: attributions near the AP's usage, double marks. */
export const dailyUs = {
  rules: {
    "loaded-speech-verb": { why: "“Said” is the neutral verb; “claimed” and “admitted” judge." },
    "anonymous-source-without-reason": {
      level: "warning",
      why: "Say why a source is not named, and what the source is in a position to know.",
    },
    "incomplete-first-reference": {
      level: "warning",
      why: "First and last name at first reference, with a title or role.",
    },
    "relative-time": { level: "warning", why: "The day of the week within seven days, a date beyond." },
    "altered-quote": { level: "warning", why: "Paraphrase rather than patch a quotation with brackets." },
    "attribution-tense-drift": { level: "hint", why: "“Said” in news, “says” in features; one of them in a story." },
    "mixed-quote-marks": { why: "Double marks outside, single marks inside." },
    "leftover-note": "error",
  },
  houseRules: [
    {
      id: "month-before-day",
      regex: `\\b([12][0-9]|3[01]|[1-9]) (${months})\\b`,
      caseSensitive: true,
      message: "American dates put the month first: October 4, and October 4, 2023.",
      why: "Month, day, and a comma before the year: October 4, 2023.",
      level: "hint",
      examples: {
        bad: ["The strike of ⟦4 October⟧ was called off."],
        good: ["The strike of October 4 was called off.", "“It was 4 October,” he said.", "About 104 Octobers ago."],
      },
    },
  ],
  kinds: {
    feature: { rules: { "relative-time": "hint" } },
  },
} as const;
