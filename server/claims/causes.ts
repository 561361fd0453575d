/** "The ban led to a surge in smuggling": one event said to have brought about another. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { leadOf, matchesIn, ofSentence, type Sign } from "./signs.ts";
import { restOfStatement } from "./statements.ts";

export interface Cause extends Sign {
  /** The joining words, lower case: "led to". */
  readonly link: string;
  /** It follows a subject, so that "was followed by" may stand for it. */
  readonly isVerb: boolean;
}

const pattern =
  /(?<![\p{L}-])(?<link>(?:has |have |had )?led (?:directly )?to|(?:was|were|been|is|are) (?:largely |partly |mainly )?caused by|(?:has |have |had )?(?:sparked|triggered|prompted|fuell?ed|resulted in|brought about|given rise to)|as a (?:direct )?result of|largely because of|mainly due to|largely due to|thanks (?:largely |in part )?to)(?= (?:an?|the|new|more|fewer|his|her|its|their|\p{L}+)\b)/giu;
/** Events and states a cause can bring about, after the joining words. */
const effect =
  /^ (?:(?:an?|the|its|their|new|more|fewer|further|widespread|massive|sharp|steep|his|her|several|major|deep|nationwide|[\p{L}-]+) ){0,4}?(?:surge|rise|fall|drop|increase|decline|decrease|loss|losses|collapse|crisis|crash|deaths?|shortages?|protests?|riots?|unrest|violence|outbreak|backlash|boom|slump|recession|war|conflict|exodus|delays?|closures?|layoffs|cuts?|resignations?|defeat|victory|growth|inflation|smuggling|fires?|flooding|floods|driver|failure|error|mistakes?|confusion|fears?|speculation|tensions?|uprising|arrests?|debate|outrage|anger|criticism|uproar|panic|blackouts?|power cuts?)\b/iu;
/** Nobody disputes these: weather, illness, repairs. */
const selfEvident =
  /\b(?:rain|snow|fog|ice|wind|winds|storms?|weather|heat|cold|illness|flu|injury|injuries|repairs?|maintenance|holiday|strike|traffic|roadworks|birthday|pregnancy|cancer|disease)\b/iu;
/** A reaction seen by all: protests that a verdict sparked are reported as such. */
const visible = /^(?:sparked|prompted|triggered)$/;
const reaction = /\b(?:protests?|riots?|debate|criticism|outrage|anger|backlash|uproar|speculation|unrest|calls)\b/iu;

const isSelfEvident = ofSentence(selfEvident);

export const findCauses = perParagraph((paragraph: Paragraph): readonly Cause[] => {
  const found: Cause[] = [];
  for (const { groups, span, sentence, text, at, words } of matchesIn(paragraph, pattern)) {
    const link = (groups.link ?? "").toLowerCase();
    const after = text.slice(at + words.length);
    const isVerb = !/^(?:as|largely|mainly|thanks)/.test(link);
    const said = effect.exec(after)?.[0];
    if (said === undefined || isSelfEvident(paragraph, sentence)) continue;
    if (visible.test(link.replace(/^(?:has|have|had) /, "")) && reaction.test(said)) continue;
    if (/\b(?:could|would|may|might|can|that|which|who|if|not|n['’]t)\s+(?:have\s+)?$/iu.test(leadOf(text, at)))
      continue;
    const rest = restOfStatement(paragraph, span.start);
    found.push({
      type: "cause",
      link,
      isVerb,
      sentence,
      span: { start: span.start, end: Math.min(rest.end, span.end + said.length) },
    });
  }
  return found;
});
