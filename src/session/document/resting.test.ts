import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand';
import { emptyDesign } from '../../model/design/design.ts';
import { startHistory } from '../../model/design/history.ts';
import { whenResting } from './resting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const named = (name: string) => ({ history: startHistory({ ...emptyDesign, name }) });

test('tells the design after it rested, and not between keys', () => {
  const source = createStore(() => named('a'));
  const told: string[] = [];
  const stop = whenResting(source, 400, ({ name }) => told.push(name));
  vi.advanceTimersByTime(400);
  expect(told).toEqual(['a']);
  for (const name of ['ab', 'abc', 'abcd']) {
    source.setState(named(name));
    vi.advanceTimersByTime(300);
  }
  expect(told).toEqual(['a']);
  vi.advanceTimersByTime(100);
  expect(told).toEqual(['a', 'abcd']);
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['a', 'abcd']);
  source.setState(named('e'));
  stop();
  vi.advanceTimersByTime(5_000);
  expect(told).toEqual(['a', 'abcd']);
});
