import { beforeAll, expect, test } from 'vitest';
import { loadChecks } from '../../session/document/checks.ts';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import { pathText } from '../../session/document/state.ts';
import { shownProblems } from './shown-problems.ts';

beforeAll(async () => {
  await loadChecks();
});

const blank = blankDesign('HTTP');
const design = addObject(newObject(blank, 'integration', 'http-lambda', { timeout_in_millis: 45_000 }))(blank);
const shown = (left: readonly string[] | undefined) => {
  const touched = new Map(left ? [['i1', new Set(left)]] : []);
  const { all } = shownProblems(design, touched);
  return all.filter(({ key }) => key === 'i1').map(({ path }) => path.join('.'));
};

test('everything shows for an object that was there before', () => {
  expect(shown(undefined)).toEqual(expect.arrayContaining(['integration_uri', 'timeout_in_millis']));
});

test('a new object shows only messages of fields that were left', () => {
  expect(shown([])).toEqual([]);
  expect(shown([pathText(['timeout_in_millis'])])).toEqual(['timeout_in_millis']);
});
