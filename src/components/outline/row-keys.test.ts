import { expect, test } from 'vitest';
import { rowMove, type ShownRow } from './row-keys.ts';

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
