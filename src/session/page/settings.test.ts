import { expect, test } from 'vitest';
import type { WebStorage } from '../storage/web-storage.ts';
import { loadSettings, setSettings, startSettings, tagProblem, usableTags } from './settings.ts';

function storage(text?: string): WebStorage {
  let kept = text ?? null;
  return { getItem: () => kept, setItem: (_, value) => void (kept = value), removeItem: () => void (kept = null) };
}

test('what is set comes back, and what a version without it kept has its default', () => {
  const memory = storage();
  const set = { region: 'eu-west-1', tags: [['a', 'b']], wraps: true, diffLayout: 'split' } as const;
  setSettings(set, memory);
  expect(loadSettings(memory)).toEqual({ ...startSettings, ...set });
  expect(loadSettings(storage('{"codeSize":14}'))).toEqual({ ...startSettings, codeSize: 14 });
});

test('a change keeps what another tab has changed since', () => {
  const memory = storage();
  setSettings({ region: 'eu-west-1', tags: [], wraps: false }, memory);
  memory.setItem('', JSON.stringify({ ...startSettings, tags: [['team', 'orders']] }));
  setSettings({ wraps: true }, memory);
  expect(loadSettings(memory)).toMatchObject({ tags: [['team', 'orders']], wraps: true });
});

test('tags that AWS refuses are told, and not used', () => {
  const tags = [
    ['team', 'a'],
    ['AWS:team', 'b'],
    ['team', 'c'],
    ['', 'd'],
    ['Team', 'e'],
  ] as const;
  expect(tags.map((_, at) => tagProblem(tags, at) !== undefined)).toEqual([false, true, true, false, false]);
  expect(usableTags(tags)).toEqual([tags[0], tags[4]]);
});

const long = JSON.stringify({ tags: [['k'.repeat(129), '']] });

test.each([
  '{"codeSize":99}',
  '{"diffLayout":"both"}',
  '{"tags":[["a"]]}',
  `{"region":"${'r'.repeat(65)}"}`,
  long,
  '[]',
  'x',
])('%s is none of ours', (text) => expect(loadSettings(storage(text))).toEqual(startSettings));
