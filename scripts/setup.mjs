/**
 * Brings a fresh clone to the state in which everything runs: `node scripts/setup.mjs [--browser]`.
 * It runs before `npm start` and `npm test`, so it uses Node's own modules only until the packages are there.
 */
import {dirname} from "node:path";
import {fileURLToPath} from "node:url";
import {buildKernels} from "./buildKernels.mjs";
import {ensureBrowser} from "./setup/browser.mjs";
import {installDependencies} from "./setup/dependencies.mjs";
import {thisMachine} from "./setup/machine.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} line */
const say = (line) => console.log(`setup: ${line}`);

/** Installs the packages if any is missing or out of date, and compiles the kernels, without which nothing type-checks. */
export async function setUpPackages() {
  await installDependencies(root, say);
  await buildKernels(say);
}

/** Finds or installs a Chromium and returns its path. */
export const setUpBrowser = () => ensureBrowser(thisMachine(root, say));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await setUpPackages();
    if (process.argv.includes("--browser")) say(`browser tests use ${await setUpBrowser()}`);
  } catch (error) {
    console.error(`setup: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
