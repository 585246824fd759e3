import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {run} from "./run.mjs";

/** @typedef {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, link?: boolean}>} LockedPackages */

/**
 * Whether what is installed is what the lock file asks for. Optional packages may be missing,
 * since most of them are binaries for other machines.
 *
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of node_modules/.package-lock.json, which npm writes last
 */
export function isCurrent(wanted, installed) {
  const paths = Object.keys(wanted).filter((path) => path !== "");
  const complete = paths.every((path) => {
    const found = installed[path];
    return found ? found.version === wanted[path]?.version : wanted[path]?.optional === true;
  });
  return complete && Object.keys(installed).every((path) => path in wanted);
}

/** @param {string} root Folder of package.json */
export function dependenciesAreCurrent(root) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  try {
    return isCurrent(readPackages(join(root, "package-lock.json")), readPackages(hidden));
  } catch {
    return false; // a half-written lock file of an interrupted installation
  }
}

/**
 * Installs what package-lock.json names, unless all of it is there.
 *
 * @param {string} root Folder of package.json
 * @param {(line: string) => void} say
 * @param {readonly string[]} [options] More options of npm ci
 */
export async function installDependencies(root, say, options = []) {
  if (dependenciesAreCurrent(root)) return;
  say("installing the packages of package-lock.json (npm ci)");
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error", ...options];
  const npm = process.env["npm_execpath"];
  const {code, output} = npm
    ? await run(process.execPath, [npm, ...args], {cwd: root})
    : await run(["npm", ...args].join(" "), [], {cwd: root, shell: true});
  if (code !== 0)
    throw new Error(`the packages could not be installed (npm ci ended with exit code ${code})\n${output.trimEnd()}`);
}

/** @param {string} file */
function readPackages(file) {
  return /** @type {LockedPackages} */ (JSON.parse(readFileSync(file, "utf8")).packages);
}
