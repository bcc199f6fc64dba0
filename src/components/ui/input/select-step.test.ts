import { describe, expect, test } from 'vitest';
import { narrowedOptions, selectStep, typedAfter, type SelectStep } from './select-step.ts';

const options = [
  { id: 'get', label: 'GET' },
  { id: 'patch', label: 'PATCH' },
  { id: 'post', label: 'POST' },
  { id: 'put', label: 'PUT', isDisabled: true },
];
const step = (key: string, at: number, isOpen: boolean, typed = { text: '', at: 0 }, altKey = false) =>
  selectStep({ key, ctrlKey: false, metaKey: false, altKey }, { options, at, isOpen, typed, now: 1_000 });

test.each<[key: string, at: number, state: 'open' | 'closed', result: SelectStep | undefined]>([
  ['ArrowDown', 1, 'closed', { kind: 'go', at: 1 }],
  ['ArrowDown', -1, 'closed', { kind: 'go', at: 0 }],
  ['ArrowDown', 0, 'open', { kind: 'go', at: 1 }],
  ['ArrowDown', 2, 'open', { kind: 'go', at: 2 }],
  ['ArrowUp', 0, 'open', { kind: 'go', at: 0 }],
  ['End', 0, 'open', { kind: 'go', at: 2 }],
  ['Home', 2, 'open', { kind: 'go', at: 0 }],
  ['Enter', 2, 'open', { kind: 'pick', at: 2 }],
  [' ', 2, 'closed', { kind: 'go', at: 2 }],
  ['Escape', 2, 'open', { kind: 'close' }],
  ['Escape', 2, 'closed', undefined],
  ['Tab', 2, 'open', { kind: 'leave' }],
  ['F8', 2, 'open', undefined],
])('%s at %i, %s', (key, at, state, result) => {
  expect(step(key, at, state === 'open')).toEqual(result);
});

test('a letter goes to the next option that begins with it, and chooses while the list is closed', () => {
  expect(step('p', 0, true)).toMatchObject({ kind: 'go', at: 1 });
  expect(step('p', 1, true)).toMatchObject({ kind: 'go', at: 2 });
  expect(step('g', 1, false)).toMatchObject({ kind: 'pick', at: 0 });
});

test('letters in quick order are one word', () => {
  expect(step('o', 1, true, { text: 'p', at: 900 })).toMatchObject({ kind: 'go', at: 2, typed: { text: 'po' } });
  expect(step('o', 1, true, { text: 'p', at: 100 })).toMatchObject({ kind: 'go', at: 1, typed: { text: 'o' } });
});

describe('a list that typing narrows', () => {
  const objects = [
    { id: 'i1', label: 'orders', detail: 'Lambda', raw: 'awscc.orders' },
    { id: 'i2', label: 'GET /orders', detail: 'list_orders · HTTP route' },
    { id: 'i3', label: 'billing', detail: 'Public HTTP · billing.example.com' },
  ];
  test.each([
    ['', 'i1 i2 i3'],
    ['orders', 'i1 i2'],
    ['http', 'i2 i3'],
    ['HTTP bill', 'i3'],
    ['awscc', 'i1'],
    ['queue', ''],
  ])('%j leaves %s', (typed, left) => {
    expect(
      narrowedOptions(objects, typed)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(left);
  });
  test.each([
    ['ord', 'e', 'orde'],
    ['ord', 'Backspace', 'or'],
    ['ord', ' ', 'ord '],
    ['', ' ', undefined],
    ['', 'Backspace', undefined],
    ['ord', 'ArrowDown', undefined],
  ])('%j and %s make %j', (typed, key, after) => {
    expect(typedAfter(typed, { key, ctrlKey: false, metaKey: false, altKey: false })).toBe(after);
  });
});
