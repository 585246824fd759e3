import {createHash} from "node:crypto";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";

/** The folders whose sources are mutated. */
export const folders = ["src/tensor", "src/engine", "src/experiment"];

/**
 * Returns the sources that are mutated: no tests, nothing that only tests use, no goldens, no types.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function listSources(root) {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), {recursive: true, encoding: "utf8"}).map(
        (file) => `${folder}/${file.replaceAll("\\", "/")}`
      )
    )
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\.d\.ts$|\/testing\/|\/golden\//.test(file))
    .filter((file) => hasCode(readFileSync(join(root, file), "utf8")))
    .sort();
}

/**
 * Returns a short digest of a source, to tell whether it has changed since it was measured.
 *
 * @param {string} root
 * @param {string} file
 */
export function digestOf(root, file) {
  return createHash("sha256")
    .update(readFileSync(join(root, file)))
    .digest("hex")
    .slice(0, 12);
}

/**
 * Whether a source is more than types.
 *
 * @param {string} text
 */
function hasCode(text) {
  return /^export (?:async )?(?:function|const|class)/m.test(text);
}
