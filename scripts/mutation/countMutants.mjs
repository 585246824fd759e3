/**
 * What became of the mutants of one file.
 *
 * @typedef {object} Counted
 * @property {number} killed Noticed by a test, or made to run for ever.
 * @property {number} survived Noticed by no test.
 * @property {string} [digest] Of the source that was mutated.
 */

/**
 * Counts the mutants of a report of Stryker's, file by file. Mutants that are no program do not count.
 *
 * @param {{files: Record<string, {mutants: {status: string}[]}>}} report
 * @returns {Record<string, Counted>}
 */
export function countMutants({files}) {
  return Object.fromEntries(
    Object.entries(files).map(([file, {mutants}]) => [
      file,
      {
        killed: mutants.filter(({status}) => status === "Killed" || status === "Timeout").length,
        survived: mutants.filter(({status}) => status === "Survived" || status === "NoCoverage").length
      }
    ])
  );
}
