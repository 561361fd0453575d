/** An American daily: attributions near the AP's usage, double marks. */
export const dailyUs = {
  quoteMarks: "curly-double",
  rules: {
    "loaded-speech-verb": { level: "warning", why: "“Said” is the neutral verb; “claimed” and “admitted” judge." },
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
    "mixed-quote-marks": { level: "warning", why: "Double marks outside, single marks inside." },
    "leftover-note": "error",
  },
  kinds: {
    feature: { rules: { "relative-time": "hint" } },
  },
} as const;
