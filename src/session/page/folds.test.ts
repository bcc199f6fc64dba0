import { expect, it } from 'vitest';
import { rememberedFold, rememberFold } from './folds.ts';

function memoryOf(text?: string) {
  const held = new Map<string, string>(text === undefined ? [] : [['gatewright.groups', text]]);
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}

it('a group stays as it was left, for its type alone', () => {
  const memory = memoryOf();
  rememberFold('route', 'authorization', false, memory);
  rememberFold('api', 'cors', true, memory);
  expect(rememberedFold('route', 'authorization', memory)).toBe(false);
  expect(rememberedFold('api', 'cors', memory)).toBe(true);
  expect(rememberedFold('integration', 'authorization', memory)).toBeUndefined();
});

it.each([
  'nothing',
  '[]',
  '{"api cors": "open"}',
  JSON.stringify(Object.fromEntries([...Array(401)].map((_, at) => [at, true]))),
])('forgets what is not ours: %.30s', (text) => {
  expect(rememberedFold('api', 'cors', memoryOf(text))).toBeUndefined();
});
