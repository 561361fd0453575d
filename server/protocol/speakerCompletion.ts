/** Whom a draft already knows, offered behind "said", "told" and "according to". */

import { type CompletionItem, CompletionItemKind } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../analysis.ts";
import type { Speaker } from "../attribution/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { speechForms } from "../language/speechVerbs.ts";

/** Verbs that mostly have something else behind them: "found a way", "showed the map". */
const others = /^(?:f[io]und?s?|finds|show|indicate|point|observe|reveal|estimate|call)/;
const verbs = [...speechForms(["past", "third"], ["report", "argue"])].filter((verb) => !others.test(verb)).join("|");
const behindCue = new RegExp(
  `(?:\\baccording to|\\b(?:${verbs}))\\s+((?:the\\s+)?(?:[\\p{L}\\p{N}.’'-]+(?:\\s+[\\p{L}\\p{N}.’'-]*){0,4})?)$`,
  "iu",
);
/** Who is nobody one can name. */
const named: ReadonlySet<Speaker["kind"]> = new Set(["person", "institution", "document", "outlet"]);
/** Titles, jobs and ages before or behind a name: more than a first reference needs is left to the writer. */
const longest = 90;

/** Speakers for the words begun before the cursor: in full where the draft has not named them above it, else briefly. */
export function speakerCompletions(
  { draft, credits }: Analysis,
  document: TextDocument,
  offset: number,
): readonly CompletionItem[] {
  const { line, character } = document.positionAt(offset);
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  const match = behindCue.exec(before);
  if (match === null) return [];
  const begun = match[1] ?? "";
  const range = { start: document.positionAt(offset - begun.length), end: document.positionAt(offset) };
  const above = document.getText({ start: document.positionAt(0), end: document.positionAt(offset - begun.length) });
  const seen = new Set<string>();
  return credits.speakers.flatMap((speaker, index): readonly CompletionItem[] => {
    if (!named.has(speaker.kind)) return [];
    const full = fullReference(draft.text, speaker);
    const short = shortReference(speaker);
    const isKnown = containsWords(above, short);
    const newText = isKnown ? short : full;
    if (seen.has(newText) || !fits(begun, [newText, speaker.name, short])) return [];
    seen.add(newText);
    return [
      {
        label: newText,
        kind: CompletionItemKind.Value,
        detail: isKnown ? (full === short ? "" : full) : l10n.t("first reference"),
        // Those named last are the likeliest to go on speaking.
        sortText: `0${String(9999 - lastBefore(speaker, offset, index)).padStart(4, "0")}`,
        filterText: `${begun} ${newText} ${speaker.name}`.trim(),
        textEdit: { range, newText },
      },
    ];
  });
}

/** The phrase of the first mention, with the title in it: "Balochistan's transport minister, Daud Mengalzai". */
function fullReference(text: string, { name, mention }: Speaker): string {
  const phrase = text
    .slice(mention.start, mention.end)
    .replace(/\s+/g, " ")
    .replace(/[*†‡]+/g, "")
    .trim();
  return phrase.length > longest ? name : phrase;
}

/** The surname of a person, the name of a body. */
function shortReference({ name, kind }: Speaker): string {
  if (kind !== "person") return name;
  const words = name.split(" ");
  const surname = words.findIndex(
    (word, at) => at > 0 && /^(?:al|el|bin|ibn|van|von|de|del|der|den|di|da|dos|la|le)$/i.test(word),
  );
  return surname > 0 ? words.slice(surname).join(" ") : (words.at(-1) ?? name);
}

function containsWords(text: string, words: string): boolean {
  const escaped = words.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** What was begun is the beginning of a word of one of the names; nothing begun fits everybody. */
function fits(begun: string, names: readonly string[]): boolean {
  const wanted = begun
    .replace(/^the\s+/i, "")
    .trim()
    .toLowerCase();
  return names.some((name) => ` ${name.toLowerCase()}`.includes(` ${wanted}`));
}

/** How late before the cursor the speaker was mentioned, as a rank; those of the first lines come last. */
function lastBefore({ mentions }: Speaker, offset: number, index: number): number {
  const last = mentions.findLast(({ end }) => end <= offset);
  return last === undefined ? Math.max(0, 20 - index) : Math.min(9999, 100 + Math.floor(last.start / 10));
}
