/** For houses that mark listed names with a footnote: every mark leads somewhere, every footnote says who decided. */
export const sanctionsFootnotes = {
  footnotes: { policy: "first", grouping: "wording", inQuotations: false, zones: ["body"] },
  rules: {
    "sanctions-marker-missing": { why: "A listed name without its mark reads as one that is not listed." },
    "sanctions-marker-in-quote": { why: "A mark among quoted words looks like the speaker’s own." },
    "footnote-orphan": { level: "error", why: "A footnote without its mark belongs to nobody." },
    "footnote-marker-orphan": { level: "error", why: "A mark without its footnote leaves the reader with a star." },
    "footnote-order": { level: "error", why: "Marks are counted in the order in which readers meet them." },
    "footnote-duplicate": { level: "error", why: "One wording, one line." },
    "footnote-authority-missing": { level: "error", why: "“Banned” by whom: the authority is what makes it a fact." },
    "footnote-wording-mismatch": { why: "The wording is the register’s: dated and signed, nobody’s opinion." },
    "nested-quote-brackets": { level: "warning", why: "A note inside quoted words looks like the speaker’s own." },
  },
} as const;
