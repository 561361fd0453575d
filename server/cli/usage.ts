/** What `--help` prints. */

export const usage = `stet: checks English news drafts for sources, quotations, footnotes and figures.
Nothing leaves this machine.

Usage
  stet check [PATH… | -] [options]    report what the rules find
  stet annotate [PATH… | -]           print how drafts were read, as JSON
  stet style [test PATH…] [options]   show presets and what holds for a draft; try house rules
  stet --help | --version

Run "stet check --help", "stet annotate --help" or "stet style --help" for more.
`;

export const checkUsage = `Usage: stet check [PATH… | -] [options]

A PATH is a file (always checked) or a folder: its .draft, .newsdraft, .txt and .md files that read
like running copy are checked, those of its subfolders too. "-" is standard input, read as plain text.

Options
  --format pretty|json|sarif|github|junit    default pretty
  --fail-on error|warning|information|never  default error
  --config FILE                              the house style, instead of the nearest stet.json above each draft
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

export const styleUsage = `Usage: stet style
       stet style --preset NAME
       stet style --effective DRAFT [--config FILE]
       stet style test PATH… [--rule ID] [--config FILE]

Without more, lists the presets. --preset prints one in full, ready to be copied into a stet.json.
--effective prints what holds for a draft, and the line each value was written in.
"test" runs the house's own rules, those on trial too, over old copy and prints every hit with its
line and how many there are in 1,000 words. Paths are taken as in "stet check".

Options
  --config FILE  the house style, instead of the nearest stet.json above the draft or this folder
  --rule ID      only this house rule
  --help

Exit code
  0  everything was read
  2  wrong arguments or configuration, or a file that could not be read
`;
