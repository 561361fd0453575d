// Makes dist/: the bundles, the data they read and the licences of what is in them. Exits 1 on any error; prints sizes.
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build, context } from "esbuild";
import { bundles } from "./build/bundles.ts";
import { thirdPartyNotices } from "./build/notices.ts";

const watch = process.argv.includes("--watch");
process.chdir(import.meta.dirname);
// After an installation from git, as pre-commit makes it, the program must be there; other installations need no second build.
if (process.argv.includes("--if-missing") && existsSync("dist/cli.js")) process.exit(0);

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
// The manifest says "module" for the sources; the bundles are CommonJS, which VS Code loads in every version.
writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
for (const data of ["attribution.bin", "claims.bin", "starter-register.json"])
  copyFileSync(`server/models/${data}`, `dist/${data}`);
copyFileSync("test/fixtures/drafts/demo/twin.draft", "dist/demo.draft");
try {
  if (watch) {
    for (const bundle of bundles) await (await context({ ...bundle, sourcemap: true })).watch();
    console.log("[watch] build finished");
  } else {
    const metafiles = [];
    for (const bundle of bundles) {
      const { metafile } = await build({ ...bundle, metafile: true });
      metafiles.push(metafile);
      console.log(`${bundle.outfile}  ${(statSync(bundle.outfile).size / 1024).toFixed(0)} kB`);
    }
    writeFileSync("dist/THIRD-PARTY-NOTICES.txt", thirdPartyNotices(metafiles, import.meta.dirname));
  }
} catch (error) {
  // esbuild has printed its own.
  if (!error.errors) console.error(error.message);
  process.exit(1);
}
