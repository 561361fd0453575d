/** Shows wording that convicts somebody before a court has. */
import { findGuiltPhrases } from "../../claims/guiltPhrases.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  readonly kind: "agent" | "arrest" | "accusedWith";
  /** In the paragraph. */
  readonly changes: readonly { readonly span: Span; readonly newText: string }[];
}

const safe: Readonly<Record<Data["kind"], () => string>> = {
  agent: () => l10n.t("Safe: “Roe, accused of the killing, …” or “the man charged with the killing”."),
  arrest: () => l10n.t("Safe: “arrested on suspicion of …”, “arrested on a charge of …”."),
  accusedWith: () => l10n.t("One is accused of something and charged with something: “accused of”, “charged with”."),
};

export const guiltImplyingPhrase = paragraphRule<Record<never, never>, Data>({
  meta: {
    id: "guilt-implying-phrase",
    group: "claims",
    statement: "No wording convicts before a trial: no “accused killer Jan Roe”, no “arrested for stealing”.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: ["legal"],
    why: "“Accused killer” says that Roe is a killer, and “arrested for stealing” that he stole. No court has said so yet.",
    source: "AP Stylebook, “accused”",
    options: {},
    messages: {
      agent: { text: "“{words}” calls the accused guilty." },
      arrest: { text: "“{words}” says that the deed was done." },
      accusedWith: { text: "“{words}”: one is accused of something, or charged with it." },
    },
    examples: {
      bad: [
        { text: "Court\n\n⟦Accused killer Jan Roe⟧ appeared in court on Monday." },
        { text: "Court\n\n⟦The alleged rapist, Jan Roe⟧, appeared in court on Monday." },
        { text: "Court\n\nRoe was ⟦arrested for stealing⟧ the car." },
        { text: "Court\n\nRoe was ⟦accused with⟧ theft." },
      ],
      good: [
        { text: "Court\n\nRoe, accused of the killing, appeared in court on Monday." },
        { text: "Court\n\nRoe was arrested on suspicion of stealing the car." },
        { text: "Court\n\nRoe pleaded guilty after he was arrested for stealing the car." },
        { text: "Court\n\n“They say the accused killer Jan Roe is ill,” a guard said." },
      ],
    },
  },

  *check(paragraph) {
    for (const { kind, span, changes } of findGuiltPhrases(paragraph)) {
      yield {
        span,
        message: kind,
        values: { words: paragraph.text.slice(span.start, span.end) },
        data: { kind, changes },
      };
    }
  },

  suggest({ base, data }, draft) {
    const edits = data.changes.map(({ span, newText }) => ({
      span: { start: span.start + base, end: span.end + base },
      newText,
    }));
    const [first] = edits;
    if (first === undefined) return [];
    // Whole words only.
    const rest =
      /^[^\r\n.]{0,18}(?![\p{L}\p{N}’'-])/u.exec(draft.text.slice(first.span.end, first.span.end + 40))?.[0] ?? "";
    const shown = data.kind === "agent" ? first.newText : `${first.newText.trim()} ${rest.trim()}`.trim();
    return [{ title: `Rewrite: “${shown} …”`, edits, preferred: true }];
  },

  explain: ({ data }) => safe[data.kind](),
});
