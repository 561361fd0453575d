/** The drafts a command was given, read one after the other. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import process from "node:process";
import { decode } from "../../draft/decode.ts";
import { readsLikeRunningCopy } from "../../draft/runningCopy.ts";
import type { Span } from "../../draft/types.ts";
import { isOwnPage } from "../../report/export/ownPage.ts";
import type { Suggestion } from "../../rules/types.ts";
import { faultOf } from "../faults.ts";
import { tell } from "../output.ts";
import { printable } from "../printable.ts";
import { readDocx } from "./docx.ts";
import { DocxFault } from "./docxPackage.ts";
import { readHtml } from "./html.ts";
import type { PlacedText } from "./placedText.ts";
import { findTargets, type Target, type Trouble } from "./targets.ts";

export interface ReadDraft {
  readonly file: string;
  /** The copy that is analysed. */
  readonly text: string;
  readonly format: "plain" | "markdown";
  /** Not valid UTF-8, so read as Windows-1252. */
  readonly guessed: boolean;
  /** What people count lines in: the decoded file, or the paragraphs of a Word file. The copy itself where it has no markup. */
  readonly stored: string;
  /** How offsets of the copy become offsets of `stored`; null where they are the same. */
  readonly placed: PlacedText | null;
  readonly kind: "text" | "html" | "docx";
}

/** A stretch of the copy as one of what is stored. */
export function storedSpan({ placed }: ReadDraft, span: Span): Span {
  return placed === null ? span : placed.toStored(span);
}

/** A fix of the copy as one of what is stored, or null where it would touch markup. */
export function storedFix({ placed }: ReadDraft, fix: Suggestion): Suggestion | null {
  return placed === null ? fix : placed.toStoredFix(fix);
}

/** Fills up while drafts are read: complete once `readDrafts` has ended. */
export interface ReadingLog {
  readonly troubles: Trouble[];
  /** Files of a folder that do not read like running copy. */
  readonly passedOver: string[];
}

/** Reads every draft the paths name. Troubles are told on standard error, logged, and never stop the other drafts. */
export async function* readDrafts(paths: readonly string[], log: ReadingLog): AsyncGenerator<ReadDraft> {
  const trouble = (file: string, message: string) => {
    log.troubles.push({ file, message });
    tell(`stet: ${printable(file)}: ${message}`);
  };
  const { targets, troubles } = findTargets(paths);
  for (const { file, message } of troubles) trouble(file, message);
  let read = 0;
  for (const target of targets) {
    const result = readDraft(target, target.file === "-" ? await readStandardInput() : null);
    if ("passedOver" in result) log.passedOver.push(target.file);
    else if ("fault" in result) trouble(target.file, result.fault);
    else {
      if (result.guessed) tell(guessNote(target.file));
      read++;
      yield result;
    }
  }
  if (read === 0 && log.troubles.length === 0) trouble(paths.join(" "), noDrafts(log.passedOver.length));
}

/** Why nothing was checked. */
export function noDrafts(passedOver: number): string {
  const besides = passedOver === 0 ? "" : ` (${passedOver} passed over: they do not read like running copy)`;
  return `no drafts found${besides}`;
}

export function guessNote(file: string): string {
  return `stet: ${printable(file)}: not valid UTF-8; read as Windows-1252`;
}

/** Reads one draft; `bytes` where they have been read already. Never throws. */
export function readDraft(
  { file, named }: Target,
  bytes: Uint8Array | null,
): ReadDraft | { readonly fault: string } | { readonly passedOver: true } {
  try {
    const draft = draftOf(file, bytes ?? readFileSync(file));
    if ("fault" in draft) return draft;
    if (!named && (isEmpty(draft) || isReport(draft) || !readsLikeRunningCopy(draft.text, file)))
      return { passedOver: true };
    return isEmpty(draft) ? { fault: "holds no copy that Stet can read" } : draft;
  } catch (error) {
    return { fault: error instanceof DocxFault ? error.message : faultOf(error) };
  }
}

/** A page or Word file whose copy was not found: silence about it would look like a clean draft. */
function isEmpty({ kind, text }: ReadDraft): boolean {
  // A page's day stands before its copy.
  return kind !== "text" && text.replace(/^---\ndate: .*\n---\n/, "").trim() === "";
}

/** One that Stet itself has written beside the drafts. */
function isReport({ kind, stored }: ReadDraft): boolean {
  return kind === "html" && isOwnPage(stored);
}

const otherWordFiles: ReadonlySet<string> = new Set([".doc", ".odt", ".rtf", ".pages", ".pdf", ".indd", ".icml"]);

/** A draft from its bytes, by the ending of its name. Throws a `DocxFault` for a Word file that cannot be read. */
export function draftOf(file: string, bytes: Uint8Array): ReadDraft | { readonly fault: string } {
  const ending = extname(file).toLowerCase();
  if (otherWordFiles.has(ending)) return { fault: "is no kind of file Stet reads: save it as .docx, .html or text" };
  if (ending === ".docx") {
    const { placed, stored } = readDocx(bytes);
    return { file, text: placed.text, format: "plain", guessed: false, stored, placed, kind: "docx" };
  }
  const decoded = decode(bytes);
  if ("fault" in decoded) return decoded;
  const { text, guessed } = decoded;
  if ([".html", ".htm", ".xhtml"].includes(ending)) {
    const placed = readHtml(text);
    return { file, text: placed.text, format: "plain", guessed, stored: text, placed, kind: "html" };
  }
  const markdown = [".md", ".markdown"].includes(ending);
  return { file, text, guessed, format: markdown ? "markdown" : "plain", stored: text, placed: null, kind: "text" };
}

export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
