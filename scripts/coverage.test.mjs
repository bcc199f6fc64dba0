import { expect, test } from 'vitest';
import { coverageTable } from './coverage.mjs';

/** @param {number} covered @param {number} total */
const file = (covered, total) => ({ lines: { covered, total }, branches: { covered: covered / 2, total } });

test('adds up the files of each room', () => {
  const summary = {
    total: file(0, 1000),
    '/a/src/hcl/print/print.ts': file(10, 10),
    '/a/src/hcl/tree.ts': file(8, 10),
    'C:\\a\\src\\model\\memo.ts': file(2, 3),
    '/a/src/session/start.ts': file(0, 50),
    '/a/src/importers/read.ts': file(0, 0),
  };
  expect(coverageTable(summary).split('\n')).toEqual([
    'src/hcl         90.0 % of lines   45.0 % of branches',
    'src/model       66.7 % of lines   33.3 % of branches',
    'src/codegen          – of lines        – of branches',
    'src/importers        – of lines        – of branches',
  ]);
});
