import { expect, test } from 'vitest';
import { generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import type { Design } from '../../model/design/design.ts';
import { addObject, blankDesign, newObject, removeObject, renameObject, setValue } from '../../model/design/edits.ts';
import { changedSince } from './changed-since.ts';
import { fileLines } from './editor/line-edits.ts';

const add = (design: Design, host: string) =>
  addObject(newObject(design, 'integration', 'http-url', { integration_uri: `https://${host}.test` }))(design);
const first = add(add(blankDesign('HTTP'), 'a'), 'b');
const main = (design: Design): GeneratedFile => {
  const found = generateFiles(design).find(({ path }) => path === 'main.tf');
  if (!found) throw new Error('There is no main.tf.');
  return found;
};
const changed = (after: Design, before = first) => {
  const file = main(after);
  return [...changedSince(file, main(before))].map((line) => fileLines(file)[line - 1]?.trim());
};

test('nothing is changed by an edit that was taken back', () => {
  const renamed = renameObject('i1', 'other')(first);
  expect(changed(renamed)).toEqual(['resource "awscc_apigatewayv2_integration" "other" {']);
  expect(changed(renameObject('i1', 'a')(renamed))).toEqual([]);
});

test('all edits since then count, not the last alone', () => {
  const one = setValue('i1', ['timeout_in_millis'], 5_000)(first);
  const both = setValue('i2', ['timeout_in_millis'], 6_000)(one);
  expect(changed(both)).toEqual(
    expect.arrayContaining([expect.stringMatching(/5000$/), expect.stringMatching(/6000$/)]),
  );
});

test('what comes or goes above moves no other line', () => {
  const added = add(first, 'c');
  expect(changed(added).filter((line) => line?.startsWith('resource'))).toEqual([
    'resource "awscc_apigatewayv2_integration" "c" {',
  ]);
  expect(changed(removeObject('i1')(first))).toEqual([]);
});
