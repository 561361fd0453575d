/** One open draft: its text, its last analysis, and what is being typed. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, type AnalysisCache, createCache, type NotChecked } from "../analysis.ts";
import { blockAt, holds, sentenceAt } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import type { StyleLayer } from "../house/layer.ts";
import type { Finding } from "../rules/types.ts";
import { type CheckTimes, createCheckTimes } from "./checkTimes.ts";
import type { HouseVerdict } from "./houseStyles.ts";
import type { Judged } from "./judged.ts";
import type { Colours } from "./semanticTokens.ts";

/** An analysis of one version of the text. */
export interface Checked {
  readonly version: number;
  readonly analysis: Analysis;
  readonly findings: readonly Judged[];
  /** Rules that failed on this text, and those that a hasty check left out and that had failed before: their silence means nothing. */
  readonly notChecked: readonly NotChecked[];
  readonly milliseconds: number;
  /** Checked between two keys or the visible part only: what asks who says what was carried over, and its fixes wait for a whole check. */
  readonly hasty: boolean;
}

export interface CheckSettings {
  /** What the editor says of rules; it stands above the house style. */
  readonly editor: StyleLayer;
  readonly checkFiles: "auto" | "always" | "never";
  /** Milliseconds a sentence stays quiet after a keystroke in it. */
  readonly quietZone: number;
  /** How much of who says what is coloured. */
  readonly colours: Colours;
  /** Does the hover of any sentence tell who is credited? */
  readonly creditHover: boolean;
  /** Are speakers named before quotation paragraphs that name nobody? */
  readonly inlayHints: boolean;
  /** Does a line over the draft sum it up? */
  readonly summaryLens: boolean;
}

export interface Session {
  readonly uri: string;
  /** No two sessions of a process have the same: a file that is closed and opened again is another. */
  readonly opened: number;
  document: TextDocument;
  cache: AnalysisCache;
  settings: CheckSettings | null;
  /** What the house style says of this draft; null before the first check. */
  house: HouseVerdict | null;
  checked: Checked | null;
  readonly times: CheckTimes;
  /** Raised whenever the next check must differ: text, settings, stands. */
  wanted: number;
  done: number;
  running: Promise<void> | null;
  closed: boolean;
  /** Does it read like running copy? Once it does, it is checked until it is closed. */
  isCopy: boolean;
  failure: string | null;
  /** Where the last keystroke was and when the quiet there ends (host time), null where nothing is being typed. */
  typing: { readonly offset: number; readonly until: number } | null;
  timer: ReturnType<typeof setTimeout> | null;
  /** First and last line that a person sees; null where the client does not tell. */
  lines: { readonly first: number; readonly last: number } | null;
  /** What was shown last, and of which text: typing on does not take these away. */
  shown: { readonly text: string; readonly findings: readonly Judged[] };
}

let sessions = 0;

export function openSession(document: TextDocument): Session {
  sessions++;
  return {
    uri: document.uri,
    opened: sessions,
    document,
    cache: createCache(),
    settings: null,
    house: null,
    checked: null,
    times: createCheckTimes(),
    wanted: 1,
    done: 0,
    running: null,
    closed: false,
    isCopy: false,
    failure: null,
    typing: null,
    timer: null,
    lines: null,
    shown: { text: "", findings: [] },
  };
}

/** Characters at the top of a draft that a window shows, about; for clients that do not tell. */
const firstPage = 5_000;

/** What a person sees of the draft. */
export function visibleSpan({ document, lines }: Session): Span {
  if (lines === null) return { start: 0, end: firstPage };
  const start = document.offsetAt({ line: lines.first, character: 0 });
  return { start, end: Math.max(start + 1, document.offsetAt({ line: lines.last + 1, character: 0 })) };
}

/**
 * The findings to show at `now`: not those let stand and, while a sentence is being typed, none in it that was not there
 * before: an unclosed quotation is no news to the person closing it.
 */
export function visibleFindings(session: Session, now: number): readonly Judged[] {
  const { checked, typing } = session;
  if (checked === null) return [];
  const { text } = checked.analysis.draft;
  const standing = checked.findings.filter(({ letStand }) => letStand === null);
  const quiet = typing !== null && now < typing.until ? quietSpan(checked.analysis, typing.offset) : null;
  const findings =
    quiet === null
      ? standing
      : standing.filter(({ finding }) => !isBeingTyped(finding.span, quiet) || wasShown(session, finding, text));
  session.shown = { text, findings };
  return findings;
}

/** Was it told of the same words, wherever they stood? */
function wasShown({ shown }: Session, { rule, span }: Finding, text: string): boolean {
  const words = text.slice(span.start, span.end);
  return shown.findings.some(
    ({ finding }) => finding.rule === rule && shown.text.slice(finding.span.start, finding.span.end) === words,
  );
}

/** A finding belongs to the sentence being typed where it begins there, or ends there and is not the whole of something larger. */
function isBeingTyped(span: Span, quiet: Span): boolean {
  return holds(quiet, { start: span.start, end: span.start }) || (span.end > quiet.start && span.end <= quiet.end);
}

function quietSpan(analysis: Analysis, offset: number): Span | null {
  const { draft } = analysis;
  const block = blockAt(draft, offset) ?? blockAt(draft, offset - 1);
  if (block === null) return null;
  const local = offset - block.start;
  const sentence = sentenceAt(block.paragraph, local) ?? sentenceAt(block.paragraph, local - 1);
  const span = sentence ?? { start: 0, end: block.paragraph.text.length };
  return { start: block.start + span.start, end: block.start + span.end };
}
