/** Stet's own check in this process, as the peers are called: without the protocol. */
import { type AnalysisCache, analyse, createCache } from "../../server/analysis.ts";
import { defaultSettings } from "../../server/house/settings.ts";
import { readAttributionModel, readClaimModelFile } from "../../server/models/file.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { allRules } from "../../server/rules/index.ts";
import type { Peer } from "./peers.ts";

/** The first check of a text is a whole one; those after it are what an editor asks for between two keys. */
export async function ownCheck(): Promise<Peer["check"]> {
  const [model, claimModel, register] = await Promise.all([
    readAttributionModel(),
    readClaimModelFile(),
    readStarterRegisterFile(),
  ]);
  let known: { readonly top: string; readonly cache: AnalysisCache } | null = null;
  return async (text) => {
    const top = text.slice(0, 100);
    const hasty = known?.top === top;
    if (known === null || !hasty) known = { top, cache: createCache() };
    const request = { text, format: "plain", settings: defaultSettings, now: Date.now(), rules: allRules } as const;
    const { findings } = analyse({ ...request, model, claimModel, register, hasty, cache: known.cache });
    return findings.map(({ rule }) => rule);
  };
}
