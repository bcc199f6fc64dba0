import { expect, test } from 'vitest';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import { amountsOf, amountsText, countTypes } from './counts.ts';

type Counted = readonly (readonly [ResourceTypeId, number])[];

test.each<[given: Counted, most: number | undefined, text: string]>([
  [[], undefined, ''],
  [[['api', 1]], undefined, '1 API'],
  [
    [
      ['route', 14],
      ['api', 1],
      ['integration', 12],
    ],
    undefined,
    '1 API, 12 integrations and 14 routes',
  ],
  [
    [
      ['vpc_link', 2],
      ['api_mapping', 1],
    ],
    undefined,
    '2 VPC links and 1 API mapping',
  ],
  [
    [
      ['api', 1],
      ['integration', 1200],
      ['route', 1],
      ['stage', 2],
    ],
    3,
    '1 API, 1,200 integrations and 3 others',
  ],
])('%j, %s at most: %s', (given, most, text) => {
  expect(amountsText(amountsOf(new Map(given)), most)).toBe(text);
});

test('things are counted by their type', () => {
  expect(countTypes([{ type: 'route' }, { type: 'api' }, { type: 'route' }])).toEqual(
    new Map([
      ['route', 2],
      ['api', 1],
    ]),
  );
});
