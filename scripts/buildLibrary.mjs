/** Builds the library and the command line into `dist/`, unless they are up to date: `node scripts/buildLibrary.mjs`. */
import {chmodSync, existsSync} from "node:fs";
import {join} from "node:path";
import {buildKernels} from "./buildKernels.mjs";
import {root} from "./setup.mjs";
import {buildFolder} from "./site/buildFolder.mjs";
import {buildUnlessCurrent} from "./site/fingerprint.mjs";
import {runBuild} from "./site/runBuild.mjs";

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} Whether it was built now
 */
export async function buildLibrary(say) {
  await buildKernels(say);
  return buildUnlessCurrent({
    root,
    name: "library",
    sources: ["src", "tsconfig.base.json", "tsconfig.build.json", "package.json", "package-lock.json"],
    result: "dist/index.js",
    build: async () => {
      say("building the library and the command line");
      await build();
    }
  });
}

async function build() {
  const args = [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"];
  await buildFolder(
    join(root, "dist"),
    {args, options: {cwd: root}, failure: "the library does not compile"},
    (fresh) => {
      const main = join(fresh, "cli", "main.js");
      if (existsSync(main)) chmodSync(main, 0o755);
    }
  );
}

await runBuild(import.meta.url, "build", buildLibrary);
