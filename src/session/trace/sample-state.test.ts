import { expect, it } from 'vitest';
import { chooseSample, loadSamples } from './sample-state.ts';

function memoryOf() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
}

it('keeps the latest choices of a tab, and forgets one that follows the design again', () => {
  const memory = memoryOf();
  for (let at = 0; at < 50; at += 1) chooseSample('d1', `i${at}`, { message: String(at) }, memory);
  expect(loadSamples(memory).size).toBe(40);
  expect(loadSamples(memory).get('d1 i49')).toEqual({ message: '49' });
  chooseSample('d1', 'i49', { message: undefined }, memory);
  expect(loadSamples(memory).has('d1 i49')).toBe(false);
  for (let at = 0; at < 50; at += 1) chooseSample('d1', `i${at}`, {}, memory);
  expect(memory.texts.size).toBe(0);
});

it('takes nothing of another shape', () => {
  const memory = memoryOf();
  memory.setItem('gatewright.samples', '{"d1 i1":{"message":1}}');
  expect(loadSamples(memory).size).toBe(0);
});
