import { expect, test } from 'vitest';
import type { WebStorage } from '../storage/web-storage.ts';
import { loadSettings, setSettings, startSettings } from './settings.ts';

function storage(text?: string): WebStorage {
  let kept = text ?? null;
  return { getItem: () => kept, setItem: (_, value) => void (kept = value), removeItem: () => void (kept = null) };
}

test('what is set comes back, and what a version without it kept has its default', () => {
  const memory = storage();
  setSettings({ region: 'eu-west-1', tags: [['a', 'b']], wraps: true }, memory);
  expect(loadSettings(memory)).toEqual({ ...startSettings, region: 'eu-west-1', tags: [['a', 'b']], wraps: true });
  expect(loadSettings(storage('{"codeSize":14}'))).toEqual({ ...startSettings, codeSize: 14 });
});

test.each(['{"codeSize":99}', '{"tags":[["a"]]}', '[]', 'x'])('%s is none of ours', (text) =>
  expect(loadSettings(storage(text))).toEqual(startSettings),
);
