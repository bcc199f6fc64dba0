import { expect, test, vi } from 'vitest';
import { memoByItem, memoWith, memoByObject, memoByPair, memoByPrimitive } from './memo.ts';

interface Named {
  readonly name: string;
}

test.each([['a text'], [undefined], [0], [null]])('%s is made once for each object', (out) => {
  const make = vi.fn<() => unknown>(() => out);
  const once = memoByObject(make);
  const [a, b] = [{}, {}];
  expect([once(a), once(a), once(b)]).toEqual([out, out, out]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('what is remembered of one object is not mixed up', () => {
  const object = { name: 'orders' };
  const [length, upper] = [
    memoByObject(({ name }: typeof object) => name.length),
    memoByObject(({ name }: typeof object) => name.toUpperCase()),
  ];
  expect([length(object), upper(object), length(object)]).toEqual([6, 'ORDERS', 6]);
});

test('a pair is made anew with another second', () => {
  const make = vi.fn<(a: Named, b: Named) => string>((a, b) => a.name + b.name);
  const once = memoByPair(make);
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  expect([once(a, b), once(a, b), once(a, c), once(a, b)]).toEqual(['ab', 'ab', 'ac', 'ab']);
  expect(make).toHaveBeenCalledTimes(3);
});

test('what comes with an object may be another one that is alike', () => {
  const make = vi.fn<(a: Named, words: readonly string[]) => string>((a, words) => [a.name, ...words].join(' '));
  const once = memoWith(make, (before, now) => before.length === now.length);
  const a = { name: 'a' };
  expect([once(a, ['b']), once(a, ['c']), once(a, ['c', 'd'])]).toEqual(['a b', 'a b', 'a c d']);
  expect(make).toHaveBeenCalledTimes(2);
});

test('what is made of a short text is remembered until there are too many', () => {
  const make = vi.fn<(text: string) => number>((text) => text.length);
  const once = memoByPrimitive(make);
  expect([once('a'), once('a'), once('ab')]).toEqual([1, 1, 2]);
  expect(make).toHaveBeenCalledTimes(2);
  for (let at = 0; at < 600; at += 1) once(`text ${at}`);
  make.mockClear();
  expect(once('a')).toBe(1);
  expect(make).toHaveBeenCalledTimes(1);
});

test('a long text is not kept', () => {
  const make = vi.fn<(text: string) => number>((text) => text.length);
  const once = memoByPrimitive(make);
  expect([once('x'.repeat(500)), once('x'.repeat(500))]).toEqual([500, 500]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('items that stand where they stood keep what was made of them', () => {
  const make = vi.fn<(item: Named) => string>(({ name }) => name.toUpperCase());
  const list = memoByItem(make);
  const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
  const first = list([a, b]);
  expect(list([a, c])).toEqual(['A', 'C']);
  expect(make).toHaveBeenCalledTimes(3);
  expect(list([a])).toEqual(['A']);
  expect(list([a, b])).toEqual(first);
  expect(list([a, { name: 'b' }])).toBe(list([a, b]));
});

test('results that are alike keep the one before, and the list of them', () => {
  const list = memoByItem(
    ({ name }: Named) => [name],
    ([before], [now]) => before === now,
  );
  const all = list([{ name: 'a' }, { name: 'b' }]);
  expect(list([{ name: 'a' }, { name: 'b' }])).toBe(all);
  expect(list([{ name: 'a' }, { name: 'c' }])).toEqual([['a'], ['c']]);
});
