import { expect, it } from 'vitest';
import { dismissFirstHint, showsFirstHint } from './first-hint.ts';

function memoryOf(text?: string) {
  const held = new Map<string, string>(text === undefined ? [] : [['gatewright.first-hint', text]]);
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

it('shows with the first two designs, and never from the third on', () => {
  const memory = memoryOf();
  expect(['a', 'a', 'b', 'a', 'c', 'a', 'b'].map((id) => showsFirstHint(id, memory))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('never shows again once it was dismissed', () => {
  const memory = memoryOf();
  expect(showsFirstHint('a', memory)).toBe(true);
  dismissFirstHint(memory);
  expect(showsFirstHint('a', memory)).toBe(false);
});

it('does not show where nothing can be kept', () => expect(showsFirstHint('a', undefined)).toBe(false));

it.each(['nothing', '[1]', '"later"', '["a","b","c"]'])('begins anew with what is not ours: %s', (text) => {
  expect(showsFirstHint('d', memoryOf(text))).toBe(true);
});
