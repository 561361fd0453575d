/** Styles to start from. Each is written as a style file would be. */
import { dailyUk } from "./dailyUk.ts";
import { dailyUs } from "./dailyUs.ts";
import { sanctionsFootnotes } from "./sanctionsFootnotes.ts";
import { wire } from "./wire.ts";

/** A preset as JSON; its first key says what it is for. */
export type Preset = Readonly<Record<string, unknown>>;

export const presets: Readonly<Record<string, Preset>> = {
  wire,
  "daily-uk": dailyUk,
  "daily-us": dailyUs,
  "sanctions-footnotes": sanctionsFootnotes,
};

/** What each preset is for. */
export const presetWords: Readonly<Record<keyof typeof presets, string>> = {
  wire: "A news agency: others publish its copy unseen.",
  "daily-uk": "A British daily.",
  "daily-us": "An American daily.",
  "sanctions-footnotes": "Houses that mark listed names with a footnote; goes with any of the others.",
};
