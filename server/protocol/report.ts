/** Answers where the words of a draft come from: as data for trees, as a page, as a file. */

import type { Connection } from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import { dayOf } from "../language/calendar.ts";
import type { Register } from "../register/register.ts";
import { csvOf } from "../report/export/csv.ts";
import { fileOf } from "../report/export/html.ts";
import { markdownOf } from "../report/export/markdown.ts";
import { partsOf } from "../report/page/parts.ts";
import { reportOf } from "../report/report.ts";
import type { DraftReport } from "../report/types.ts";
import type { Rule } from "../rules/types.ts";
import { fingerprintOf } from "../stands/fingerprint.ts";
import type { Judged } from "./judged.ts";
import {
  type ReportAnswer,
  type ReportExportAnswer,
  type ReportExportParams,
  type ReportPageAnswer,
  type ReportParams,
  reportRequests,
} from "./messages.ts";
import { type Newest, type Ready, readyFor } from "./ready.ts";
import type { Session } from "./session.ts";

export interface ReportSurroundings {
  readonly newest: Newest;
  /** The same after a whole check, nothing quiet for the keys: a file is final. */
  readonly whole: Newest;
  readonly visible: (session: Session) => readonly Judged[];
  readonly rulesOf: (session: Session) => ReadonlyMap<string, Rule>;
  readonly register: (uri: string) => Promise<Register | null>;
  /** The style sheet of a report that stands by itself. */
  readonly style: () => Promise<string>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

const notADraft = () => l10n.t("This file is not checked, so there is nothing to report. See the status bar for why.");

/** Registers the answers. */
export function serveReport(connection: Connection, surroundings: ReportSurroundings): void {
  const { newest, whole, visible, rulesOf, register, style, now } = surroundings;
  const made = async (
    uri: string,
    wait: Newest,
  ): Promise<{ readonly session: Ready; readonly report: DraftReport } | string> => {
    const session = await readyFor(wait, uri);
    if (session === null) return (await newest(uri))?.failure ?? notADraft();
    const { analysis, findings } = session.checked;
    const report = reportOf({
      analysis,
      findings: visible(session).map(({ finding }) => finding),
      standing: findings.flatMap(({ finding, letStand }) =>
        letStand === null
          ? []
          : [{ finding, fingerprint: fingerprintOf(analysis.draft, finding.rule, finding.span), ...letStand }],
      ),
      rules: rulesOf(session),
      register: await register(uri),
      now: now(),
      name: nameOf(uri),
    });
    return { session, report };
  };
  connection.onRequest(reportRequests.report, async ({ uri }: ReportParams): Promise<ReportAnswer> => {
    const result = await made(uri, newest);
    if (typeof result === "string") return { report: null, reason: result, version: 0 };
    return { report: result.report, reason: "", version: result.session.checked.version };
  });
  connection.onRequest(reportRequests.page, async ({ uri }: ReportParams): Promise<ReportPageAnswer> => {
    const result = await made(uri, newest);
    if (typeof result === "string") return { title: nameOf(uri), parts: [], reason: result, version: 0 };
    const { report, session } = result;
    return { title: report.title, parts: partsOf(report, "view"), reason: "", version: session.checked.version };
  });
  connection.onRequest(reportRequests.export, async (params: ReportExportParams): Promise<ReportExportAnswer> => {
    const result = await made(params.uri, whole);
    if (typeof result === "string") return { text: null, reason: result };
    const { report } = result;
    const day = dayOf(Math.floor(now() / 86_400_000));
    switch (params.format) {
      case "md":
        return { text: markdownOf(report, day), reason: "" };
      case "csv":
        return { text: csvOf(report), reason: "" };
      case "html":
        return { text: fileOf(report, day, await style()), reason: "" };
    }
  });
}

/** The last part of a URI, as people know the file. */
function nameOf(uri: string): string {
  const last = uri.split("/").at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
