/** The JSON schema of `<draft>.sources.json`: completion and hovers for who writes one by hand. Made by `npm run generate`. */
import {
  outcomes,
  type ResponseField,
  responseFields,
  type SourceField,
  sourceFields,
  sourceKinds,
} from "../server/ledger/types.ts";

/** A part of a JSON schema, as far as VS Code reads it. */
type Schema = Readonly<Record<string, unknown>>;

const day = "^\\d{4}-\\d{2}-\\d{2}$";
const moment = "^\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}.*)?$";

const sourceWords: Readonly<Record<SourceField, string>> = {
  name: "Who or what it is: a person, a body, a document, a body of data, an outlet.",
  title: "What a person is: mayor of Velmora.",
  contact: "How they are reached.",
  codeName: "Stands for an anonymous source. Never the real name, nor anything that tells who it is.",
  described: "How copy may describe an anonymous source.",
  approvedBy: "The editor who approved the anonymity.",
  where: "Where to find it: address and page, file and time, notebook and page.",
  obtained: "The day it was obtained: 2026-11-28.",
  by: "Who obtained it.",
  checkedBy: "Who has checked it.",
  checked: "The day it was checked: 2026-11-28.",
  transcript: "The words as they were said: quotations of the sentence are compared with them.",
  note: "Anything else. It may be read out in court.",
};
const responseWords: Readonly<Record<ResponseField, string>> = {
  party: "Who is accused, as the draft names them.",
  asked: "When they were asked: 2026-11-28 or 2026-11-28 14:30.",
  how: "How: by telephone, by e-mail.",
  by: "Who asked.",
  deadline: "By when the answer is wanted.",
  outcome: "Where it stands.",
  answered: "When they answered or declined.",
  answer: "What they answered.",
  note: "Anything else.",
};
const days: readonly string[] = ["obtained", "checked"];
const moments: readonly string[] = ["asked", "deadline", "answered"];

const text = (name: string, description: string): Schema => ({
  type: "string",
  description,
  ...(days.includes(name) && { pattern: day }),
  ...(moments.includes(name) && { pattern: moment }),
});
const shared: Readonly<Record<string, Schema>> = {
  id: { type: "string", pattern: "^[\\w.~-]{1,80}$", description: "Of this entry alone, for ever." },
  recorded: { type: "string", description: "When it was recorded: an ISO instant." },
  changed: { type: "string", description: "When it was last changed: an ISO instant." },
};

const source: Schema = {
  type: "object",
  description: "A source of one sentence.",
  required: ["id", "kind", "anchor"],
  properties: {
    ...shared,
    kind: { enum: sourceKinds, description: "What the sentence was taken from." },
    anonymous: { type: "boolean", description: "An anonymous source has a code name only." },
    ...Object.fromEntries(sourceFields.map((name) => [name, text(name, sourceWords[name])])),
    anchor: {
      type: "object",
      description: "The words it is for.",
      required: ["sentence"],
      properties: {
        sentence: { type: "string", description: "The sentence as it stands in the draft." },
        before: { type: "string", description: "The words in front of it." },
        after: { type: "string", description: "The words behind it." },
        hash: { type: "string", description: "Made from the sentence; leave it out." },
      },
    },
  },
};

const response: Schema = {
  type: "object",
  description: "What was done to hear a party that the draft accuses.",
  required: ["id", "kind", "party"],
  properties: {
    ...shared,
    kind: { const: "response" },
    ...Object.fromEntries(responseFields.map((name) => [name, text(name, responseWords[name])])),
    outcome: { enum: outcomes, description: responseWords.outcome },
  },
};

const mark: Schema = {
  type: "object",
  description: "The mark of the format, last of all.",
  required: ["stet", "version"],
  properties: { stet: { const: "sources" }, version: { type: "integer" } },
};

export const ledgerSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Source ledger of a draft",
  description: "Where each thing in the story comes from. One entry a line, by id.",
  type: "array",
  items: { anyOf: [source, response, mark] },
};
