/** Shows a line in the body that looks like another story's headline, a "Read more" link or a page's leftovers. */
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";
import { wholeLines } from "./lines.ts";

interface RelatedLine {
  readonly signs: readonly string[];
}

/** An example draft with the line between two paragraphs of the story. */
const around = (line: string) =>
  `Ferry strike\n\nThe strike began on Monday and will last a week, the union said.\n${line}\n` +
  "Two ferries left the harbour on Tuesday with soldiers on board.";

export const relatedHeadlineLine = paragraphRule<Record<never, never>, RelatedLine>({
  meta: {
    id: "related-headline-line",
    group: "hygiene",
    statement:
      "No headline of another story, “Read more” line, photo credit or stub of an embedded post stands in the body.",
    level: "warning",
    zones: ["related"],
    inQuotes: true,
    tags: [],
    why: "Text copied from a web page brings the links around the story with it, and in print they read as part of it.",
    source: "Common practice",
    options: {},
    messages: {
      line: { text: "This line looks like a headline or link from another page. Does it belong to this story?" },
    },
    examples: {
      bad: [
        { text: around("⟦Port City Has 'Proof' of Smuggling Ring: Mayor⟧") },
        { text: around("⟦READ MORE: Ten things to know about the strike⟧") },
        { text: around("⟦Also read: How the harbour lost its ferries⟧") },
        { text: around("⟦Union Boss Reyn Calls New Harbour Law an Insult to Dockers⟧") },
        { text: around("⟦pic.twitter.com/a1B2c3D4⟧") },
      ],
      good: [
        { text: around("## What happens next"), format: "markdown" },
        { text: around("What happens next") },
        { text: around("“Never again.”") },
        { text: around("“We will be back on Friday,” said Reyn.") },
        { text: around("The harbour board, the union and the ministry will meet again on Friday") },
        { text: "Port City Has ‘Proof’ of Smuggling Ring: Mayor\n\nThe mayor said on Monday that the ring was real." },
        { text: around("Photo: Soldiers on the pier at Orvel on Tuesday") },
      ],
    },
  },

  *check(paragraph) {
    yield {
      span: { start: 0, end: paragraph.text.length },
      message: "line",
      data: { signs: paragraph.signs },
    };
  },

  suggest(finding, draft) {
    return [
      { title: "Delete this line", edits: [{ span: wholeLines(draft, finding.span), newText: "" }] },
      ...(draft.format === "markdown"
        ? [
            {
              title: "Mark this line as a subhead",
              edits: [{ span: { start: finding.span.start, end: finding.span.start }, newText: "## " }],
            },
          ]
        : []),
    ];
  },

  explain(finding) {
    const { signs } = finding.data;
    return signs.length === 0 ? "" : l10n.t("Signs: {0}.", signs.join("; "));
  },
});
