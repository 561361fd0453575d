/** Words that only one attribution rule needs. */
import { wordTable } from "../../language/wordTable.ts";

/** What is denied, and the verb that fits it best: allegations are denied, ideas rejected, findings disputed. */
export const deniable = wordTable<"deny" | "reject" | "dispute">({
  ...verbFor(
    "deny",
    `allegation allegations accusation accusations charge charges claim claims report reports rumour
    rumours rumor rumors story stories statement statements assertion assertions insinuation insinuations that it this
    these them`,
  ),
  ...verbFor(
    "reject",
    `suggestion suggestions notion idea criticism criticisms characterisation characterization
    complaint complaints contention`,
  ),
  ...verbFor(
    "dispute",
    `account accounts version figures finding findings conclusion conclusions assessment assessments
    narrative argument arguments`,
  ),
});

/** Subjects that can prove something: with them "refute" says what happened. */
export const evidence: ReadonlySet<string> = new Set(
  words(`data evidence study studies survey figures numbers statistics results record records document documents
    documentation footage video videos photo photos photograph photographs test tests findings analysis research report
    experiment experiments fact facts autopsy transcript transcripts emails email logs calculations proof audit dna
    images image review inquiry investigation fact-checkers fact-check scientists economists`),
);

/** Before the verb these leave open whether it was disproved, or say that it was not: `tried to refute`. */
export const unproven: ReadonlySet<string> = new Set(
  words(`not never cannot can't couldn't didn't doesn't don't won't to can could would may might must should will nobody
    nothing none hardly barely easily convincingly successfully effectively thoroughly`),
);

/** Words in the rest of the sentence that bring the disproof. */
export const disproof: ReadonlySet<string> = new Set(
  words(`with by citing showing producing publishing presenting pointing releasing using noting providing evidence proof
    documents records data footage proving demonstrating`),
);

/** Words that bring an alleger or a known inquiry with them: next to these, "allegedly" asks nothing new. */
export const grievances: ReadonlySet<string> = new Set(
  words(`charged indicted indictment lawsuit lawsuits complaint complaints sued suing prosecutor prosecutors prosecution
    investigator investigators investigating plaintiff plaintiffs accuser accusers accused accuses accusing accusation
    accusations trial trials court judge jury arraigned convicted hearing testimony testified affidavit warrant police
    officers allegations criticism criticised criticized concerns arrested arrest arrests detained suspect suspects`),
);

function verbFor<V extends string>(verb: V, list: string): Record<string, V> {
  return Object.fromEntries(words(list).map((word) => [word, verb]));
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
