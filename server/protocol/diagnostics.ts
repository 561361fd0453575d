import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Level, Rule } from "../rules/types.ts";
import { rangeOf } from "./positions.ts";

const severities: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Address of a rule's page, or null where it has none or the pages are not at hand. */
export function rulePage(docs: string | null, { meta }: Rule): string | null {
  if (meta.page !== undefined) return meta.page;
  return docs === null ? null : `${docs}${meta.id}.md`;
}

/** A finding as the editor shows it. To make it anew costs less than to remember thousands of them by their findings. */
export function diagnosticOf(
  finding: Finding,
  document: TextDocument,
  rule: Rule | undefined,
  docs: string | null,
): Diagnostic {
  const page = rule === undefined ? null : rulePage(docs, rule);
  return {
    range: rangeOf(document, finding.span),
    severity: severities[finding.level],
    source: "stet",
    code: finding.rule,
    ...(page !== null && { codeDescription: { href: page } }),
    message: finding.text,
    ...(rule?.meta.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related.length > 0 && {
      relatedInformation: finding.related.map(({ span, message }) => ({
        location: { uri: document.uri, range: rangeOf(document, span) },
        message,
      })),
    }),
  };
}
