/**
 * What tests import in place of Vitest while mutants are tried: it keeps them, so that each can be run a thousand times
 * in one thread. Expectations are Vitest's own.
 */
import {readFileSync} from "node:fs";
import {dirname, resolve} from "node:path";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  chai,
  customMatchers,
  setState
} from "@vitest/expect";
import {format} from "@vitest/pretty-format";
import {stripSnapshotIndentation} from "@vitest/snapshot";
import fc from "fast-check";

/**
 * @typedef {object} KeptTest
 * @property {string} id
 * @property {string} file
 * @property {string} name
 * @property {() => unknown} run
 */

/** @type {Map<string, KeptTest>} */
export const tests = new Map();

/** Titles of the descriptions around what is about to be kept. @type {string[]} */
const titles = [];
/** The file whose tests are kept or run. */
let file = "";

/**
 * Keeps the tests of a file that is about to be imported.
 *
 * @param {string} path
 */
export function enterFile(path) {
  file = path;
}

/**
 * Runs a test and returns what went wrong, if anything.
 *
 * @param {KeptTest} kept
 */
export async function runTest(kept) {
  file = kept.file;
  try {
    await kept.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {string} title
 * @param {() => void} body
 */
export function describe(title, body) {
  titles.push(title);
  body();
  titles.pop();
}

/**
 * @param {string} title
 * @param {() => unknown} run
 */
export function test(title, run) {
  const name = [...titles, title].join(" ");
  let id = `${file}#${name}`;
  while (tests.has(id)) id += "'";
  tests.set(id, {id, file, name, run});
}

export const it = test;
describe.each = forEachRow(describe);
test.each = forEachRow(test);

/** @param {(title: string, body: () => any) => void} define */
function forEachRow(define) {
  return (/** @type {unknown[]} */ rows) => {
    const spread = rows.every((row) => Array.isArray(row));
    return (/** @type {string} */ title, /** @type {(...row: unknown[]) => unknown} */ body) => {
      for (const [index, row] of rows.entries())
        define(`${title} (${index + 1})`, () => (spread ? body(.../** @type {unknown[]} */ (row)) : body(row)));
    };
  };
}

/**
 * @param {unknown} value
 * @param {string} [message]
 */
export function expect(value, message) {
  return chai.expect(value, message);
}

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
chai.use((_, {addMethod}) => {
  addMethod(chai.Assertion.prototype, "toMatchInlineSnapshot", function (/** @type {string} */ stored) {
    const text = format(this._obj, {escapeString: false, printBasicPrototype: false});
    expect(text).toBe(stripSnapshotIndentation(stored).trim());
  });
  addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", function (/** @type {string} */ path) {
    expect(this._obj).toBe(readFileSync(resolve(dirname(file), path), "utf8"));
  });
});
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({}, expect);
chai.expect.extend(expect, customMatchers);

// One counterexample is enough: nobody reads which is the smallest.
fc.configureGlobal({endOnFailure: true});
