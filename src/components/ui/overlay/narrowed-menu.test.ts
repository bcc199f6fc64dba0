import { expect, test } from 'vitest';
import { narrowed } from './narrowed-menu.ts';

const groups = [
  {
    id: 'integration',
    heading: 'Integration',
    items: [
      { id: 'lambda', label: 'Lambda', detail: 'Calls a function.' },
      { id: 'mock', label: 'Mock', detail: 'Answers without a Lambda.' },
    ],
  },
  {
    id: 'more',
    heading: 'More',
    items: [
      { id: 'authorizer', label: 'Lambda authorizer' },
      { id: 'stage', label: 'Stage' },
    ],
  },
];
const left = (words: string) => narrowed(groups, words).flatMap(({ items }) => items.map(({ id }) => id));

test.each([
  ['', ['lambda', 'mock', 'authorizer', 'stage']],
  ['  ', ['lambda', 'mock', 'authorizer', 'stage']],
  ['stage', ['stage']],
  ['LAMBDA', ['lambda', 'mock', 'authorizer']],
  ['lam auth', ['authorizer']],
  ['integration', ['lambda', 'mock']],
  ['more sta', ['stage']],
  ['queue', []],
])('%j leaves %j', (words, ids) => {
  expect(left(words)).toEqual(ids);
});

test('what is named so comes before what only says so', () => {
  const late = [...groups].reverse().map((group) => ({ ...group, items: [...group.items].reverse() }));
  expect(narrowed(late, 'mock')[0]?.items[0]?.id).toBe('mock');
  expect(narrowed(late, 'lambda').flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
    'authorizer',
    'lambda',
    'mock',
  ]);
});
