/** Every rule there is; the only list. Order is that of the docs. */

import { hearsayChain } from "./attribution/hearsayChain.ts";
import { hedgeWithoutSource } from "./attribution/hedgeWithoutSource.ts";
import { mediaOnlySource } from "./attribution/mediaOnlySource.ts";
import { refuteForDeny } from "./attribution/refuteForDeny.ts";
import { vagueSource } from "./attribution/vagueSource.ts";
import { contestedLabel } from "./claims/contestedLabel.ts";
import { loadedCharacterisation } from "./claims/loadedCharacterisation.ts";
import { dateWithoutYear } from "./hygiene/dateWithoutYear.ts";
import { duplicateParagraph } from "./hygiene/duplicateParagraph.ts";
import { embargoLine } from "./hygiene/embargoLine.ts";
import { leftoverNote } from "./hygiene/leftoverNote.ts";
import { placeContradiction } from "./hygiene/placeContradiction.ts";
import { relatedHeadlineLine } from "./hygiene/relatedHeadlineLine.ts";
import { relativeTime } from "./hygiene/relativeTime.ts";
import { unusedAbbreviation } from "./hygiene/unusedAbbreviation.ts";
import { weekdayDateMismatch } from "./hygiene/weekdayDateMismatch.ts";
import { mixedQuoteMarks } from "./quotes/mixedQuoteMarks.ts";
import { nestedQuoteBrackets } from "./quotes/nestedQuoteBrackets.ts";
import { quoteContinuationMarks } from "./quotes/quoteContinuationMarks.ts";
import { unbalancedQuoteMarks } from "./quotes/unbalancedQuoteMarks.ts";
import { footnoteAuthorityMissing } from "./sanctions/footnoteAuthorityMissing.ts";
import { footnoteDuplicate } from "./sanctions/footnoteDuplicate.ts";
import { footnoteMarkerOrphan } from "./sanctions/footnoteMarkerOrphan.ts";
import { footnoteOrder } from "./sanctions/footnoteOrder.ts";
import { footnoteOrphan } from "./sanctions/footnoteOrphan.ts";
import type { Rule } from "./types.ts";

export const allRules: readonly Rule[] = [
  vagueSource,
  mediaOnlySource,
  hearsayChain,
  refuteForDeny,
  hedgeWithoutSource,
  unbalancedQuoteMarks,
  quoteContinuationMarks,
  mixedQuoteMarks,
  nestedQuoteBrackets,
  footnoteMarkerOrphan,
  footnoteOrphan,
  footnoteOrder,
  footnoteDuplicate,
  footnoteAuthorityMissing,
  loadedCharacterisation,
  contestedLabel,
  duplicateParagraph,
  relatedHeadlineLine,
  dateWithoutYear,
  weekdayDateMismatch,
  relativeTime,
  placeContradiction,
  leftoverNote,
  embargoLine,
  unusedAbbreviation,
];
