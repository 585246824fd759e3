import {readFile} from "node:fs/promises";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

/** Kinds of files that are smaller when compressed; fonts and pictures are so already. */
const compressible = /\.(?:html|js|mjs|css|json|map|webmanifest|svg|wasm|txt|csv)$/u;

/** By the name that requests and answers give them, the best first. Quick settings: files are compressed when asked for. */
const ways = {
  br: (/** @type {Buffer} */ bytes) =>
    promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}}),
  gzip: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes)
};

/** @typedef {keyof typeof ways} Encoding */

/**
 * The best encoding that a request accepts for a file, or undefined for the file as it is.
 *
 * @param {string} path
 * @param {string} [accepted] The request's header `accept-encoding`
 * @returns {Encoding | undefined}
 */
export function encodingFor(path, accepted = "") {
  if (!compressible.test(path)) return undefined;
  const offered = accepted.split(",").map((one) => one.trim());
  const names = /** @type {Encoding[]} */ (Object.keys(ways));
  return names.find((name) =>
    offered.some((one) => one === name || (one.startsWith(`${name};`) && !/;\s*q=0(?:\.0*)?$/u.test(one)))
  );
}

/** Returns what compresses files, each version of a file once. */
export function createCompressor() {
  /** @type {Map<string, {version: string, bytes: Promise<Buffer>}>} */
  const kept = new Map();
  /**
   * @param {string} path
   * @param {string} version Another one when the file has changed
   * @param {Encoding} encoding
   */
  return (path, version, encoding) => {
    const key = `${encoding} ${path}`;
    const known = kept.get(key);
    if (known?.version === version) return known.bytes;
    const bytes = readFile(path).then(ways[encoding]);
    kept.set(key, {version, bytes});
    return bytes;
  };
}
