import { expect, test } from 'vitest';
import { addObject, blankDesign, newObject } from './edits.ts';
import { needs, redirectReferences, referrersOf, removeObjects, standInsFor, withReferrers } from './removal.ts';
import type { Design } from './design.ts';
import type { ResourceTypeId } from '../resources/index.ts';
import type { Values } from '../schema/value.ts';

const rows: readonly [ResourceTypeId, string, Values][] = [
  ['integration', 'http-lambda', {}],
  ['integration', 'http-lambda', {}],
  ['route', 'http', { route_key: 'GET /a', target: { ref: 'i1' } }],
  ['lambda_permission', 'awscc', { caller: { ref: 'r1' } }],
];
const design = rows.reduce<Design>(
  (whole, [type, variant, values]) => addObject(newObject(whole, type, variant, values))(whole),
  blankDesign('HTTP'),
);
const keysOf = (objects: readonly { key: string }[]) => objects.map(({ key }) => key);

test('finds what refers, and what refers to that', () => {
  expect(keysOf(referrersOf(design, ['i1']))).toEqual(['r1']);
  expect(keysOf(referrersOf(design, ['i1', 'r1']))).toEqual(['p1']);
  expect(withReferrers(design, ['i1'])).toEqual(['i1', 'r1', 'p1']);
  expect(keysOf(standInsFor(design, 'i1'))).toEqual(['i2']);
});

test('removes all of them', () => {
  expect(keysOf(removeObjects(['i1', 'r1', 'p1'])(design).objects)).toEqual(['a1', 'i2']);
});

test('redirects references, and changes nothing where there is none', () => {
  const after = redirectReferences('i1', 'i2')(design);
  expect(after.objects.find(({ key }) => key === 'r1')?.attributes['target']).toEqual({ ref: 'i2' });
  expect(redirectReferences('i2', 'i1')(design)).toBe(design);
});

test('a permission needs its caller, a route can do without a target for a while', () => {
  const [route, permission] = ['r1', 'p1'].map((key) => design.objects.find((object) => object.key === key));
  expect(route && needs(route, ['i1'])).toBe(false);
  expect(permission && needs(permission, ['r1'])).toBe(true);
});
