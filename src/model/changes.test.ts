import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, withItems } from './changes.ts';

test('a list made of another is known to differ from it where it was changed', () => {
  const before = ['a', 'b', 'c'];
  const now = withItems(before, [[1, 'x']]);
  expect(now).toEqual(['a', 'x', 'c']);
  expect(before).toEqual(['a', 'b', 'c']);
  expect(changesBetween(now, before)).toEqual([1]);
  expect(changesBetween(before, now)).toEqual([1]);
  expect(changesBetween(now, now)).toEqual([]);
});

test('nothing is said of lists of other lengths, or with many changes', () => {
  expect(changesBetween(['a'], ['a', 'b'])).toBeUndefined();
  const [many, others] = [Array.from({ length: 100 }, () => ({})), Array.from({ length: 100 }, () => ({}))];
  expect(changesBetween(many, others)).toBeUndefined();
  expect(changesBetween(withItems(many, [[3, {}]]), many)).toEqual([3]);
});

test('all places at which any two versions differ are named', () => {
  const steps = fc.array(fc.record({ from: fc.nat(20), at: fc.nat(9), item: fc.nat(3), isLinked: fc.boolean() }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(steps, fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (edits, pairs) => {
      const versions: (readonly number[])[] = [Array.from({ length: 10 }, () => 0)];
      for (const { from, at, item, isLinked } of edits) {
        const list = versions[from % versions.length] ?? [];
        versions.push(isLinked ? withItems(list, [[at, item]]) : list.with(at, item));
      }
      for (const [one, other] of pairs) {
        const [a = [], b = []] = [versions[one % versions.length], versions[other % versions.length]];
        const places = changesBetween(a, b) ?? [];
        a.forEach((item, at) => expect(item === b[at] || places.includes(at)).toBe(true));
      }
    }),
  );
});
