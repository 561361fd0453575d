/** What of a house style holds for one draft. */
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import { fitsAny } from "./globs.ts";
import { isKind, type Kind, kindWrittenIn } from "./kinds.ts";
import type { StyleLayer } from "./layer.ts";
import type { LoadedStyle } from "./load.ts";
import { type Settled, settle } from "./settle.ts";
import { pathWithin } from "./styleLocations.ts";

export interface DraftKind {
  readonly kind: Kind | null;
  /** Which of the house's words decided, for people. */
  readonly from: string;
  /** What the front matter says where that is no kind. */
  readonly unknown: string | null;
}

/** The kind of a draft: its front matter says, else the house's file patterns, else the house's usual kind. */
export function kindOf(style: LoadedStyle | null, draft: string, text: string): DraftKind {
  const written = kindWrittenIn(text);
  if (isKind(written)) return { kind: written, from: l10n.t("its front matter"), unknown: null };
  const unknown = written;
  if (style !== null) {
    const path = draftPath(style, draft);
    for (const layer of [...style.layers].reverse()) {
      const section = path === null ? undefined : layer.kinds.find(({ files }) => fitsAny(files, path));
      if (section !== undefined)
        return { kind: section.kind, from: l10n.t("a file pattern of {0}", layer.name), unknown };
    }
    const usual = style.layers.findLast(({ kind }) => kind !== null);
    if (usual !== undefined) return { kind: usual.kind, from: l10n.t("the usual kind of {0}", usual.name), unknown };
  }
  return { kind: null, from: "nothing", unknown };
}

/** Does the house leave this draft alone? */
export function isIgnored(style: LoadedStyle, draft: string): boolean {
  const path = draftPath(style, draft);
  return path !== null && style.layers.some(({ ignore }) => fitsAny(ignore, path));
}

function draftPath(style: LoadedStyle, draft: string): string | null {
  return pathWithin(new URL(".", style.location).href, draft);
}

/** Settles styles for kinds, remembering results: same style, kind and editor settings, same settings object. */
export function createSettler(
  rules: readonly Rule[],
): (style: LoadedStyle | null, kind: Kind | null, editor: StyleLayer | null) => Settled {
  const none = {};
  const known = new WeakMap<object, WeakMap<object, Map<Kind | null, Settled>>>();
  return (style, kind, editor) => {
    const byEditor = entry(known, style ?? none, () => new WeakMap<object, Map<Kind | null, Settled>>());
    const byKind = entry(byEditor, editor ?? none, () => new Map<Kind | null, Settled>());
    let settled = byKind.get(kind);
    if (settled === undefined) {
      settled = settle({
        layers: style?.layers ?? [],
        editor,
        kind,
        rules: style?.rules ?? rules,
        houseRules: style?.houseRules ?? [],
      });
      byKind.set(kind, settled);
    }
    return settled;
  };
}

function entry<V>(map: WeakMap<object, V>, key: object, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
