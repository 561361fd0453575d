/** One line over the draft: how many sources it has, how many claims have none, how many footnotes are missing. */

import type { CodeLens, Connection, ServerCapabilities } from "vscode-languageserver";
import type { Analysis } from "../analysis.ts";
import * as l10n from "../l10n/l10n.ts";
import { countSources } from "../report/counts.ts";
import { voicesOf } from "../report/voices.ts";
import type { Finding, Rule } from "../rules/types.ts";
import type { Judged } from "./judged.ts";
import { clientCommands } from "./messages.ts";
import { type Newest, readyFor } from "./ready.ts";
import type { Session } from "./session.ts";

export const lensCapabilities: ServerCapabilities = { codeLensProvider: { resolveProvider: false } };

/** "7 sources · 4 claims without one · 1 footnote missing". Says "found", never that all is well. */
export function summaryOf(analysis: Analysis, visible: readonly Finding[], rules: ReadonlyMap<string, Rule>): string {
  const { voices } = voicesOf(analysis.draft, analysis.credits);
  const { sources, claimsWithoutSource: claims, footnotesMissing: footnotes } = countSources(voices, visible, rules);
  const parts = [
    sources === 0 ? l10n.t("No source") : sources === 1 ? l10n.t("1 source") : l10n.t("{0} sources", sources),
    claims === 0
      ? l10n.t("no claim found without one")
      : claims === 1
        ? l10n.t("1 claim without one")
        : l10n.t("{0} claims without one", claims),
    ...(footnotes === 0
      ? []
      : [footnotes === 1 ? l10n.t("1 footnote missing") : l10n.t("{0} footnotes missing", footnotes)]),
    ...(analysis.notChecked.length === 0 ? [] : [l10n.t("not all checked")]),
  ];
  return parts.join(" · ");
}

export interface LensSurroundings {
  readonly newest: Newest;
  readonly visible: (session: Session) => readonly Judged[];
  readonly rules: ReadonlyMap<string, Rule>;
  /** Does the client offer the command that lists the findings? */
  readonly isOwnClient: () => boolean;
  /** Asks the client to ask again; nothing where it cannot. */
  readonly refresh: () => void;
}

/** Answers for the lens. `checked` is to be called after each whole check. */
export function serveLens(
  connection: Connection,
  { newest, visible, rules, isOwnClient, refresh }: LensSurroundings,
): { readonly checked: (session: Session) => void } {
  /** What stands over each draft: kept while people type, so that it neither flickers nor waits. */
  const titles = new WeakMap<Session, string>();
  const titleOf = (session: Session): string | null => {
    const { checked } = session;
    if (checked === null) return null;
    if (checked.hasty) return titles.get(session) ?? null;
    const shown = visible(session).map(({ finding }) => finding);
    return summaryOf(checked.analysis, shown, rules);
  };
  connection.onCodeLens(async ({ textDocument }): Promise<CodeLens[] | null> => {
    const session = await readyFor(newest, textDocument.uri);
    if (session === null || !session.settings.summaryLens) return null;
    const title = titles.get(session) ?? titleOf(session);
    if (title === null) return null;
    titles.set(session, title);
    const line =
      session.checked.analysis.draft.blocks.find(({ paragraph }) => paragraph.zone !== "front-matter")?.line ?? 0;
    const at = { line, character: 0 };
    const command = isOwnClient() ? clientCommands.showFindings : "";
    return [{ range: { start: at, end: at }, command: { title, command } }];
  });
  return {
    checked(session) {
      if (session.settings?.summaryLens !== true) {
        titles.delete(session);
        return;
      }
      const title = titleOf(session);
      if (title === null || title === titles.get(session)) return;
      titles.set(session, title);
      refresh();
    },
  };
}
