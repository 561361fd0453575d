/** Every rule there is; the only list. Order is that of the docs. */

import { ambiguousSpeaker } from "./attribution/ambiguousSpeaker.ts";
import { anonymousSourceWithoutReason } from "./attribution/anonymousSourceWithoutReason.ts";
import { attributionTenseDrift } from "./attribution/attributionTenseDrift.ts";
import { buriedAttribution } from "./attribution/buriedAttribution.ts";
import { doubleAttribution } from "./attribution/doubleAttribution.ts";
import { hearsayChain } from "./attribution/hearsayChain.ts";
import { hedgeWithoutSource } from "./attribution/hedgeWithoutSource.ts";
import { incompleteFirstReference } from "./attribution/incompleteFirstReference.ts";
import { lateQuoteAttribution } from "./attribution/lateQuoteAttribution.ts";
import { loadedSpeechVerb } from "./attribution/loadedSpeechVerb.ts";
import { mediaOnlySource } from "./attribution/mediaOnlySource.ts";
import { ownOutletAttribution } from "./attribution/ownOutletAttribution.ts";
import { pluralSourcesOneEntry } from "./attribution/pluralSourcesOneEntry.ts";
import { refuteForDeny } from "./attribution/refuteForDeny.ts";
import { runTogetherSpeakers } from "./attribution/runTogetherSpeakers.ts";
import { singleSourceStory } from "./attribution/singleSourceStory.ts";
import { staleSource } from "./attribution/staleSource.ts";
import { unattributedLead } from "./attribution/unattributedLead.ts";
import { unattributedQuote } from "./attribution/unattributedQuote.ts";
import { undatedStatement } from "./attribution/undatedStatement.ts";
import { vagueSource } from "./attribution/vagueSource.ts";
import { accusationWithoutAttribution } from "./claims/accusationWithoutAttribution.ts";
import { accusationWithoutResponse } from "./claims/accusationWithoutResponse.ts";
import { casualtyFigureUnsourced } from "./claims/casualtyFigureUnsourced.ts";
import { comparisonWithoutBaseline } from "./claims/comparisonWithoutBaseline.ts";
import { contestedLabel } from "./claims/contestedLabel.ts";
import { estimateWithoutEstimator } from "./claims/estimateWithoutEstimator.ts";
import { figureMismatch } from "./claims/figureMismatch.ts";
import { figuresDoNotAddUp } from "./claims/figuresDoNotAddUp.ts";
import { guiltImplyingPhrase } from "./claims/guiltImplyingPhrase.ts";
import { loadedCharacterisation } from "./claims/loadedCharacterisation.ts";
import { pollDetailsMissing } from "./claims/pollDetailsMissing.ts";
import { predictionAsFact } from "./claims/predictionAsFact.ts";
import { reporterInference } from "./claims/reporterInference.ts";
import { roundNumberTotal } from "./claims/roundNumberTotal.ts";
import { unsourcedCausation } from "./claims/unsourcedCausation.ts";
import { unsourcedClaim } from "./claims/unsourcedClaim.ts";
import { unsourcedNumber } from "./claims/unsourcedNumber.ts";
import { unsourcedQuantifier } from "./claims/unsourcedQuantifier.ts";
import { unsourcedSuperlative } from "./claims/unsourcedSuperlative.ts";
import { unsourcedTrend } from "./claims/unsourcedTrend.ts";
import { dateWithoutYear } from "./hygiene/dateWithoutYear.ts";
import { duplicateParagraph } from "./hygiene/duplicateParagraph.ts";
import { embargoLine } from "./hygiene/embargoLine.ts";
import { leftoverNote } from "./hygiene/leftoverNote.ts";
import { nameSpellingDrift } from "./hygiene/nameSpellingDrift.ts";
import { placeContradiction } from "./hygiene/placeContradiction.ts";
import { relatedHeadlineLine } from "./hygiene/relatedHeadlineLine.ts";
import { relativeTime } from "./hygiene/relativeTime.ts";
import { unusedAbbreviation } from "./hygiene/unusedAbbreviation.ts";
import { weekdayDateMismatch } from "./hygiene/weekdayDateMismatch.ts";
import { alteredQuote } from "./quotes/alteredQuote.ts";
import { mixedQuoteMarks } from "./quotes/mixedQuoteMarks.ts";
import { nestedQuoteBrackets } from "./quotes/nestedQuoteBrackets.ts";
import { quoteContinuationMarks } from "./quotes/quoteContinuationMarks.ts";
import { quoteVariants } from "./quotes/quoteVariants.ts";
import { repeatedQuote } from "./quotes/repeatedQuote.ts";
import { scareQuote } from "./quotes/scareQuote.ts";
import { unbalancedQuoteMarks } from "./quotes/unbalancedQuoteMarks.ts";
import { footnoteAuthorityMissing } from "./sanctions/footnoteAuthorityMissing.ts";
import { footnoteDuplicate } from "./sanctions/footnoteDuplicate.ts";
import { footnoteMarkerConflict } from "./sanctions/footnoteMarkerConflict.ts";
import { footnoteMarkerOrphan } from "./sanctions/footnoteMarkerOrphan.ts";
import { footnoteOrder } from "./sanctions/footnoteOrder.ts";
import { footnoteOrphan } from "./sanctions/footnoteOrphan.ts";
import { footnoteWordingMismatch } from "./sanctions/footnoteWordingMismatch.ts";
import { sanctionsHeadlineOnly } from "./sanctions/sanctionsHeadlineOnly.ts";
import { sanctionsMarkerInQuote } from "./sanctions/sanctionsMarkerInQuote.ts";
import { sanctionsMarkerLate } from "./sanctions/sanctionsMarkerLate.ts";
import { sanctionsMarkerMissing } from "./sanctions/sanctionsMarkerMissing.ts";
import { sanctionsMarkerRepeated } from "./sanctions/sanctionsMarkerRepeated.ts";
import { sanctionsStatusExpired } from "./sanctions/sanctionsStatusExpired.ts";
import type { Rule } from "./types.ts";

