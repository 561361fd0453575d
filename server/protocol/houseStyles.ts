/** The house styles of open drafts: found, loaded, kept while their files stay, and the last good one while a file is broken. */
import { messageOf } from "../faults/messageOf.ts";
import { createSettler, type DraftKind, isIgnored, kindOf } from "../house/effective.ts";
import type { StyleLayer } from "../house/layer.ts";
import { type FileRead, findStyle, type LoadedStyle, loadStyle, nameOf, type StyleFile } from "../house/load.ts";
import type { Settings } from "../house/settings.ts";
import { largestStyle, styleText } from "../house/styleText.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import type { Host } from "./host.ts";

/** What holds for one draft. */
export interface HouseVerdict {
  readonly settings: Settings;
  /** Name of the style's file; null where there is none. */
  readonly style: string | null;
  readonly kind: DraftKind;
  /** The house leaves this draft alone. */
  readonly ignored: boolean;
  /** Why the style is not used as it stands on disk; null where it is. */
  readonly fault: string | null;
  /** With a fault: does an earlier version of the style hold? Else the draft is checked without it. */
  readonly keptEarlier: boolean;
}

export interface HouseStyles {
  of(draft: string, text: string, editor: StyleLayer): Promise<HouseVerdict>;
  /** The style at a URI as it would be with these open texts in place of what is on disk. */
  preview(location: string, open: ReadonlyMap<string, string>): Promise<LoadedStyle>;
  /** Files have changed: everything is read anew when next asked for. */
  forget(): void;
}

/** Called after each reading of a style from disk. */
export type OnLoaded = (style: LoadedStyle) => void;

interface Loaded {
  readonly style: LoadedStyle;
  readonly fault: string | null;
  readonly keptEarlier: boolean;
}

/** `folders` gives the workspace's folders; drafts that are no files yet take the style of the first. */
export function createHouseStyles(
  host: Host,
  rules: readonly Rule[],
  folders: () => readonly string[],
  onLoaded: OnLoaded,
): HouseStyles {
  const settle = createSettler(rules);
  const reads = new Map<string, Promise<FileRead>>();
  const found = new Map<string, Promise<string | null>>();
  const loads = new Map<string, Promise<Loaded>>();
  /** By URI: the newest style read, and the newest one without a broken file. */
  const newest = new Map<string, LoadedStyle>();
  const good = new Map<string, LoadedStyle>();

  const read = (location: string) => remembered(reads, location, () => readFrom(host, location));
  const find = (draft: string) => {
    const folder = draft.slice(0, draft.lastIndexOf("/") + 1);
    return remembered(found, folder, () => findStyle(draft, read));
  };
  const load = async (location: string): Promise<Loaded> => {
    const fresh = await loadStyle(location, rules, read);
    const before = newest.get(location);
    // The same texts make the same style: what was cached under it stays.
    const style = before !== undefined && sameFiles(before, fresh) ? before : fresh;
    newest.set(location, style);
    onLoaded(style);
    const broken = style.files.find((file) => file.broken);
    if (broken === undefined) {
      good.set(location, style);
      return { style, fault: null, keptEarlier: false };
    }
    const earlier = good.get(location);
    return { style: earlier ?? style, fault: faultIn(broken), keptEarlier: earlier !== undefined };
  };

  return {
    async of(draft, text, editor) {
      const place = placeOf(draft, folders());
      const location = place === null ? null : await find(place);
      const loaded = location === null ? null : await remembered(loads, location, () => load(location));
      const style = loaded?.style ?? null;
      const kind = kindOf(style, place ?? draft, text);
      return {
        settings: settle(style, kind.kind, editor).settings,
        style: location === null ? null : nameOf(location),
        kind,
        ignored: style !== null && isIgnored(style, place ?? draft),
        fault: loaded?.fault ?? null,
        keptEarlier: loaded?.keptEarlier ?? false,
      };
    },
    preview(location, open) {
      const live = async (file: string): Promise<FileRead> => {
        const text = open.get(file);
        if (text === undefined) return read(file);
        return styleText(new TextEncoder().encode(text));
      };
      return loadStyle(location, rules, live);
    },
    forget() {
      reads.clear();
      found.clear();
      loads.clear();
    },
  };
}

function remembered<V>(known: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

async function readFrom(host: Host, location: string): Promise<FileRead> {
  try {
    const bytes = await host.readBytes(location, largestStyle);
    return bytes === null ? { missing: true } : styleText(bytes);
  } catch (error) {
    return { fault: messageOf(error) };
  }
}

/** Where the files of a draft's house are looked for: a draft that is no file yet belongs to the first folder. */
export function placeOf(draft: string, folders: readonly string[]): string | null {
  if (!draft.startsWith("untitled:")) return draft;
  const [first] = folders;
  return first === undefined ? null : `${first.replace(/\/$/, "")}/untitled.draft`;
}

function sameFiles(a: LoadedStyle, b: LoadedStyle): boolean {
  const key = ({ files, missing }: LoadedStyle) =>
    JSON.stringify([files.map(({ location, text }) => [location, text]), missing]);
  return key(a) === key(b);
}

function faultIn({ location, text, problems }: StyleFile): string {
  const [first] = problems;
  if (first === undefined) return l10n.t("{0} cannot be read.", nameOf(location));
  const line = (text ?? "").slice(0, first.span.start).split("\n").length;
  return text === null
    ? l10n.t("{0} cannot be read: {1}", nameOf(location), first.message)
    : l10n.t("{0}, line {1}: {2}", nameOf(location), line, first.message);
}

/** What a person should know of the style behind a draft, a line each. */
export function notesOf(verdict: HouseVerdict): readonly string[] {
  const { style, kind, ignored, fault, keptEarlier } = verdict;
  return [
    ...(ignored ? [l10n.t("The house style in {0} leaves this draft alone (“ignore”).", style ?? "stet.json")] : []),
    ...(fault === null ? [] : [keptEarlier ? l10n.t("{0} So what it said before still holds.", fault) : fault]),
    ...(kind.kind === null ? [] : [l10n.t("Kind: {0}, from {1}.", kind.kind, kind.from)]),
  ];
}
