import {isSampled} from "../../mutation/isSampled.mjs";

/**
 * What became of the mutants of one file.
 *
 * @typedef {object} Counted
 * @property {number} killed Noticed by a test, or made to run for ever.
 * @property {number} survived Noticed by no test.
 * @property {number} [of] How many there are, where a sample of them was tried.
 * @property {string} [digest] Of the source that was mutated.
 */

/**
 * Counts the mutants of a report of Stryker's, file by file. Mutants that are no program do not count.
 *
 * @param {{files: Record<string, {mutants: {id: string; status: string}[]}>}} report
 * @param {number} [sampled] The share of mutants that was tried.
 * @returns {Record<string, Counted>}
 */
export function countMutants({files}, sampled = 1) {
  return Object.fromEntries(
    Object.entries(files).map(([file, {mutants}]) => {
      const counted = mutants.filter(({id}) => isSampled(id, sampled));
      const count = (/** @type {string[]} */ ...statuses) =>
        counted.filter(({status}) => statuses.includes(status)).length;
      const all = mutants.filter(({status}) => status !== "Ignored").length;
      return [
        file,
        {
          killed: count("Killed", "Timeout"),
          survived: count("Survived", "NoCoverage"),
          ...(sampled < 1 && {of: all})
        }
      ];
    })
  );
}
