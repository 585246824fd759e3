import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/**
 * Builds something from sources, unless it was built from the very same ones already.
 *
 * @param {object} step
 * @param {string} step.root Folder of package.json
 * @param {string} step.name Under which the sources' fingerprint is kept
 * @param {readonly string[]} step.sources Files and folders the result depends on, relative to `root`
 * @param {string} step.result A file the build writes, relative to `root`
 * @param {() => Promise<void>} step.build
 * @returns {Promise<boolean>} Whether it was built now
 */
export async function buildUnlessCurrent({root, name, sources, result, build}) {
  const stamp = join(root, "node_modules", ".cache", "nnviz", `${name}.txt`);
  const now = fingerprint(root, sources);
  if (existsSync(join(root, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return false;
  await build();
  mkdirSync(dirname(stamp), {recursive: true});
  writeFileSync(stamp, now);
  return true;
}

/**
 * A hash of the names and contents of all files, tests left out.
 *
 * @param {string} root
 * @param {readonly string[]} sources Files and folders, relative to `root`; one that is missing counts as empty
 */
export function fingerprint(root, sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => listFiles(root, source))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]} In an order that does not depend on the file system
 */
function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return path.endsWith(".test.ts") ? [] : [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}
