/** Builds the library and the command line into `dist/`, unless they are up to date: `node scripts/buildLibrary.mjs`. */
import {chmodSync, existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildKernels} from "./buildKernels.mjs";
import {root} from "./setup.mjs";
import {run} from "./setup/run.mjs";
import {buildUnlessCurrent} from "./site/fingerprint.mjs";

const distFolder = join(root, "dist");

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
  const fresh = `${distFolder}.new`;
  rmSync(fresh, {recursive: true, force: true});
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const {code, output} = await run(process.execPath, [tsc, "-p", "tsconfig.build.json", "--outDir", fresh], {
    cwd: root
  });
  if (code !== 0) throw new Error(`the library does not compile\n${output.trimEnd()}`);
  const main = join(fresh, "cli", "main.js");
  if (existsSync(main)) chmodSync(main, 0o755);
  rmSync(distFolder, {recursive: true, force: true});
  renameSync(fresh, distFolder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildLibrary((line) => console.log(`build: ${line}`));
    if (!built) console.log("build: the library is up to date");
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
