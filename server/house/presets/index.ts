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
