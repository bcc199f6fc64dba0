import { expect, test } from 'vitest';
import type { WebStorage } from '../../session/storage/web-storage.ts';
import { recentChoices, rememberChoice } from './recent-choices.ts';

function storage(): WebStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('what is of a design comes back in that design only, the latest first and once', () => {
  const memory = storage();
  rememberChoice({ id: 'undo' }, 'a', memory);
  rememberChoice({ id: 'object i1', isOfDesign: true }, 'a', memory);
  rememberChoice({ id: 'object i1', isOfDesign: true }, 'b', memory);
  rememberChoice({ id: 'undo' }, 'b', memory);
  expect(recentChoices('a', memory)).toEqual(['undo', 'object i1']);
  expect(recentChoices(undefined, memory)).toEqual(['undo']);
});

test('keeps no more than it reads, and forgets what is no list', () => {
  const memory = storage();
  for (let at = 0; at < 60; at += 1) rememberChoice({ id: `c${at}` }, undefined, memory);
  expect(recentChoices(undefined, memory)).toHaveLength(24);
  memory.setItem('gatewright.recent-choices', '{"a":1}');
  expect(recentChoices(undefined, memory)).toEqual([]);
});
