import { months } from "./months.ts";

/** A British daily: single marks in headlines are its usage, "today" is clear to its readers. */
export const dailyUk = {
  quoteMarks: "curly-double",
  rules: {
    "relative-time": { level: "hint", why: "Readers see the day at the top of the page." },
    "loaded-speech-verb": { level: "hint", why: "“Admitted” and “claimed” are for desks to weigh, one by one." },
    "refute-for-deny": { level: "error", why: "“Refute” means disprove: under English law a costly difference." },
    "accusation-without-response": { level: "warning", why: "Fairness is part of the public-interest defence." },
    "contested-label": { level: "warning", why: "“Terrorist”, “regime”: only in somebody’s mouth." },
    "mixed-quote-marks": {
      why: "Curly double marks in copy, single ones inside them and in headlines.",
    },
    "leftover-note": "error",
  },
  houseRules: [
    {
      id: "day-before-month",
      regex: `\\b(${months}) ([12][0-9]|3[01]|[1-9])(?:st|nd|rd|th)?\\b`,
      caseSensitive: true,
      message: "British dates put the day first: {instead}.",
      why: "Day, month, year, without commas or endings: 4 October 2023.",
      replacement: "$2 $1",
      level: "hint",
      examples: {
        bad: ["The strike of ⟦October 4⟧ was called off.", "It ended on ⟦June 1st⟧."],
        good: [
          "The strike of 4 October was called off.",
          "“October 4 was a mistake,” he said.",
          "In October 40 people came.",
        ],
      },
    },
  ],
  kinds: {
    live: { rules: { "relative-time": "off" } },
    feature: { rules: { "loaded-speech-verb": "off" } },
  },
} as const;
