/** Builds the static site into `site/`, unless it is up to date: `node scripts/buildSite.mjs`. */
import {join} from "node:path";
import {buildKernels} from "./buildKernels.mjs";
import {root} from "./setup.mjs";
import {buildFolder} from "./site/buildFolder.mjs";
import {buildUnlessCurrent} from "./site/fingerprint.mjs";
import {runBuild} from "./site/runBuild.mjs";

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

async function build() {
  const args = [join(root, "node_modules", "vite", "bin", "vite.js"), "build"];
  // Called by a test runner, too, this is to be the site that people get.
  const env = {...process.env, NODE_ENV: "production"};
  await buildFolder(siteFolder, {args, options: {cwd: root, env}, failure: "the page could not be built"});
}

await runBuild(import.meta.url, "build", buildSite);
