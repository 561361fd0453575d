/** What is wrong with the syntax of a JSON file, in words for the person who wrote it. */
import { type ParseErrorCode, printParseErrorCode } from "jsonc-parser";
import * as l10n from "../l10n/l10n.ts";

export function syntaxFault(error: ParseErrorCode): string {
  switch (printParseErrorCode(error)) {
    case "InvalidSymbol":
      return l10n.t("Invalid symbol.");
    case "InvalidNumberFormat":
      return l10n.t("Invalid number format.");
    case "PropertyNameExpected":
      return l10n.t("Property name expected.");
    case "ValueExpected":
      return l10n.t("Value expected.");
    case "ColonExpected":
      return l10n.t("Colon expected.");
    case "CommaExpected":
      return l10n.t("Comma expected.");
    case "CloseBraceExpected":
      return l10n.t("Close brace expected.");
    case "CloseBracketExpected":
      return l10n.t("Close bracket expected.");
    case "EndOfFileExpected":
      return l10n.t("End of file expected.");
    case "InvalidCommentToken":
      return l10n.t("Invalid comment token.");
    case "UnexpectedEndOfComment":
      return l10n.t("Unexpected end of comment.");
    case "UnexpectedEndOfString":
      return l10n.t("Unexpected end of string.");
    case "UnexpectedEndOfNumber":
      return l10n.t("Unexpected end of number.");
    case "InvalidUnicode":
      return l10n.t("Invalid unicode.");
    case "InvalidEscapeCharacter":
      return l10n.t("Invalid escape character.");
    case "InvalidCharacter":
      return l10n.t("Invalid character.");
    default:
      return l10n.t("Is not valid JSON.");
  }
}
