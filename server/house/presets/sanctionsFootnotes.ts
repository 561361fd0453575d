/** For houses that mark listed names with a footnote: every mark leads somewhere, every footnote says who decided. */
export const sanctionsFootnotes = {
  footnotes: { equalWording: "one-line" },
  rules: {
    "footnote-orphan": { level: "error", why: "A footnote without its mark belongs to nobody." },
    "footnote-marker-orphan": { level: "error", why: "A mark without its footnote leaves the reader with a star." },
    "footnote-order": { level: "error", why: "Marks are counted in the order in which readers meet them." },
    "footnote-duplicate": { level: "error", why: "One wording, one line." },
    "footnote-authority-missing": { level: "error", why: "“Banned” by whom: the authority is what makes it a fact." },
    "nested-quote-brackets": { level: "warning", why: "A mark inside quoted words looks like the speaker’s own." },
  },
} as const;
