/** Builds the static site into `site/`, unless it is up to date: `node scripts/buildSite.mjs`. */
import {renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildKernels} from "./buildKernels.mjs";
import {root} from "./setup.mjs";
import {run} from "./setup/run.mjs";
import {buildUnlessCurrent} from "./site/fingerprint.mjs";

export const siteFolder = join(root, "site");

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} Whether it was built now
 */
export async function buildSite(say) {
  await buildKernels(say);
  return buildUnlessCurrent({
    root,
    name: "site",
    sources: ["src", "fonts", "scripts/site", "vite.config.ts", "svelte.config.js", "package-lock.json"],
    result: "site/index.html",
    build: async () => {
      say("building the site");
      await build();
    }
  });
}

/** Builds beside the old site and then takes its place, so that a page being served is never half a site. */
async function build() {
  const fresh = `${siteFolder}.new`;
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  // Called by a test runner, too, this is to be the site that people get.
  const env = {...process.env, NODE_ENV: "production"};
  const {code, output} = await run(process.execPath, [vite, "build", "--outDir", fresh], {cwd: root, env});
  if (code !== 0) throw new Error(`the page could not be built\n${output.trimEnd()}`);
  rmSync(siteFolder, {recursive: true, force: true});
  renameSync(fresh, siteFolder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await buildSite((line) => console.log(`build: ${line}`));
  if (!built) console.log("build: the site is up to date");
}
