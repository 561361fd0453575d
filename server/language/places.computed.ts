/** The gazetteer's tables; worked out at bundling, as build/computed.ts says. */
import { readPlaceTables } from "./placeTables.ts";

export const places = readPlaceTables();
