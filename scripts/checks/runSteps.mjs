/**
 * @typedef {object} StepOutcome
 * @property {string} name
 * @property {number} code
 * @property {string} output
 * @property {number} seconds
 */

/**
 * Runs steps a few at a time, in order, and starts no more once one has failed.
 *
 * @param {readonly string[]} names
 * @param {object} how
 * @param {number} how.atOnce
 * @param {(name: string) => Promise<{code: number, output: string}>} how.run
 * @param {() => number} how.clock Milliseconds
 * @param {(outcome: StepOutcome) => void} how.report Called as each step ends
 * @returns {Promise<string[]>} The names of the steps that failed
 */
export async function runSteps(names, {atOnce, run, clock, report}) {
  const waiting = [...names];
  /** @type {string[]} */
  const failed = [];

  async function work() {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const start = clock();
      const {code, output} = await run(name);
      report({name, code, output, seconds: (clock() - start) / 1000});
      if (code !== 0) {
        failed.push(name);
        waiting.length = 0;
      }
    }
  }
  await Promise.all(Array.from({length: atOnce}, work));
  return failed;
}
