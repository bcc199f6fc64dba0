import { expect, it } from 'vitest';
import { setDesignName, withApiName } from './design-name.ts';
import type { Design } from './design.ts';
import { addObject, blankDesign, newObject, setValue } from './edits.ts';

const start = blankDesign('HTTP');
const named = (design: Design, name: string | undefined, earlier?: Design) =>
  withApiName(design, setValue('a1', ['name'], name)(design), earlier);

it('is called like its API while nobody calls it otherwise', () => {
  expect(named(start, 'orders-api').name).toBe('orders-api');
  expect(named(named(start, 'o'), 'orders').name).toBe('orders');
});

it('keeps a name of its own, and one that is given together with another of the API', () => {
  const own = setDesignName('Shop')(start);
  expect(named(own, 'orders-api').name).toBe('Shop');
  const both = setDesignName('Shop')(setValue('a1', ['name'], 'orders')(start));
  expect(withApiName(start, both, undefined).name).toBe('Shop');
});

it('follows a name that was cleared and typed anew, and keeps its own meanwhile', () => {
  const cleared = named(start, undefined);
  expect(cleared.name).toBe('http-api');
  expect(named(cleared, 'orders', start).name).toBe('orders');
});

it('follows no API but the one that it is called like, and no other edit', () => {
  const two = addObject({ ...newObject(start, 'api', 'HTTP', { name: 'two' }), key: 'a2' })(start);
  const other = setValue('a2', ['name'], 'three')(two);
  expect(withApiName(two, other, start).name).toBe('http-api');
  const described = setValue('a1', ['description'], 'Orders')(start);
  expect(withApiName(start, described, undefined)).toBe(described);
});
