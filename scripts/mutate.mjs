/**
 * Changes the sources one operator at a time and counts how many changes a test notices: `npm run mutate -- src/tensor`,
 * or `npm run mutate -- --files src/tensor/shape.ts,src/tensor/draws.ts`. A change takes some hundredths of a second, or
 * seconds if no test notices it. With `--static`, what is computed on loading is changed, too, which takes seconds each,
 * since all is loaded anew; with `--share 0.5`, half of the changes are tried. What was measured is kept in
 * mutation/results.json, and docs/mutation.md says so.
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseArgs} from "node:util";
import prettier from "prettier";
import {countMutants} from "./mutation/countMutants.mjs";
import {mutationPage} from "./mutation/mutationPage.mjs";
import {digestOf, listSources} from "./mutation/sources.mjs";
import {patience} from "../mutation/patience.mjs";
import {root, setUpPackages} from "./setup.mjs";
import {installDependencies} from "./setup/dependencies.mjs";
import {run} from "./setup/run.mjs";

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    files: {type: "string"},
    concurrency: {type: "string", default: "1"},
    static: {type: "boolean", default: false},
    share: {type: "string", default: "1"}
  }
});

/** @param {string} line */
const say = (line) => console.log(`mutate: ${line}`);

const resultsFile = join(root, "mutation", "results.json");
const report = join(root, ".cache", "mutation.json");
/** @type {Record<string, import("./mutation/countMutants.mjs").Counted>} */
const results = JSON.parse(readFileSync(resultsFile, "utf8"));
const sources = listSources(root);
const asked = values.files?.split(",") ?? sources.filter((file) => positionals.some((at) => file.startsWith(at)));
const unknown = asked.filter((file) => !sources.includes(file));
if (unknown.length > 0) throw new Error(`mutate: ${unknown.join(", ")} is no source that is mutated`);

const layers = ["tensor", "engine", "experiment"];
if (asked.length > 0) {
  await setUpPackages();
  await installDependencies(join(root, "mutation"), say, ["--ignore-scripts", "--legacy-peer-deps"]);
}
for (const layer of layers) {
  const files = asked.filter((file) => file.startsWith(`src/${layer}/`));
  if (files.length > 0) await mutate(layer, files);
}
const page = mutationPage(results, sources, (file) => digestOf(root, file));
const options = await prettier.resolveConfig(join(root, "docs", "mutation.md"));
writeFileSync(
  join(root, "docs", "mutation.md"),
  await prettier.format(page, {...options, parser: "markdown", proseWrap: "always"})
);
say(`docs/mutation.md says what was measured: ${Object.keys(results).length} of ${sources.length} files`);

/**
 * Mutates files of one layer and keeps what was counted.
 *
 * @param {string} layer
 * @param {string[]} files
 */
async function mutate(layer, files) {
  rmSync(report, {force: true});
  const config = join(root, ".cache", "stryker.json");
  mkdirSync(dirname(config), {recursive: true});
  writeFileSync(config, JSON.stringify(settings(files)));
  const digests = Object.fromEntries(files.map((file) => [file, digestOf(root, file)]));
  const stryker = join(root, "mutation", "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
  const env = {...process.env, MUTATED_LAYER: layer, MUTATED_SHARE: values.share};
  const {code} = await run(process.execPath, [stryker, "run", config], {cwd: root, env, inherit: true});
  if (code !== 0) throw new Error(`mutate: Stryker ended with exit code ${code}`);
  const counts = countMutants(JSON.parse(readFileSync(report, "utf8")), Number(values.share));
  // A file in which there is nothing to change is not in the report.
  for (const file of files) results[file] = {...(counts[file] ?? {killed: 0, survived: 0}), digest: digests[file]};
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(resultsFile, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** @param {string[]} files */
function settings(files) {
  return {
    testRunner: "inOneThread",
    plugins: ["./mutation/testRunner.mjs"],
    mutate: files,
    coverageAnalysis: "perTest",
    disableTypeChecks: false,
    concurrency: Number(values.concurrency),
    timeoutMS: patience,
    dryRunTimeoutMinutes: 60,
    ignoreStatic: !values.static,
    ignorePatterns: ["/dist", "/site", "/screenshots", "/bench", "/docs/api", "/mutation/node_modules", "/.cache"],
    tempDirName: ".cache/stryker",
    cleanTempDir: "always",
    reporters: ["clear-text", "json", "progress-append-only"],
    clearTextReporter: {allowColor: false, reportTests: false},
    jsonReporter: {fileName: report}
  };
}