export const allRules: readonly Rule[] = [
  unattributedQuote,
  lateQuoteAttribution,
  runTogetherSpeakers,
  ambiguousSpeaker,
  incompleteFirstReference,
  vagueSource,
  mediaOnlySource,
  hearsayChain,
  refuteForDeny,
  loadedSpeechVerb,
  attributionTenseDrift,
  hedgeWithoutSource,
  anonymousSourceWithoutReason,
  pluralSourcesOneEntry,
  doubleAttribution,
  singleSourceStory,
  unattributedLead,
  buriedAttribution,
  undatedStatement,
  ownOutletAttribution,
  staleSource,
  unbalancedQuoteMarks,
  quoteContinuationMarks,
  mixedQuoteMarks,
  repeatedQuote,
  quoteVariants,
  alteredQuote,
  nestedQuoteBrackets,
  scareQuote,
  sanctionsMarkerMissing,
  sanctionsMarkerLate,
  sanctionsMarkerRepeated,
  sanctionsMarkerInQuote,
  sanctionsHeadlineOnly,
  sanctionsStatusExpired,
  footnoteMarkerOrphan,
  footnoteOrphan,
  footnoteOrder,
  footnoteDuplicate,
  footnoteMarkerConflict,
  footnoteWordingMismatch,
  footnoteAuthorityMissing,
  unsourcedNumber,
  unsourcedClaim,
  unsourcedQuantifier,
  unsourcedSuperlative,
  comparisonWithoutBaseline,
  unsourcedTrend,
  roundNumberTotal,
  figuresDoNotAddUp,
  estimateWithoutEstimator,
  casualtyFigureUnsourced,
  pollDetailsMissing,
  unsourcedCausation,
  predictionAsFact,
  reporterInference,
  accusationWithoutAttribution,
  guiltImplyingPhrase,
  figureMismatch,
  loadedCharacterisation,
  contestedLabel,
  accusationWithoutResponse,
  duplicateParagraph,
  relatedHeadlineLine,
  dateWithoutYear,
  weekdayDateMismatch,
  relativeTime,
  placeContradiction,
  nameSpellingDrift,
  leftoverNote,
  embargoLine,
  unusedAbbreviation,
];
