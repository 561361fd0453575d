/** Does a text read like running copy, the prose of a news story, or is it something else that lies in a folder? */

const anyOf = (...alternatives: readonly string[]) => `(?:${alternatives.join("|")})`;

/** Files that projects and sites keep under these very names, whatever the ending. */
const projectFiles = new RegExp(
  `^${anyOf(
    "read-?me(?:[-_. ].*)?",
    "licen[cs]es?(?:[-_. ](?:mit|isc|apache.*|bsd.*|l?gpl.*|mpl.*|cc0.*|cc-by.*|header|text|notices?|[\\d.]+))?",
    "copying(?:[-_.]lesser)?|copyright|credits|patents|(?:third-?party-?)?notices?(?:[-_.]\\w+)?",
    "change-?logs?(?:[-_.].*)?|changes|history|release-?notes|upgrading|migration|version",
    "contributing|contributors|code[-_]of[-_]conduct|authors|maintainers|(?:code)?owners|governance",
    "support|security|threat[-_]model|install|todo|manifest|skill|agents|claude|gemini|copilot-instructions",
    "requirements(?:[-_.].*)?|constraints|cmakelists|robots|humans|ads|llms(?:-full)?",
    "(?:pull_request|issue|bug_report|feature_request)(?:_template)?",
  )}$`,
);

/** Phrases that only licences and notices hold, so that a story about licences, artistic or not, is still a story. */
const legalese = new RegExp(
  anyOf(
    "permission is hereby granted|permission to use, copy, modify|redistribution and use in source",
    "without warrant(?:y|ies) of any kind|provided [\"“']as is[\"”'] without|creative commons legal",
    "apache license,?\\s+version|gnu (?:lesser |affero )?general public license\\s+version|blue oak model license",
    "artistic license (?:version )?\\d|software licen[cs]e terms|incorporates (?:components|third[- ]party|material)",
  ),
  "i",
);

const functionWords = new Set(
  [
    "the of to and a in that is was for on with as by at from it he she they his her their its be are were has have",
    "had not but an who which this will would said after before over than been or about more when one also out up into",
    "there we i you if all what so no do can could him them",
  ].flatMap((line) => line.split(" ")),
);

/** Where a sentence ends; the rest of a stretch between two ends is judged by itself. */
const sentenceEnd = /([.!?…]["”’'»)\]*†‡]*)(?:\s+|$)/;

const codeLine = new RegExp(
  anyOf(
    // What a line of code, markup or shell begins with.
    `^\\s*${anyOf(
      "```|~~~|\\||</?[a-z!][^>]*>|[{}[\\]()]+[;,]?$|//|/\\*|#!",
      "import\\s+[\\w{*\"']|export\\s+(?:default|const|function)",
      "(?:const|let|var|function|class|def|return|public|private|#include|#define)\\s+[\\w<\"'(]",
      "[$>]\\s+\\w+\\s|(?:npm|npx|yarn|pip|git|curl|sudo)\\s+\\w+|--[a-z][\\w-]*[\\s=,]|-[a-z][\\s,]",
      "[a-z_][\\w.-]*\\s*[=:]\\s*\\S+$",
    )}`,
    // What it ends with or holds.
    "[;{}]\\s*$|=>|\\w\\(\\)|^\\s{4,}\\S.*[;{}()=]|\\w==\\w",
  ),
);
const logLine = new RegExp(
  `^\\s*${anyOf(
    "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d|\\[?\\d\\d:\\d\\d:\\d\\d|\\w{3}\\s+\\d+\\s\\d\\d:\\d\\d:\\d\\d\\s",
    "\\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE|FATAL)\\]?[\\s:]|\\d{1,3}(?:\\.\\d{1,3}){3}\\s",
  )}`,
);
// Bounded, so that a text of nothing but brackets takes no longer than another.
const markup = new RegExp(
  anyOf(
    "`[^`\\n]{1,200}`|<\\/?[a-z][^>\\n]{0,300}>|\\[[^\\]\\n]{1,200}\\]\\[|\\[?!\\[",
    "\\]\\((?:https?:|[.#/]|mailto:)[^)\\n]{0,400}\\)|https?:\\/\\/\\S",
  ),
  "g",
);

/** What a story copied from a web page brings along; it says nothing about the prose around it. */
const embedTag = /<\/?(?:tweet|blockquote|iframe|figure|embed)\b[^>\n]{0,500}>/g;

/** So much of a text decides; reading all of a book would not change the answer. */
const longestSample = 40_000;

/**
 * True for prose such as news stories are made of; false for readmes, licences, change logs, requirement lists, logs,
 * tables, code and lists of words. `fileName` may hold folders; `.draft` and `.newsdraft` files are drafts by name.
 */
export function readsLikeRunningCopy(text: string, fileName: string): boolean {
  const name = (fileName.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  if (/\.(?:draft|newsdraft)$/.test(name)) return true;
  if (projectFiles.test(name.replace(/\.(?:txt|md|markdown|mdx|rst|text)$/, ""))) return false;
  const sample = text.slice(0, longestSample).replace(embedTag, " ");
  if (sample.includes("\0") || legalese.test(sample)) return false;
  const lines = sample.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const all = lines.reduce((sum, line) => sum + line.length, 0);
  const share = (kind: RegExp) => lines.reduce((sum, line) => sum + (kind.test(line) ? line.length : 0), 0) / all;
  if (share(codeLine) > 0.15 || share(logLine) > 0.15 || looksTabular(lines)) return false;
  const words = sample.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const small = words.filter((word) => functionWords.has(word.toLowerCase())).length;
  if (words.length < 12 || small / words.length < 0.22) return false;
  const marks = sample.match(markup)?.length ?? 0;
  if (marks * 45 > words.length) return false;
  return proseShare(sample) > 0.4;
}

/** The share of the text that stands in sentences: five words or more and a stop. */
function proseShare(text: string): number {
  // A line that goes on in lower case was wrapped inside its sentence.
  const unwrapped = text.replace(/[ \t]{0,9}(?:\r\n|\n|\r)[ \t]{0,9}(?=\p{Ll})/gu, " ");
  let inSentences = 0;
  let all = 0;
  for (const line of unwrapped.split(/[\r\n]+/)) {
    const parts = line.split(sentenceEnd);
    parts.forEach((part, index) => {
      if (index % 2 === 1) return;
      all += part.trim().length;
      if (parts[index + 1] !== undefined && part.trim().split(/\s+/).length >= 5) inSentences += part.trim().length;
    });
  }
  return all === 0 ? 0 : inSentences / all;
}

/** Rows of one width: nearly every line has as many tabs, semicolons or commas (two at least: prose has one too). */
function looksTabular(lines: readonly string[]): boolean {
  if (lines.length < 4) return false;
  return [",", ";", "\t"].some((separator) => {
    const first = (lines[0] ?? "").split(separator).length;
    if (first < (separator === "," ? 3 : 2)) return false;
    const alike = lines.filter((line) => line.split(separator).length === first).length;
    return alike / lines.length > 0.9;
  });
}
