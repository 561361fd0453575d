/** The parts of a draft by the names that editors have for them. */
import * as l10n from "../l10n/l10n.ts";
import type { Zone } from "./types.ts";

/** As a title, in the reader's language. */
export function zoneName(zone: Zone): string {
  switch (zone) {
    case "front-matter":
      return l10n.t("Front matter");
    case "embargo":
      return l10n.t("Embargo");
    case "advisory":
      return l10n.t("Advisory");
    case "headline":
      return l10n.t("Headline");
    case "standfirst":
      return l10n.t("Standfirst");
    case "byline":
      return l10n.t("Byline");
    case "dateline":
      return l10n.t("Dateline");
    case "bullet":
      return l10n.t("Bullet");
    case "body":
      return l10n.t("Body copy");
    case "crosshead":
      return l10n.t("Crosshead");
    case "related":
      return l10n.t("Related line");
    case "caption":
      return l10n.t("Caption");
    case "divider":
      return l10n.t("Divider");
    case "footnote":
      return l10n.t("Footnote");
    case "note":
      return l10n.t("Note");
    case "code":
      return l10n.t("Code");
  }
}
