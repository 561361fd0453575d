/** One place that says how the house writes: a preset, a file, the editor's settings. Layers are laid over each other. */
import type { CalendarDate } from "../draft/types.ts";
import type { Path } from "../json/problems.ts";
import type { Assignment } from "./assignments.ts";
import type { Kind } from "./kinds.ts";

export interface StyleLayer {
  /** What a person calls it: `preset daily-uk`, `stet.json`, `VS Code settings`. */
  readonly name: string;
  /** URI of the file; null for presets and the settings of an editor. */
  readonly location: string | null;
  /** For every draft. */
  readonly assignments: readonly Assignment[];
  /** For drafts of one kind, in the order they are written. */
  readonly kinds: readonly KindSection[];
  /** The kind of drafts that say nothing themselves. */
  readonly kind: Kind | null;
  readonly draftDate: { readonly day: CalendarDate; readonly path: Path } | null;
  /** Drafts that are not checked: globs from the folder of the style. */
  readonly ignore: readonly string[];
}

export interface KindSection {
  readonly kind: Kind;
  /** Globs from the folder of the style: drafts of this kind. */
  readonly files: readonly string[];
  readonly assignments: readonly Assignment[];
}

/** A layer that says nothing. */
export function emptyLayer(name: string, location: string | null): StyleLayer {
  return { name, location, assignments: [], kinds: [], kind: null, draftDate: null, ignore: [] };
}
