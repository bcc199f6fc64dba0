import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { withItems } from './changes.ts';
import { groupsBy, groupsOf, itemsAt, memoFilterMap } from './groups.ts';

interface Named {
  readonly name: string;
}

const named = (...names: readonly string[]): readonly Named[] => names.map((name) => ({ name }));
const nameOf = ({ name }: Named) => (name === '' ? undefined : name);

test('items of one name are a group, and what has no name is in none', () => {
  const items = named('a', 'b', '', 'a');
  expect([...groupsBy(nameOf)(items)]).toEqual([
    ['a', [0, 3]],
    ['b', [1]],
  ]);
  expect([...groupsBy(nameOf, 2)(items)]).toEqual([['a', [0, 3]]]);
  expect(itemsAt(items, [0, 3])).toEqual([items[0], items[3]]);
  expect([itemsAt(items, [0, 1, 2, 3]), itemsAt(items, undefined)]).toEqual([items, []]);
});

test('groups are the same while the names stay where they stand', () => {
  const groups = groupsBy(nameOf);
  const before = groups(named('a', 'b'));
  expect(groups(named('a', 'b'))).toBe(before);
  expect(groups(named('b', 'a'))).not.toBe(before);
});

test('who has something to say is listed with it, as it stands now', () => {
  const make = vi.fn<(item: Named) => number | undefined>(({ name }) => name.length || undefined);
  const said = memoFilterMap(make);
  const [none, long, short] = named('', 'orders', 'a');
  expect(said([none, long] as Named[])).toEqual([[long, 6]]);
  expect(said([short, long] as Named[])).toEqual([
    [short, 1],
    [long, 6],
  ]);
  const renamed = { name: 'stores' };
  expect(said([short, renamed] as Named[])[1]?.[0]).toBe(renamed);
  expect(make).toHaveBeenCalledTimes(4);
});

/** Names of a few items, and which of them are called otherwise, one after the other. */
const renames = fc.record({
  names: fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 30 }),
  steps: fc.array(fc.tuple(fc.nat(29), fc.constantFrom('', 'a', 'b', 'c', 'd'), fc.boolean()), { maxLength: 90 }),
});

test.each([1, 2, 3])('after any renames, groups of at least %d are what they would be at first', (least) => {
  fc.assert(
    fc.property(renames, ({ names, steps }) => {
      const groups = groupsBy(nameOf, least);
      const versions = [named(...names)];
      for (const [at, name, isUndone] of steps) {
        const items = versions.at(-1) ?? [];
        const next = isUndone ? versions[0] : withItems(items, [[at % items.length, { name }]]);
        if (next) versions.push(next);
        const now = versions.at(-1) ?? [];
        const [found, whole] = [groups(now), groupsOf(now, nameOf, least)];
        expect([...found]).toEqual([...whole]);
        expect([...found.keys()]).toEqual([...whole.keys()]);
        expect([...found.values()]).toEqual([...whole.values()]);
        expect(found.size).toBe(whole.size);
        for (const other of ['a', 'b', 'c', 'd']) {
          expect(found.get(other)).toEqual(whole.get(other));
          expect(found.has(other)).toBe(whole.has(other));
          expect(itemsAt(now, found.get(other))).toEqual((whole.get(other) ?? []).map((place) => now[place]));
        }
      }
    }),
  );
});

test('an item may be in several groups, and in each once', () => {
  const groups = groupsBy((text: string) => text.split(' '));
  const before = ['a b', 'b b', 'c'];
  expect([...groups(before)]).toEqual([
    ['a', [0]],
    ['b', [0, 1]],
    ['c', [2]],
  ]);
  expect([...groups(withItems(before, [[0, 'c a']]))]).toEqual([
    ['a', [0]],
    ['c', [0, 2]],
    ['b', [1]],
  ]);
});

test('the items of a large group are the same list while none of them changes', () => {
  const items = named(...Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'a' : 'b')));
  const groups = groupsBy(nameOf);
  const own = itemsAt(items, groups(items).get('a'));
  const other = withItems(items, [[1, { name: 'b' }]]);
  expect(itemsAt(other, groups(other).get('a'))).toBe(own);
  const changed = withItems(other, [[2, { name: 'a' }]]);
  expect(itemsAt(changed, groups(changed).get('a'))).toEqual(changed.filter(({ name }) => name === 'a'));
  expect(itemsAt(items, groups(items).get('a'))).toEqual(own);
});
