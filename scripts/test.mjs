/**
 * Everything that must hold before a change is taken, from a fresh clone: `npm test`.
 * The steps are scripts of package.json; each can be run by itself with `npm run NAME`.
 */
import {existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {delimiter, dirname, join} from "node:path";
import {countTests} from "./checks/countTests.mjs";
import {runSteps} from "./checks/runSteps.mjs";
import {root, setUpBrowser, setUpPackages} from "./setup.mjs";
import {run} from "./setup/run.mjs";

/** Steps that do not depend on each other, group after group; the slow ones of a group come first. */
const groups = [
  ["lint", "types:app", "types:all", "types:core", "types:tools", "format:check", "imports"],
  ["build:library"],
  ["api", "docs:api", "attw", "publint", "knip"]
];

const scripts = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts;
const reportFile = join(root, "node_modules", ".cache", "nnviz", "tests.json");

try {
  await setUpPackages();
  const env = {
    ...process.env,
    CHROME_PATH: await setUpBrowser(),
    PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`
  };
  const failedSteps = await check(env);
  const {passed, failed} = failedSteps.length ? {passed: 0, failed: failedSteps.length} : await test(env);
  if (failedSteps.length) console.log(`\nFailed: ${failedSteps.join(", ")}. The tests were not run.`);
  finish(passed, failed);
} catch (error) {
  console.error(`test: ${error instanceof Error ? error.message : String(error)}`);
  finish(0, 1);
}

/**
 * Runs the static checks; the output of those that pass is left out.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>} The steps that failed
 */
async function check(env) {
  for (const group of groups) {
    const failed = await runSteps(group, {
      atOnce: 2,
      clock: () => performance.now(),
      run: (name) => run(scripts[name], [], {cwd: root, env, shell: true}),
      report: ({name, code, output, seconds}) => {
        console.log(`${code === 0 ? "✓" : "✗"} ${name} (${seconds.toFixed(1)} s)`);
        if (code !== 0) console.log(`${output.trimEnd()}\n✗ ${name} failed: npm run ${name}`);
      }
    });
    if (failed.length) return failed;
  }
  return [];
}

/**
 * Runs the unit tests, then the browser tests, and counts them from Vitest's own report.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function test(env) {
  mkdirSync(dirname(reportFile), {recursive: true});
  rmSync(reportFile, {force: true});
  const command = `vitest run --reporter=default --reporter=json --outputFile.json="${reportFile}"`;
  const {code} = await run(command, [], {cwd: root, env, shell: true, inherit: true});
  if (!existsSync(reportFile)) return {passed: 0, failed: 1};
  const counts = countTests(JSON.parse(readFileSync(reportFile, "utf8")));
  if (counts.skipped) console.log(`${counts.skipped} skipped tests count as failed.`);
  return {passed: counts.passed, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed};
}

/**
 * @param {number} passed
 * @param {number} failed
 */
function finish(passed, failed) {
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
