/** The words of lines: as long as a draft has a line, what was read of it is known. */
import { onceEach } from "./memory.ts";
import { ownCopy } from "./ownCopy.ts";

/** The words of a line, or of a paragraph of several. Equal words of one draft are one object, whatever else is edited. */
export interface Wording {
  readonly text: string;
}

const perOwner = onceEach<Wording>();

/** Remembers what `read` made of a wording for as long as it lives. */
export function perWording<T>(read: (text: string) => T): (wording: Wording) => T {
  return perOwner(({ text }) => read(text));
}

export interface Wordings {
  of(text: string): Wording;
  size(): number;
  /** Forgets wordings that none of these have, when they have become many. */
  keep(...users: readonly (readonly { readonly wording: Wording }[])[]): void;
}

export function createWordings(): Wordings {
  let known = new Map<string, Wording>();
  return {
    of(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      const own = ownCopy(text);
      const wording = { text: own };
      known.set(own, wording);
      return wording;
    },
    size: () => known.size,
    keep(...users) {
      const used = users.reduce((sum, { length }) => sum + length, 0);
      if (known.size < 2 * used + 100) return;
      known = new Map(users.flatMap((list) => list.map(({ wording }) => [wording.text, wording] as const)));
    },
  };
}
