// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPresses, type Presses } from './press.ts';

let presses: Presses;
const done: string[] = [];
const later = (name: string) => presses.afterPress(() => done.push(name));
const fire = (type: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new Event(type, { bubbles: true }));

beforeEach(() => {
  vi.useFakeTimers();
  done.length = 0;
  presses = followPresses(window);
});
afterEach(() => {
  presses.stop();
  vi.useRealTimers();
});

test('without a press a change is made at once', () => {
  later('a');
  expect(done).toEqual(['a']);
});

test.each(['pointerup', 'pointercancel', 'mouseup', 'dragend'])(
  'during a press changes wait, in order, until after what %s does',
  (end) => {
    fire('pointerdown');
    later('a');
    later('b');
    vi.advanceTimersByTime(60_000);
    fire(end);
    done.push('click');
    expect(done).toEqual(['click']);
    vi.advanceTimersByTime(0);
    expect(done).toEqual(['click', 'a', 'b']);
    later('c');
    expect(done.at(-1)).toBe('c');
  },
);

test('the mouse events that a tap brings afterwards are part of it', () => {
  fire('pointerdown');
  later('a');
  fire('pointerup');
  fire('mousedown');
  later('b');
  vi.advanceTimersByTime(1000);
  expect(done).toEqual([]);
  fire('mouseup');
  vi.advanceTimersByTime(0);
  expect(done).toEqual(['a', 'b']);
});

test('a window that is left ends a press; a field that is left does not', () => {
  fire('pointerdown');
  later('a');
  fire('blur');
  vi.advanceTimersByTime(1000);
  expect(done).toEqual([]);
  fire('blur', window);
  vi.advanceTimersByTime(0);
  expect(done).toEqual(['a']);
});
