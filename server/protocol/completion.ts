/** Completions: wordings for the footnote of a mark, and names of the register. */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import { footnoteHead } from "../draft/marks.ts";
import * as l10n from "../l10n/l10n.ts";
import { dayOf } from "../language/calendar.ts";
import { begunNames } from "../register/completions.ts";
import type { Register } from "../register/register.ts";
import { labelsOf } from "../register/status/labels.ts";
import { wordingsFor, writesAmerican } from "../register/status/wordings.ts";
import type { Entry } from "../register/types.ts";
import { statusOf } from "./registerView.ts";

/** After these a footnote's wording may begin. */
export const completionTriggers: readonly string[] = ["*", "†", "‡", "]", " "];

/** The line before and behind an offset. */
interface Line {
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

function lineAt(document: TextDocument, offset: number): Line {
  const { line } = document.positionAt(offset);
  const start = document.offsetAt({ line, character: 0 });
  const text = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  return { start, before: text.slice(0, offset - start), after: text.slice(offset - start).replace(/[\r\n]+$/, "") };
}

/** Does the line up to the cursor begin like a footnote? Then its wording is what is being written. */
export function isInFootnote(document: TextDocument, offset: number): boolean {
  return headOf(lineAt(document, offset)) !== null;
}

/** A footnote with nothing behind its mark yet is one, too. */
function headOf({ before }: Line) {
  return footnoteHead(`${before}x`);
}

/**
 * Wordings of the entries that bear the mark at the head of the line; they replace what stands behind the mark. `labelFor`: ids of the
 * authorities the house labels for, empty for all.
 */
export function footnoteCompletions(
  { draft, mentions }: Analysis,
  document: TextDocument,
  offset: number,
  now: number,
  labelFor: readonly string[] = [],
): CompletionList | null {
  const line = lineAt(document, offset);
  const head = headOf(line);
  if (head === null) return null;
  const mark = head.mark.replace(/^\^/, "");
  const bearers = new Set(
    labelsOf(draft, mentions).labels.flatMap((label) =>
      label.mark?.mark === mark && label.mention.entry !== null ? [label.mention.entry] : [],
    ),
  );
  const day = draft.date?.date ?? dayOf(Math.floor(now / 86_400_000));
  const american = writesAmerican(draft.text);
  const start = line.start + head.text.start;
  const range = {
    start: document.positionAt(start),
    end: document.positionAt(offset + line.after.length),
  };
  const items = [...bearers].flatMap((entry) =>
    wordingsFor(entry, { day, authorities: labelFor, american }).map((wording, index): CompletionItem => {
      const approved = entry.wordings.includes(wording);
      return {
        label: wording,
        kind: CompletionItemKind.Text,
        detail: `${entry.name}: ${approved ? l10n.t("approved by the house") : l10n.t("from its listings")}`,
        sortText: `${index}`,
        // What stands there is to be replaced, whatever it says.
        filterText: document.getText({ start: range.start, end: document.positionAt(offset) }) || wording,
        textEdit: { range, newText: wording },
        preselect: index === 0,
      };
    }),
  );
  return { isIncomplete: false, items };
}

/** Names of the register that begin as the words before the cursor do. */
export function nameCompletions(
  register: Register,
  document: TextDocument,
  offset: number,
  now: number,
): CompletionList | null {
  const line = lineAt(document, offset);
  const begun = begunNames(register, line.before);
  if (begun === null) return null;
  const today = dayOf(Math.floor(now / 86_400_000));
  const range = { start: document.positionAt(line.start + begun.start), end: document.positionAt(offset) };
  const seen = new Set<string>();
  const items = begun.names.flatMap(({ entry, name }): readonly CompletionItem[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    return [
      {
        label: name,
        kind: CompletionItemKind.Value,
        detail: detailOf(entry, name, statusOf(entry, today)),
        filterText: line.before.slice(begun.start) + name,
        textEdit: { range, newText: name },
      },
    ];
  });
  return { isIncomplete: true, items };
}

function detailOf({ name }: Entry, spelling: string, status: string): string {
  const listed = status === "" ? l10n.t("in the register") : l10n.t("register: {0}", status);
  return spelling === name ? listed : `${name}; ${listed}`;
}
