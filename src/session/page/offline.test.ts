// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyUpdate } from './offline.ts';

/** A browser in which a version waits; `takesOver` tells whether it does once it is told to. */
function browserWith(takesOver: boolean) {
  const listeners = new Set<() => void>();
  const waiting = { postMessage: () => void (takesOver && listeners.forEach((listener) => listener())) };
  return {
    addEventListener: (_type: string, listener: () => void) => void listeners.add(listener),
    getRegistration: async () => ({ waiting }),
  } as unknown as ServiceWorkerContainer; // only what is used of it
}

const reload = vi.fn<() => void>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  reload.mockClear();
});

test('the page opens anew as soon as the version that waits has taken over', async () => {
  expect(await applyUpdate(async () => true, browserWith(true))).toBe(true);
  expect(reload).toHaveBeenCalledOnce();
});
test('the page opens anew also where the version that waited is gone meanwhile', async () => {
  const done = applyUpdate(async () => true, browserWith(false));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await done).toBe(true);
  expect(reload).toHaveBeenCalledOnce();
});
test('the page stays where the work could not be saved', async () => {
  expect(await applyUpdate(async () => false, browserWith(true))).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
