// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { addObject, blankDesign, newObject } from '../../model/design/edits.ts';
import type { Design } from '../../model/design/design.ts';
import { manyObjects, prewarm } from './prewarm.ts';

const designWith = (count: number): Design => {
  const base = blankDesign('HTTP');
  const route = newObject(base, 'route', 'http');
  const routes = Array.from({ length: count }, (_, at) => ({ ...route, key: `r${at + 1}`, name: `route_${at}` }));
  return { ...addObject(route)(base), objects: [...base.objects, ...routes] };
};

test('few objects are no work', async () => {
  const onShare = vi.fn<(share: number) => void>();
  expect(await prewarm(designWith(3), () => true, onShare)).toBe(true);
  expect(onShare).not.toHaveBeenCalled();
});

test('many are looked at in slices, and the share that is done goes up to all', async () => {
  const shares: number[] = [];
  expect(
    await prewarm(
      designWith(manyObjects * 3),
      () => true,
      (share) => shares.push(share),
    ),
  ).toBe(true);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('stops where nobody wants it any more', async () => {
  expect(
    await prewarm(
      designWith(manyObjects * 3),
      () => false,
      () => undefined,
    ),
  ).toBe(false);
});
