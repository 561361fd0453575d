/** The JSON schema of `stet.register.json`: completion and hovers while a house writes its register. Made by `npm run generate`. */
import { authorities } from "../server/register/status/authorities.ts";

/** A part of a JSON schema, as far as VS Code reads it. */
type Schema = Readonly<Record<string, unknown>>;

const date = (description: string): Schema => ({
  type: "string",
  pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?$",
  description: `${description} As 2011-07-29, 2011-07 or 2011.`,
});
const texts = (description: string): Schema => ({ type: "array", items: { type: "string" }, description });
const object = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});

const authority: Schema = {
  description: "Who lists or bans: one that Stet knows, or the name of another with a capital.",
  anyOf: [
    {
      enum: authorities.map(({ id }) => id),
      enumDescriptions: authorities.map(({ name }) => name),
    },
    { type: "string", pattern: "^\\p{Lu}..+" },
  ],
};

const name: Schema = {
  anyOf: [
    { type: "string" },
    object(
      {
        text: { type: "string", description: "The spelling." },
        case: {
          enum: ["exact", "capitalised", "any"],
          enumDescriptions: ["As it stands: IS.", "With its capitals: Hamas.", "In any case."],
          description: "How it must be written in a draft to count.",
        },
        weak: { type: "boolean", description: "Shown and searched, never looked for in a draft." },
        needsContext: {
          type: "boolean",
          description:
            "Counts only beside a word that fits (militants, group), or where the entry is named in full elsewhere.",
        },
      },
      { required: ["text"] },
    ),
  ],
};

const listing = object(
  {
    authority,
    programme: { type: "string", description: "The list or law." },
    reference: { type: "string", description: "The list’s own number of the entry." },
    listed: date("When it was listed."),
    ended: date("When the listing ended."),
    suspended: date("When it was suspended."),
    scope: {
      enum: ["entity", "wing", "associated-persons"],
      enumDescriptions: ["The body itself.", "One wing of it.", "Only persons and bodies associated with it."],
      description: "What the listing is on.",
    },
    note: { type: "string", description: "What a reader of the hover should know." },
    source: { type: "string", description: "Where the fact was seen." },
  },
  { required: ["authority"], description: "What one authority says. Replaces what is known of that authority." },
);

const entry = object(
  {
    id: { type: "string", pattern: "^[\\w.:-]+$", description: "Of a known entry to change it, or a new one." },
    name: { type: "string", description: "As copy writes it. A new entry needs one." },
    names: { type: "array", items: name, description: "Further spellings and initials to look for." },
    without: texts("Spellings that are taken away from a known entry."),
    type: {
      enum: ["organisation", "person", "vessel", "aircraft"],
      description: "What it is: an organisation by default.",
    },
    country: { type: "string", pattern: "^[A-Z]{2}$", description: "ISO 3166 code: PK." },
    listings: { type: "array", items: listing },
    wordings: texts("Approved wordings of a footnote on it, the preferred one first."),
    required: { type: "boolean", description: "Its mark is a must: a missing one is an error." },
    note: { type: "string", description: "Shown in the hover." },
  },
  { required: ["id"] },
);

export const registerSchema: Schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "House register of sanctions and bans",
  description: "Adds to, changes and takes away from the register that comes with Stet.",
  allowComments: true,
  allowTrailingCommas: true,
  ...object({
    $schema: { type: "string" },
    asOf: date("The day up to which the house looked its facts up."),
    labelFor: { type: "array", items: authority, description: "The authorities the desk labels for." },
    wordings: {
      type: "object",
      additionalProperties: { type: "array", items: { type: "string" } },
      properties: Object.fromEntries(
        authorities.map(({ id, name: called }) => [id, texts(`Approved wordings for what ${called} lists.`)]),
      ),
      description: "Approved footnote wordings by authority, for entries that have none of their own.",
    },
    remove: texts("Ids of entries the desk does not want."),
    entries: { type: "array", items: entry },
  }),
};
