/** The settings that belong to no rule; those of the rules are made from the rules. */
import type { SettingSchema } from "./configuration.ts";

export const generalSettings: Readonly<Record<string, SettingSchema>> = {
  "stet.checkFiles": {
    type: "string",
    enum: ["auto", "always", "never"],
    enumDescriptions: [
      "Those that read like running copy: not readmes, licences, logs, tables, code or lists of words.",
      "Every plain text and Markdown file.",
      "None, news drafts included.",
    ],
    default: "auto",
    scope: "resource",
    markdownDescription:
      "Which plain text and Markdown files are checked. " +
      "News drafts (`.draft`, `.newsdraft`) are checked under `auto` and `always`.",
  },
  "stet.draftDate": {
    type: "string",
    pattern: "^(\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))?$",
    patternErrorMessage: "A day, written YYYY-MM-DD.",
    default: "",
    scope: "resource",
    markdownDescription:
      "The day the drafts were written, as `YYYY-MM-DD`. " +
      "Stands above the day a draft gives itself in its front matter or dateline.",
  },
  "stet.quietZone": {
    type: "number",
    default: 1500,
    minimum: 0,
    scope: "resource",
    markdownDescription:
      "For how many milliseconds after the last key nothing is reported in the sentence being typed. " +
      "`0` reports at once.",
  },
  "stet.summaryLens": {
    type: "boolean",
    default: true,
    scope: "resource",
    markdownDescription:
      "A line over the draft counts its sources, the claims without one and the footnotes that are missing. " +
      "A click on it lists the findings.",
  },
  "stet.attribution.colours": {
    type: "string",
    enum: ["off", "subtle", "full"],
    enumDescriptions: ["None.", "Sources and the words that credit them.", "The credited words as well."],
    default: "subtle",
    scope: "resource",
    markdownDescription: "How much of who says what is coloured. The colours are the theme’s.",
  },
  "stet.attribution.hover": {
    type: "boolean",
    default: true,
    scope: "resource",
    markdownDescription: "The hover of any sentence tells who is credited with it, or that nobody is.",
  },
  "stet.attribution.inlayHints": {
    type: "boolean",
    default: false,
    scope: "resource",
    markdownDescription: "Names the speaker before a paragraph of quotation that names nobody itself.",
  },
  "stet.register.lists": {
    type: "object",
    additionalProperties: { type: "array", items: { type: "string" } },
    default: {
      UN: ["https://scsanctions.un.org/resources/xml/en/consolidated.xml"],
      "OFAC SDN": [
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.CSV",
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ALT.CSV",
        "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN_COMMENTS.CSV",
      ],
      EU: ["https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"],
      UK: ["https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv"],
    },
    scope: "machine",
    markdownDescription:
      "Sanctions lists that `Stet: Update Sanctions Lists` may download, each with the addresses of all its files. " +
      "They are shown before anything is fetched. An empty list of addresses leaves one out.",
  },
  "stet.register.patience": {
    type: "number",
    default: 180,
    minimum: 5,
    maximum: 1800,
    scope: "machine",
    markdownDescription:
      "For how many seconds a server may be silent while a sanctions list is downloaded. " +
      "Some make the list while one waits.",
  },
  "stet.register.yente.url": {
    type: "string",
    default: "",
    scope: "window",
    markdownDescription:
      "Address of the desk’s own matching service (a [yente](https://www.opensanctions.org/docs/yente/) server), " +
      "for `Stet: Ask the Matching Service`. Only the name one selects is sent there, each time after a question.",
  },
  "stet.register.yente.dataset": {
    type: "string",
    default: "sanctions",
    scope: "window",
    markdownDescription: "The dataset of the matching service that is asked.",
  },
  "stet.register.yente.threshold": {
    type: "number",
    default: 0.7,
    minimum: 0,
    maximum: 1,
    scope: "window",
    markdownDescription: "From which score on the matching service calls an answer a match, 0 to 1.",
  },
  "stet.register.yente.timeout": {
    type: "number",
    default: 10,
    minimum: 1,
    maximum: 120,
    scope: "window",
    markdownDescription: "How many seconds the matching service has for its answer.",
  },
  "stet.trace.server": {
    type: "string",
    enum: ["off", "messages", "verbose"],
    enumDescriptions: [
      "Nothing.",
      "The messages between VS Code and the language server, without their contents.",
      "The messages with their contents: the text of your drafts, too.",
    ],
    default: "off",
    scope: "window",
    markdownDescription:
      "What the output channel shows of the traffic with the language server, once *Developer: Set Log Level…* is at *Trace* for the channel *Stet*. For reports of faults.",
  },
};
