// Counts of passed, failed and skipped tests, from the reports of the tools that ran them.

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * A tool that ended badly has at least one failure, even where its report names none: an error outside of any test,
 * or no report at all.
 *
 * @param {Counts} counts
 * @param {boolean} ok
 * @returns {Counts}
 */
const honest = (counts, ok) => (ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) });

/**
 * A check that either holds or does not.
 *
 * @param {boolean} ok
 * @returns {Counts}
 */
export const asOneTest = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | undefined} report
 * @param {boolean} ok whether the tool ended well
 * @returns {Counts}
 */
export function fromVitest(report, ok) {
  if (!report) return asOneTest(false);
  const skipped = report.numPendingTests + report.numTodoTests;
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests, skipped }, ok);
}

/**
 * A test that passed on a retry counts as passed.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} report
 * @param {boolean} ok whether the tool ended well
 * @returns {Counts}
 */
export function fromPlaywright(report, ok) {
  if (!report) return asOneTest(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected + flaky, failed: unexpected, skipped }, ok);
}

/**
 * @param {Counts} counts
 */
export const countLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
