/**
 * The part of Vitest's JSON report that is counted.
 *
 * @typedef {object} TestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {boolean} success
 * @property {{status: string, assertionResults: {status: string}[]}[]} testResults One per file
 */

/**
 * Counts what a run of Vitest passed and failed. A file that could not even be loaded holds no tests and
 * counts as one failure, a skipped test counts as a failure, and a failed run has at least one.
 *
 * @param {TestReport} report
 * @returns {{passed: number, failed: number, skipped: number}}
 */
export function countTests(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + broken.length + skipped;
  return {passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed, skipped};
}
