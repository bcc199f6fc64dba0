import { expect, it } from 'vitest';
import { setDesignName, withApiName } from './design-name.ts';
import type { Design } from '../design.ts';
import { addObject, blankDesign, newObject, setValue } from '../edits.ts';

const start = blankDesign('HTTP');
const named = (design: Design, name: string | undefined) => withApiName(design, setValue('a1', ['name'], name)(design));

it('is called like its API while nobody calls it otherwise', () => {
  expect(named(start, 'orders-api').name).toBe('orders-api');
  expect(named(named(start, 'o'), 'orders').name).toBe('orders');
});

it('keeps a name of its own, and one that is given together with another of the API', () => {
  const own = setDesignName('Shop')(start);
  expect(named(own, 'orders-api').name).toBe('Shop');
  const both = setDesignName('Shop')(setValue('a1', ['name'], 'orders')(start));
  expect(withApiName(start, both).name).toBe('Shop');
});

it.each([undefined, ''])('follows a name that was removed key by key, to %j, and typed anew', (nothing) => {
  const cleared = named(named(named(start, 'ht'), 'h'), nothing);
  expect(cleared.name).toBe('http-api');
  expect(named(cleared, 'orders').name).toBe('orders');
});

it('follows a name of several words, typed key by key', () => {
  expect(named(named(named(start, 'orders'), 'orders '), 'orders a').name).toBe('orders a');
});

it('leaves a design whose API has a name that only Terraform knows', () => {
  const known = setValue('a1', ['name'], { var: 'name' })(start);
  expect(withApiName(start, known)).toBe(known);
});

it('follows no API but the one that it is called like, and no other edit', () => {
  const two = addObject({ ...newObject(start, 'api', 'HTTP', { name: 'two' }), key: 'a2' })(start);
  const other = setValue('a2', ['name'], 'three')(two);
  expect(withApiName(two, other).name).toBe('http-api');
  const described = setValue('a1', ['description'], 'Orders')(start);
  expect(withApiName(start, described)).toBe(described);
});
