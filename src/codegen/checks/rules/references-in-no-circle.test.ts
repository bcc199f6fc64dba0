import { expect, test } from 'vitest';
import { resourceTypes } from '../../../model/resources/index.ts';
import { declared } from './references-in-no-circle.ts';
/** What a block waits for without naming it in an attribute: `dependsOn` of the tables. */
const waits: { readonly [type: string]: readonly string[] } = {
  deployment: ['integration', 'integration_response', 'route', 'route_response'],
  stage: ['route', 'account_logging'],
};

test('what the tables let types refer to, and wait for, does not go round', () => {
  const single = new Set<string>(resourceTypes.filter(({ composed }) => !composed).map(({ id }) => id));
  let left = [...single];
  const needs = (type: string) =>
    [...(declared.get(type) ?? []), ...(waits[type] ?? [])].filter((to) => single.has(to));
  for (let before = 0; before !== left.length;) {
    before = left.length;
    left = left.filter((type) => needs(type).some((to) => left.includes(to)));
  }
  expect(left).toEqual([]);
  expect(
    resourceTypes
      .filter(({ dependsOn }) => dependsOn)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['stage']);
});
