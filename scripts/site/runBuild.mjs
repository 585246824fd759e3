import {fileURLToPath} from "node:url";

/**
 * Builds when the module at `url` is the script that was started, and says how it went.
 *
 * @param {string} url The module's `import.meta.url`
 * @param {string} name What lines begin with
 * @param {(say: (line: string) => void) => Promise<boolean>} build Returns whether there was anything to do
 */
export async function runBuild(url, name, build) {
  if (process.argv[1] !== fileURLToPath(url)) return;
  const say = (/** @type {string} */ line) => console.log(`${name}: ${line}`);
  try {
    if (!(await build(say))) say("everything is up to date");
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
