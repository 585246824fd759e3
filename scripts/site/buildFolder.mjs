import {renameSync, rmSync} from "node:fs";
import {run} from "../setup/run.mjs";

/**
 * Fills a folder beside the old one, which it then takes the place of: what is being read or served is never half a build.
 *
 * @param {string} folder
 * @param {object} tool A script of Node's that takes `--outDir`
 * @param {readonly string[]} tool.args The script, and what it is told
 * @param {import("../setup/run.mjs").RunOptions} tool.options
 * @param {string} tool.failure What is said above the tool's own words when it fails
 * @param {(fresh: string) => void} [finish] What is still to be done in the new folder
 */
export async function buildFolder(folder, {args, options, failure}, finish) {
  const fresh = `${folder}.new`;
  rmSync(fresh, {recursive: true, force: true});
  const {code, output} = await run(process.execPath, [...args, "--outDir", fresh], options);
  if (code !== 0) throw new Error(`${failure}\n${output.trimEnd()}`);
  finish?.(fresh);
  rmSync(folder, {recursive: true, force: true});
  renameSync(fresh, folder);
}
