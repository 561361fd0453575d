/** "Velmora has consistently raised concerns": the source vouches for the concerns, not for how often they were raised. */
import type { Credits } from "../../attribution/types.ts";
import { findTrends, type Trend } from "../../claims/trends.ts";
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { speechForms } from "../../language/speechVerbs.ts";
import { attributionsIn } from "../attribution/credits.ts";
import { type ClaimData, claimData } from "./unsourced.ts";

const said = speechForms(["base", "past", "participle", "gerund"]);
/** Ways of making a grievance known that no list of single verbs holds. */
const stance = /^ (?:raised|raising|expressed|voiced|lodged|rejected|criticised|criticized|warned|called) /iu;
/** The sentence may still rest on somebody else. */
const otherSource = /\baccording to\b|\b(?:data|records|figures|reports?) (?:show|suggest|say)/iu;

/** Trend words straight before a verb of saying, outside what is said. */
export function trendsOfCues(
  draft: Draft,
  { credits }: { readonly credits: Credits },
): readonly { readonly sign: Trend; readonly block: Block; readonly span: Span; readonly data: ClaimData }[] {
  return draft.blocks.flatMap((block) => {
    const { paragraph } = block;
    if (paragraph.zone !== "body") return [];
    return findTrends(paragraph).flatMap((sign) => {
      const after = paragraph.text.slice(sign.span.end, sign.sentence.end);
      const verb = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
      if (!sign.isAdverb || (!said.has(verb) && !stance.test(after))) return [];
      if (otherSource.test(paragraph.text.slice(sign.sentence.start, sign.sentence.end))) return [];
      const span = inDraft(block, sign.span);
      const inside = attributionsIn(credits, span).some(({ content }) => content.some((part) => overlaps(part, span)));
      return inside ? [] : [{ sign, block, span, data: claimData(draft, block, sign, credits) }];
    });
  });
}
