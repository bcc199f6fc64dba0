import { expect, test } from 'vitest';
import { fileText, generateFiles, linesOfPlace } from '../../codegen/files.ts';
import { addObject, blankDesign, newObject, setValue } from '../../model/design/edits.ts';
import { rangesOf, spotOf } from './line-map.ts';

const lambda = (design = blankDesign('HTTP')) =>
  addObject(newObject(design, 'integration', 'http-lambda', { timeout_in_millis: 45_000 }))(design);
const design = setValue(
  'i1',
  ['import', 'integration_id'],
  'abc1234',
)(setValue('a1', ['import', 'api_id'], 'x9y8z7w6v5')(lambda()));
const files = generateFiles(design);
const textAt = (spot: { readonly path: string; readonly from: number } | undefined) => {
  const file = files.find(({ path }) => path === spot?.path);
  return file && spot ? fileText(file).split('\n')[spot.from - 1]?.trim().replace(/ +/g, ' ') : undefined;
};

test('agrees with the map of the generator', () => {
  for (const { key } of design.objects)
    for (const path of [[], ['timeout_in_millis'], ['import'], ['import', 'integration_id'], ['name']])
      expect(rangesOf(files, key, path)).toEqual(linesOfPlace(files, key, path));
});

test.each([
  [['timeout_in_millis'], 'timeout_in_millis = 45000'],
  [['integration_uri'], 'resource "awscc_apigatewayv2_integration" "lambda" {'],
  [[], 'resource "awscc_apigatewayv2_integration" "lambda" {'],
])('a message at %j stands at: %s', (path, text) => {
  expect(textAt(spotOf(files, 'i1', path))).toBe(text);
});

test('the design as a whole has no line', () => {
  expect(spotOf(files, undefined, [])).toBeUndefined();
});
