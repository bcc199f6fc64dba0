import { expect, test } from 'vitest';
import { rangeOf, rowMove, toggled, type ShownRow } from './row-keys.ts';

const rows: readonly ShownRow[] = [
  { id: 'a1', text: 'orders' },
  { id: 'Lambda', text: 'Lambda', isOpen: true },
  { id: 'i1', text: 'list', group: 'Lambda' },
  { id: 'i2', text: 'create', group: 'Lambda' },
  { id: 'Private', text: 'Private', isOpen: false },
];

test.each([
  ['ArrowDown', 'a1', { go: 'Lambda' }],
  ['ArrowDown', 'Private', { go: 'Private' }],
  ['ArrowUp', 'a1', { go: 'a1' }],
  ['Home', 'i2', { go: 'a1' }],
  ['End', 'a1', { go: 'Private' }],
  ['ArrowRight', 'Lambda', { go: 'i1' }],
  ['ArrowRight', 'Private', { open: 'Private' }],
  ['ArrowRight', 'i1', undefined],
  ['ArrowLeft', 'i2', { go: 'Lambda' }],
  ['ArrowLeft', 'Lambda', { close: 'Lambda' }],
  ['ArrowLeft', 'a1', undefined],
  ['Enter', 'i1', { enter: 'i1' }],
  ['Enter', 'Private', { open: 'Private' }],
  [' ', 'i1', { choose: 'i1' }],
  ['c', 'a1', { go: 'i2' }],
  ['L', 'Lambda', { go: 'i1' }],
  ['z', 'a1', undefined],
  ['Tab', 'a1', undefined],
])('%s on %s', (key, id, move) => {
  expect(rowMove(key, rows, id)).toEqual(move);
});

const titled: readonly ShownRow[] = [
  { id: 's1', text: 'API', isOpen: true, isTitle: true },
  { id: 'a1', text: 'shop', group: 's1', isObject: true },
  { id: 's2', text: 'Routes', isOpen: false, isTitle: true },
  { id: 's3', text: 'Integrations', isOpen: true, isTitle: true },
  { id: 'Lambda', text: 'Lambda', isOpen: true, group: 's3' },
  { id: 'i1', text: 'list', group: 'Lambda', isObject: true },
  { id: 'i2', text: 'create', group: 'Lambda', isObject: true },
  { id: 's4', text: 'Variables', isOpen: true, isTitle: true },
  { id: 'v1', text: 'region', group: 's4' },
];

test.each([
  // Open titles are passed by, closed ones are all that there is of their section.
  ['ArrowDown', 'a1', { go: 's2' }],
  ['ArrowDown', 's2', { go: 'Lambda' }],
  ['ArrowUp', 'Lambda', { go: 's2' }],
  ['ArrowUp', 'a1', { go: 'a1' }],
  ['Home', 'v1', { go: 'a1' }],
  ['ArrowRight', 's2', { open: 's2' }],
  ['ArrowLeft', 'a1', { go: 's1' }],
  ['ArrowLeft', 's1', { close: 's1' }],
  ['ArrowDown', 's1', { go: 'a1' }],
  ['Enter', 's2', { open: 's2' }],
  ['i', 'a1', undefined],
])('%s on %s of a list with titles', (key, id, move) => {
  expect(rowMove(key, titled, id)).toEqual(move);
});

test('a range has the objects between two rows, from where it began', () => {
  expect(rangeOf(titled, 'a1', 'i2')).toEqual(['a1', 'i1', 'i2']);
  expect(rangeOf(titled, 'i2', 'i1')).toEqual(['i2', 'i1']);
  expect(rangeOf(titled, 'i2', 'v1')).toEqual(['i2']);
  expect(rangeOf(titled, 'gone', 'i1')).toEqual([]);
});

test('one more, and one less', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b', 'c'], 'a')).toEqual(['b', 'c']);
});
