import { expect, test } from 'vitest';
import type { DesignObject } from '../../../model/design/design.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import { resolutionsText, lackText, printsText, progressText } from './ids-text.ts';

const objects = (type: ResourceTypeId, count: number): readonly DesignObject[] =>
  Array.from({ length: count }, (_, at) => ({
    type,
    key: `${type}${at}`,
    name: '',
    variant: '',
    attributes: {},
    import: {},
    inactiveValues: {},
  }));
const waiters = (having: number, left: readonly DesignObject[]) => ({
  all: [...objects('integration', having), ...left],
  left,
});

test.each<[having: number, left: readonly DesignObject[], text: string | undefined]>([
  [0, objects('route', 3), undefined],
  [12, objects('route', 13), '12 of 25 have IDs; 13 routes remain.'],
  [1, objects('authorizer', 1), '1 of 2 has an ID; 1 authorizer remains.'],
  [1000, [...objects('stage', 1), ...objects('model', 2)], '1,000 of 1,003 have IDs; 1 stage and 2 models remain.'],
])('with %d that have theirs', (having, left, text) => {
  expect(progressText(waiters(having, left))).toBe(text);
});

test('what lacks ids is counted', () => {
  expect(lackText(waiters(0, objects('route', 1)))).toMatch(/^1 resource can't be imported yet: .* resource IDs/);
  expect(lackText(waiters(0, objects('route', 2)))).toMatch(/^2 resources can't be imported yet: .* resource IDs/);
});

test.each<[types: readonly ResourceTypeId[], left: number, text: string]>([
  [['integration', 'route'], 2, 'Paste the output of these two commands to add them.'],
  [['integration', 'route', 'authorizer'], 9, 'Paste the output of these three commands to add them.'],
  [['route'], 3, 'Paste the output of this command to add them.'],
  [['route'], 1, 'Paste the output of this command to add it.'],
  [['route', 'route_response'], 2, 'Paste the output of these commands to add them.'],
])('answers for %j', (types, left, text) => {
  expect(resolutionsText(waiters(0, objects('route', left)), types)).toBe(text);
});

test.each<[types: readonly ResourceTypeId[], text: string]>([
  [['integration', 'route', 'vpc_link'], 'Read-only: exports the integrations, routes and VPC links with their IDs'],
  [['api', 'domain_name'], 'Read-only: exports the API and domain names with their IDs'],
  [['api'], 'Read-only: exports the API with its ID'],
])('what the commands for %j print', (types, text) => {
  expect(printsText(types)).toBe(`${text}.`);
});
