/** What `--help` prints. */

export const usage = `stet: checks English news drafts for sources, quotations, footnotes and figures.
Nothing leaves this machine.

Usage
  stet check [PATH… | -] [options]    report what the rules find
  stet archive PATH… --out FOLDER     what the rules find in years of copy, by rule and by month
  stet annotate [PATH… | -]           print how drafts were read, as JSON
  stet report DRAFT | - [options]     where every sentence comes from, as Markdown, web page or table
  stet style [test PATH…] [options]   show presets and what holds for a draft; try house rules
  stet register import|diff|find|info sanctions lists: take over, compare, look up
  stet --help | --version

Run "stet check --help", or the same of another command, for more.
`;

export const checkUsage = `Usage: stet check [PATH… | -] [options]

A PATH is a file (always checked), a folder or a pattern ("desk/**/*.txt"): its .draft, .newsdraft, .txt, .md, .html
and .docx files that read like running copy are checked, those of its subfolders too. "-" is standard input.

Options
  --format pretty|json|sarif|github|junit    default pretty
  --fail-on error|warning|information|never  default error
  --config FILE                              the house style, instead of the nearest stet.json above each draft
  --draft-date YYYY-MM-DD                    the day the drafts were written
  --exclude PATTERN                          files and folders to leave out; may be given several times
  --context N                                show N lines before and after each finding (pretty)
  --jobs N                                   check N drafts at once; default: what suits their number

  --changed-since REF                        only lines that changed since that commit (git)
  --baseline FILE                            report only what the file does not accept yet
  --update-baseline                          accept everything that is found: write it to the --baseline file
  --watch                                    check again whatever is saved
  --timing                                   how long each rule took, on standard error

  --fix                                      offer changes of marks and spacing, never of words: the difference is
                                             shown, then you are asked
  --yes                                      with --fix: write without a question
  --annotate-docx OUT                        a copy of the .docx with the findings as comments; for several, a folder
  --help

Exit code
  0  nothing at or above the --fail-on level
  1  findings at or above it
  2  wrong arguments or configuration, a file that could not be read, or a rule that could not run
`;

export const archiveUsage = `Usage: stet archive PATH… --out FOLDER [options]

Checks an archive and adds up what the rules find, by rule and by month of the drafts. FOLDER gets summary.html (a page
with charts), by-rule.csv and by-month.csv, and journal.jsonl: a run that was cut short goes on where it stopped, and a
later one checks only what is new or has changed. PATHs are taken as in "stet check".

Options
  --config FILE             the house style, instead of the nearest stet.json above each draft
  --draft-date YYYY-MM-DD   the day the drafts were written
  --exclude PATTERN         files and folders to leave out; may be given several times
  --jobs N                  check N drafts at once; default: what suits their number
  --fresh                   begin anew, whatever the journal holds
  --help

Exit code
  0  everything was checked, whatever was found
  2  wrong arguments or configuration, a draft that could not be checked, or a rule that could not run
`;

export const annotateUsage = `Usage: stet annotate [PATH… | -]

Prints how drafts were read, as JSON: zones, sentences, attributions, mentions and claims.
Paths are taken as in "stet check". Offsets are UTF-16 code units into the decoded text.

Exit code
  0  everything was read
  2  wrong arguments, or a file that could not be read
`;

export const reportUsage = `Usage: stet report DRAFT | - [--format md|html|csv]

Prints where every sentence of a draft comes from: who carries it, what has no source, figures, footnotes,
accusations with their responses, the legal read. What was let stand in an editor is reported all the same.

Options
  --format md|html|csv   Markdown (default), a web page that stands by itself, a fact-check table
  --help

Exit code
  0  the report is whole
  2  wrong arguments or configuration, a file that could not be read, or a rule that could not run
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

export const registerUsage = `Usage: stet register import FILE… [--force]
       stet register diff OLD NEW
       stet register find NAME
       stet register info [ID]

import  takes official lists over for you alone: UN XML, OFAC CSV and XML, EU CSV and XML, UK CSV and XML,
        OpenSanctions CSV and JSON. Files that belong together (sdn.csv, alt.csv) are given together.
        A copy that lost much of its list, or is older than yours, is refused unless you say --force.
diff    compares two copies of one list: files, folders with the files of one, or the id of a list you imported
find    looks a name or reference up in what ships and in your lists
info    says what is loaded, or everything about one list or entry

Options
  --format pretty|json   default pretty
  --help

Exit code
  0  done; no differences; found
  1  differences, or nothing found (which does not mean "not sanctioned")
  2  wrong arguments, or a file that is no whole list
`;
