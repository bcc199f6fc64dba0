import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import Route from 'lucide-react/icons/route';
import type { Choice } from './choice.ts';
import { matchingGroups, scoreOf, queryFrom } from './matching-choices.ts';

const choice = (id: string, group: Choice['group'], label: string, more: Partial<Choice> = {}): Choice => ({
  id,
  group,
  icon: Route,
  label,
  run: () => {},
  ...more,
});

const choices: readonly Choice[] = [
  choice('timeout', 'attributes', 'Timeout', { attribute: 'timeout_in_millis', aside: '45000 ms' }),
  choice('undo', 'actions', 'Undo'),
  choice('several', 'actions', 'Bulk edit', { words: 'bulk' }),
  choice('theme', 'actions', 'Use dark theme'),
  choice('add', 'actions', 'Add Lambda integration', { isMinor: true }),
  choice('i1', 'objects', 'timetable', { words: 'Lambda' }),
  choice('i2', 'objects', 'undo', { words: 'Lambda' }),
  choice('r1', 'routes', '/svc20', { lead: 'GET', aside: 'svc20_list', words: 'list_orders' }),
  choice('r2', 'routes', '/v1/svc20/time', { lead: 'POST' }),
];
const found = (query: string, recent: readonly string[] = []) =>
  matchingGroups(choices, query, recent).map(({ group, found: list }) => [
    group,
    ...list.map(({ choice: { id } }) => id),
  ]);

test.each<[query: string, groups: readonly (readonly string[])[]]>([
  ['', [['actions', 'undo', 'several', 'theme']]],
  [
    'time',
    [
      ['attributes', 'timeout'],
      ['objects', 'i1'],
      ['routes', 'r2'],
    ],
  ],
  ['TIMEOUT_IN', [['attributes', 'timeout']]],
  ['/svc20', [['routes', 'r1', 'r2']]],
  ['get /svc', [['routes', 'r1']]],
  ['post svc20', [['routes', 'r2']]],
  ['list_orders', [['routes', 'r1']]],
  [
    'undo',
    [
      ['actions', 'undo'],
      ['objects', 'i2'],
    ],
  ],
  ['@undo', [['objects', 'i2']]],
  ['> lambda', [['actions', 'add']]],
  ['@', [['objects', 'i1', 'i2']]],
  ['bulk', [['actions', 'several']]],
  ['45000', []],
  ['lambda time', [['objects', 'i1']]],
  ['time nothing', []],
])('%j means %j', (query, groups) => {
  expect(found(query)).toEqual(groups);
});

it('lists what was chosen lately first, and before its equals', () => {
  expect(found('', ['i2', 'theme'])[0]).toEqual(['recent', 'i2', 'theme']);
  expect(found('/', ['r2'])).toEqual([['routes', 'r2', 'r1']]);
});

it('puts the group of an exact name first', () => {
  expect(found('timetable')[0]).toEqual(['objects', 'i1']);
  expect(matchingGroups([choice('a', 'attributes', 'My undo'), ...choices], 'undo', [])[0]?.group).toBe('actions');
});

it('underlines the words of the query and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 24 }), (query, label) => {
      const { text, words } = queryFrom(query);
      const scored = scoreOf(choice('x', 'actions', label), { text, words });
      if (!scored) return;
      for (const [from, to] of scored.inLabel) {
        const part = label.toLowerCase().slice(from, to);
        expect(words.some((word) => part.includes(word))).toBe(true);
      }
      const ends = scored.inLabel.flat();
      expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    }),
  );
});
