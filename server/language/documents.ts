/** Papers by which a person or body speaks: statement, release, letter, ruling. */

/** Whoever is the subject of the sentence put these out, where nobody else is named with them. */
export const ownStatements: ReadonlySet<string> = new Set(
  "statement statements release releases communique communiqué announcement".split(" "),
);

/** Words for a paper or for people who speak for a body: with its name they are the body itself. */
export const mouthpieces: ReadonlySet<string> = new Set(
  `statement statements release releases communique communiqué announcement announcements letter letters memo report
  reports complaint filing filings lawsuit suit indictment post tweet website spokesman spokeswoman spokesperson spokespeople official officials
  officer officers representative representatives authorities headquarters source sources`.split(/\s+/),
);

/** Words before a statement that name no owner: `a brief written statement`. */
export const statementModifiers: ReadonlySet<string> = new Set(
  `a an the his her its their this that another one official written joint prepared brief short long lengthy press news media
  emailed e-mailed mailed posted public formal recent new separate later subsequent signed detailed terse two-page
  one-page video televised recorded online first second latest earlier rare`.split(/\s+/),
);
