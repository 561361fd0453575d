import { build, type Metafile } from "esbuild";
import { bundles } from "../../build/bundles.ts";

let known: Promise<readonly Metafile[]> | undefined;

/** What esbuild says is in each bundle. Nothing is written. */
export function bundledNow(): Promise<readonly Metafile[]> {
  known ??= Promise.all(
    bundles.map(async (bundle) => (await build({ ...bundle, metafile: true, write: false })).metafile),
  );
  return known;
}
