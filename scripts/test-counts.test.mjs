import { expect, test } from 'vitest';
import { asOneTest, countLine, fromPlaywright, fromVitest } from './test-counts.mjs';

const vitest = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2 } };

test.each([
  [asOneTest(true), '1 passed, 0 failed'],
  [asOneTest(false), '0 passed, 1 failed'],
  [fromVitest(vitest, true), '7 passed, 0 failed, 2 skipped'],
  [fromVitest({ ...vitest, numFailedTests: 2 }, false), '7 passed, 2 failed, 2 skipped'],
  [fromVitest(vitest, false), '7 passed, 1 failed, 2 skipped'],
  [fromVitest(undefined, false), '0 passed, 1 failed'],
  [fromVitest(undefined, true), '0 passed, 1 failed'],
  [fromPlaywright(playwright, true), '5 passed, 0 failed, 2 skipped'],
  [fromPlaywright({ stats: { ...playwright.stats, unexpected: 3 } }, false), '5 passed, 3 failed, 2 skipped'],
  [fromPlaywright(playwright, false), '5 passed, 1 failed, 2 skipped'],
  [fromPlaywright(undefined, false), '0 passed, 1 failed'],
])('%j is "%s"', (counts, line) => {
  expect(countLine(counts)).toBe(line);
});
