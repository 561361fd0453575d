/** What a house style file says, read to a layer. */

import type { Complain, Path } from "../json/problems.ts";
import { didYouMean, isRecord, type JsonRecord, own, recordOr, stringsOr } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import { readRules } from "./assignments.ts";
import { readDraftDate } from "./editorSettings.ts";
import { globOf } from "./globs.ts";
import { isKind, type Kind, kinds } from "./kinds.ts";
import { emptyLayer, type KindSection, type StyleLayer } from "./layer.ts";
import { readRouted } from "./routed.ts";

/** Every key a style may have. */
export const styleKeys = [
  "$schema",
  "extends",
  "outlet",
  "draftDate",
  "quoteMarks",
  "people",
  "footnotes",
  "kind",
  "kinds",
  "rules",
  "houseRules",
  "ignore",
] as const;

const kindKeys = ["files", "rules"];

/** What a style builds on, in the order it is laid down. */
export function readExtends(value: unknown, complain: Complain): readonly { name: string; path: Path }[] {
  if (!isRecord(value)) return [];
  const written = own(value, "extends");
  if (typeof written === "string" && written.trim() !== "") return [{ name: written, path: ["extends"] }];
  if (written !== undefined && !Array.isArray(written)) {
    complain(["extends"], l10n.t("Must be the name of a preset, a file or a package, or a list of them."));
    return [];
  }
  const names = (written ?? []) as readonly unknown[];
  return names.flatMap((name, index) => {
    const path = ["extends", index];
    if (typeof name === "string" && name.trim() !== "") return [{ name, path }];
    complain(path, l10n.t("Must be the name of a preset, a file or a package."));
    return [];
  });
}

/**
 * Reads a style's value (not what it extends, not its house rules: those come in `rules` already). Everything usable is used;
 * the rest is complained about at its path.
 */
export function readStyle(
  value: unknown,
  rules: readonly Rule[],
  name: string,
  location: string | null,
  complain: Complain,
): StyleLayer {
  const layer = emptyLayer(name, location);
  if (!isRecord(value)) {
    complain([], l10n.t("Settings must be an object."));
    return layer;
  }
  for (const key of Object.keys(value)) {
    if (styleKeys.some((known) => known === key)) continue;
    const near = didYouMean(key, styleKeys) || l10n.t(" There are {0}.", styleKeys.slice(1).join(", "));
    complain([key], l10n.t("There is no such setting.{0}", near), "key");
  }
  return {
    ...layer,
    assignments: [...readRouted(value, rules, complain), ...readRules(own(value, "rules"), rules, ["rules"], complain)],
    kinds: readKinds(value, rules, complain),
    kind: readKind(own(value, "kind"), complain),
    draftDate: readDraftDate(own(value, "draftDate"), complain),
    ignore: readGlobs(own(value, "ignore"), ["ignore"], complain),
  };
}

function readKind(value: unknown, complain: Complain): Kind | null {
  if (value === undefined || isKind(value)) return value ?? null;
  complain(["kind"], l10n.t("Must be one of {0}.", kinds.join(", ")));
  return null;
}

function readKinds(style: JsonRecord, rules: readonly Rule[], complain: Complain): readonly KindSection[] {
  const written = recordOr(own(style, "kinds"), ["kinds"], complain, l10n.t("an object of kinds"));
  return Object.entries(written ?? {}).flatMap(([kind, section]): readonly KindSection[] => {
    const path = ["kinds", kind];
    if (!isKind(kind)) {
      complain(
        path,
        l10n.t('There is no kind "{0}" ({1}).{2}', kind, kinds.join(", "), didYouMean(kind, kinds)),
        "key",
      );
      return [];
    }
    const read = recordOr(section, path, complain, l10n.t("an object with files and rules"));
    if (read === null) return [];
    for (const key of Object.keys(read)) {
      if (!kindKeys.includes(key)) complain([...path, key], l10n.t("A kind takes files and rules."), "key");
    }
    const files = readGlobs(own(read, "files"), [...path, "files"], complain);
    return [{ kind, files, assignments: readRules(own(read, "rules"), rules, [...path, "rules"], complain) }];
  });
}

function readGlobs(value: unknown, path: Path, complain: Complain): readonly string[] {
  const patterns = stringsOr(value, path, complain, l10n.t("file patterns"));
  return patterns.filter((pattern, index) => {
    if (globOf(pattern) !== null) return true;
    complain([...path, index], l10n.t("Is no file pattern: the braces do not match, or it is too long."));
    return false;
  });
}
