import { type Hover, MarkupKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { houseReasons } from "../house/reasons.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Register } from "../register/register.ts";
import { examplesOf, explanationOf, plainText } from "../rules/explanation.ts";
import type { Rule } from "../rules/types.ts";
import { creditAt } from "./creditHover.ts";
import { rulePage } from "./diagnostics.ts";
import type { Judged } from "./judged.ts";
import { recordedAt } from "./ledgerHover.ts";
import { rangeOf } from "./positions.ts";
import { registerCardAt } from "./registerHover.ts";
import type { Session } from "./session.ts";

/** At most this many findings are told in one hover: the rest is in the problem list. */
const most = 4;

export interface HoverSurroundings {
  readonly visible: readonly Judged[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly docs: string | null;
  readonly register: Register | null;
  readonly now: number;
  /** Is the client Stet's own? It puts a finding's message above the hover by itself, and follows links to its commands. */
  readonly isOwnClient: boolean;
}

/**
 * What is to say about the words at an offset: why they were marked, an example, the rule's page; what was let stand
 * there; what the register knows of a name; else who is credited.
 */
export function hoverAt(
  session: Session,
  document: TextDocument,
  offset: number,
  { visible, rules, docs, register, now, isOwnClient }: HoverSurroundings,
): Hover | null {
  const { checked } = session;
  if (checked === null) return null;
  const here = ({ finding: { span } }: Judged) => span.start <= offset && offset <= Math.max(span.end, span.start + 1);
  const told = visible.filter(here);
  const standing = checked.findings.filter((judged) => judged.letStand !== null && here(judged));
  const innermost = [...told, ...standing].sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  const card = cardAt();
  // Who points at a listed name asks about the name.
  const credit = card === null && session.settings?.creditHover ? creditAt(checked.analysis, document, offset) : null;
  const recorded = recordedAt(checked.analysis.ledger, offset, isOwnClient ? session.uri : null);
  if (innermost === undefined && card === null && credit === null && recorded === null) return null;
  const sections = [
    ...(card === null ? [] : [card.text]),
    ...told
      .slice(0, most)
      .map((judged) => section(judged, session, rules, docs, !isOwnClient || told.length > 1, card !== null)),
    ...standing.slice(0, most).map(({ finding, letStand }) => {
      const reason = letStand?.reason ? `: “${plainText(letStand.reason)}”` : "";
      return `**${l10n.t("Let stand")}** (${finding.rule}, ${letStand?.on ?? ""})${reason}`;
    }),
  ];
  if (told.length > most) sections.push(l10n.t("… and {0} more in the problem list.", told.length - most));
  if (recorded !== null) sections.push(recorded.text);
  if (credit !== null) sections.push(credit.text);
  const span = innermost?.finding.span ?? card?.span ?? recorded?.span ?? credit?.span;
  return {
    contents: { kind: MarkupKind.Markdown, value: sections.join("\n\n---\n\n") },
    ...(span !== undefined && { range: rangeOf(document, span) }),
  };

  /** A footnote that a rule has something to say of is explained by the rule, register and all. */
  function cardAt() {
    if (checked === null) return null;
    const found = registerCardAt(checked.analysis, register, offset, { now, linksCommands: isOwnClient });
    const explained = told.some(({ finding }) => rules.get(finding.rule)?.meta.group === "sanctions");
    return found?.on === "footnote" && explained ? null : found;
  }
}

function section(
  { finding }: Judged,
  session: Session,
  rules: ReadonlyMap<string, Rule>,
  docs: string | null,
  withMessage: boolean,
  underCard: boolean,
): string {
  const known = rules.get(finding.rule);
  if (known === undefined || session.checked === null) return finding.text;
  // The card above has told who is listed by whom.
  const rule = underCard && known.meta.group === "sanctions" ? { ...known, explain: () => "" } : known;
  const page = rulePage(docs, rule);
  const { draft } = session.checked.analysis;
  const settings = session.house?.settings;
  const link = page === null ? `\`${finding.rule}\`` : `[${finding.rule}](${page})`;
  return [
    withMessage ? `**${plainText(finding.text)}**` : "",
    explanationOf(rule, finding, draft, settings === undefined ? [] : houseReasons(settings, finding, draft)),
    examplesOf(rule),
    `${link} · ${l10n.t("Ctrl+. for fixes and “Let it stand”")}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function lengthOf({ finding: { span } }: Judged): number {
  return span.end - span.start;
}
