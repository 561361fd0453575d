/** What became of the people a figure counts, in the reader's language. */
import * as l10n from "../l10n/l10n.ts";
import type { Fate } from "./casualtyFigures.ts";

export function fateName(fate: Fate): string {
  switch (fate) {
    case "killed":
      return l10n.t("killed");
    case "injured":
      return l10n.t("injured");
    case "missing":
      return l10n.t("missing");
    case "displaced":
      return l10n.t("displaced");
    case "held":
      return l10n.t("held");
    case "gathered":
      return l10n.t("gathered");
  }
}
