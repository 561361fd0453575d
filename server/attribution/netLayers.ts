/** What computes the net's layers on this machine. */
import type { LayerWeights, NetLayers } from "./layerWeights.ts";
import { scalarLayers } from "./scalarLayers.ts";
import { vectorLayers } from "./vectorLayers.ts";

/** By vector instructions where the engine has them; equal weights and slots give equal bits either way, on every machine. */
export function netLayers(weights: LayerWeights): NetLayers {
  return vectorLayers(weights) ?? scalarLayers(weights);
}
