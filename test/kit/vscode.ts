/** Stands in for "vscode" where no editor runs: words stay English. */
export * as l10n from "@vscode/l10n";
