import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand';
import { blankDesign, setNote } from '../../model/design/edits.ts';
import { actionsOf, type Actions } from './actions.ts';
import { throttle } from './throttled.ts';
import { startState, type SessionState } from './state.ts';

let actions: Actions;
let note: () => string;
let pictures: number;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  const source = createStore<SessionState>(() => startState);
  actions = actionsOf(source);
  const settled = throttle(source, () => Date.now());
  actions.openDesign(blankDesign('HTTP'), { id: 'd1' });
  note = () => settled.getState().design.note;
  pictures = 0;
  settled.subscribe(() => (pictures += 1));
});
afterEach(() => {
  vi.useRealTimers();
});

const type = (text: string) => actions.edit(setNote(text), 'Write the note', { typed: true });

test('the first key shows at once, further ones twice a second', () => {
  type('a');
  expect(note()).toBe('a');
  for (const text of ['ab', 'abc', 'abcd']) {
    vi.advanceTimersByTime(60);
    type(text);
  }
  expect([note(), pictures]).toEqual(['a', 1]);
  vi.advanceTimersByTime(270);
  expect([note(), pictures]).toEqual(['abcd', 2]);
  vi.advanceTimersByTime(1_000);
  expect(pictures).toBe(2);
});

test('a slow typist sees each key', () => {
  type('a');
  vi.advanceTimersByTime(500);
  type('ab');
  expect(note()).toBe('ab');
});

test('any other change shows at once, with what was typed before it', () => {
  type('a');
  vi.advanceTimersByTime(60);
  type('ab');
  actions.undo();
  expect(note()).toBe('');
  vi.advanceTimersByTime(1_000);
  expect(note()).toBe('');
});
