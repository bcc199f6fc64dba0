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
  [12, objects('route', 13), '12 of 25 have their ids now; 13 routes are left.'],
  [1, objects('authorizer', 1), '1 of 2 has its id now; 1 authorizer is left.'],
  [
    1000,
    [...objects('stage', 1), ...objects('model', 2)],
    '1,000 of 1,003 have their ids now; 1 stage and 2 models are left.',
  ],
])('with %d that have theirs', (having, left, text) => {
  expect(progressText(waiters(having, left))).toBe(text);
});

test('what lacks ids is counted', () => {
  expect(lackText(waiters(0, objects('route', 1)))).toMatch(/^1 object has no import block yet: .* hold the id that/);
  expect(lackText(waiters(0, objects('route', 2)))).toMatch(/^2 objects have no import blocks yet: .* the ids that/);
});

test.each<[types: readonly ResourceTypeId[], left: number, text: string]>([
  [['integration', 'route'], 2, 'Two answers of AWS fill them in.'],
  [['integration', 'route', 'authorizer'], 9, 'Three answers of AWS fill them in.'],
  [['route'], 3, 'One answer of AWS fills them in.'],
  [['route'], 1, 'One answer of AWS fills it in.'],
  [['route', 'route_response'], 2, 'Answers of AWS fill them in.'],
])('answers for %j', (types, left, text) => {
  expect(resolutionsText(waiters(0, objects('route', left)), types)).toBe(text);
});

test.each<[types: readonly ResourceTypeId[], text: string]>([
  [['integration', 'route', 'vpc_link'], 'It prints the integrations, routes and VPC links with their ids'],
  [['api', 'domain_name'], 'It prints the API and domain names with their ids'],
  [['api'], 'It prints the API with its id'],
])('what the commands for %j print', (types, text) => {
  expect(printsText(types)).toBe(`${text}, and only reads.`);
});
