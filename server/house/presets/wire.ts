/** A news agency: other newsrooms publish the copy as it is, so what cannot be checked there must be right here. */
export const wire = {
  kind: "spot",
  rules: {
    "unattributed-quote": { level: "error", why: "A client cannot ask who said it." },
    "vague-source": { level: "error", why: "“Sources said” is not enough for copy that others publish unseen." },
    "hearsay-chain": { level: "error", why: "Name the first source; the client sees only the last." },
    "anonymous-source-without-reason": {
      level: "warning",
      why: "The reason stands in the copy, for the client’s desk.",
    },
    "single-source-story": { level: "warning", why: "A second source, or a line that says there is none." },
    "relative-time": { level: "warning", why: "Weekdays, not “today”: copy is read in other time zones." },
    "date-without-year": { level: "warning", why: "Copy stays in archives." },
    "accusation-without-response": { level: "warning", why: "The accused party’s answer, or that it was asked." },
    "loaded-speech-verb": { why: "“Said” is right for every client." },
    "contested-label": { level: "warning", why: "Labels belong to those who use them." },
    "unused-abbreviation": "information",
    "leftover-note": "error",
    "embargo-line": "error",
  },
  kinds: {
    brief: { rules: { "single-source-story": { level: "hint", why: "A brief may rest on one named source." } } },
  },
} as const;
