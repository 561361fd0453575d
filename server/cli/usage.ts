/** What `--help` prints. */

export const usage = `stet: checks English news drafts for sources, quotations, footnotes and figures.
Nothing leaves this machine.

Usage
  stet check [PATH… | -] [options]    report what the rules find
  stet annotate [PATH… | -]           print how drafts were read, as JSON
  stet --help | --version

Run "stet check --help" or "stet annotate --help" for more.
`;

export const checkUsage = `Usage: stet check [PATH… | -] [options]

A PATH is a file (always checked) or a folder: its .draft, .newsdraft, .txt and .md files that read
like running copy are checked, those of its subfolders too. "-" is standard input, read as plain text.

Options
  --format pretty|json|sarif|github|junit    default pretty
  --fail-on error|warning|information|never  default error
  --config FILE                              levels and options of rules, as JSON (comments allowed)
  --draft-date YYYY-MM-DD                    the day the drafts were written
  --help

Exit code
  0  nothing at or above the --fail-on level
  1  findings at or above it
  2  wrong arguments or configuration, a file that could not be read, or a rule that could not run
`;

export const annotateUsage = `Usage: stet annotate [PATH… | -]

Prints how drafts were read, as JSON: zones, sentences, attributions, mentions and claims.
Paths are taken as in "stet check". Offsets are UTF-16 code units into the decoded text.

Exit code
  0  everything was read
  2  wrong arguments, or a file that could not be read
`;
