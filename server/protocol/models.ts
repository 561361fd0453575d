/** What the first check needs read: the models and the register. What cannot be read is said once, and done without. */
import type { Connection } from "vscode-languageserver";
import type { Model } from "../attribution/model.ts";
import type { ClaimModel } from "../claims/model.ts";
import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Register } from "../register/register.ts";
import type { Host } from "./host.ts";
import { tell } from "./settings.ts";

export interface Models {
  readonly model: Promise<Model | null>;
  readonly claimModel: Promise<ClaimModel | null>;
  /** The register as it stands on disk now. */
  loadRegister(): Promise<Register | null>;
}

/** Begins to read the models. Nothing it gives rejects. */
export function loadModels(connection: Connection, host: Host): Models {
  const orNull = async <T>(loaded: Promise<T>, said: (reason: string) => string): Promise<T | null> => {
    try {
      return await loaded;
    } catch (error) {
      tell(connection, said(messageOf(error)));
      return null;
    }
  };
  return {
    model: orNull(host.loadModel(), (reason) =>
      l10n.t("The attribution model is not used: {0}. Only plain attributions are found.", reason),
    ),
    claimModel: orNull(host.loadClaimModel(), (reason) =>
      l10n.t("The claim model is not used: {0}. Rules that go by its scores are not checked.", reason),
    ),
    loadRegister: () =>
      orNull(
        host.loadRegister((message) => tell(connection, message)),
        (reason) => l10n.t("Names under sanctions are not checked: {0}.", reason),
      ),
  };
}
