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
      level: "warning",
      why: "Curly double marks in copy, single ones inside them and in headlines.",
    },
    "leftover-note": "error",
  },
  kinds: {
    live: { rules: { "relative-time": "off" } },
    feature: { rules: { "loaded-speech-verb": "off" } },
  },
} as const;
