/**
 * What the first page asks for and several parts of it show. Much smaller than the library that later parts ask with,
 * and the first load is what people wait for.
 */
import { useCallback, useEffect, useSyncExternalStore } from 'react';

export interface Loaded<T> {
  /** The last that came, also while it is asked for anew. */
  readonly data: T | undefined;
  readonly error: Error | undefined;
  /** Nothing came yet. */
  readonly isPending: boolean;
}

export interface Supply<T> {
  readonly current: () => Loaded<T>;
  /** What is there or on its way, else asked for. */
  readonly ensure: () => Promise<T>;
  /** Asks anew. What an earlier question brings from now on is not shown. */
  readonly refresh: () => Promise<T>;
  readonly subscribe: (listener: () => void) => () => void;
}

const pending = { data: undefined, error: undefined, isPending: true } as const;

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** What `load` brings, for all who show it. */
export function supplyOf<T>(load: () => Promise<T>): Supply<T> {
  let shown: Loaded<T> = pending;
  let running: Promise<T> | undefined;
  const listeners = new Set<() => void>();
  const show = (next: Loaded<T>) => {
    shown = next;
    for (const listener of listeners) listener();
  };

  function refresh(): Promise<T> {
    if (shown.data === undefined && !shown.isPending) show(pending);
    const asked = load();
    running = asked;
    const settle = (next: Loaded<T>) => {
      if (running !== asked) return;
      running = undefined;
      show(next);
    };
    asked.then(
      (data) => settle({ data, error: undefined, isPending: false }),
      (reason: unknown) => settle({ data: shown.data, error: asError(reason), isPending: false }),
    );
    return asked;
  }

  return {
    current: () => shown,
    ensure: () => (shown.data === undefined ? (running ?? refresh()) : Promise.resolve(shown.data)),
    refresh,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Asks once more after a while. */
export const twice =
  <T>(load: () => Promise<T>, pause = 500) =>
  (): Promise<T> =>
    load().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, pause));
      return load();
    });

/** @param when on mount: `ensure` for what does not change, `refresh` for what may have; `wait`: not yet */
export function useSupply<T>(
  supply: Supply<T>,
  when: 'ensure' | 'refresh' | 'wait',
): Loaded<T> & { retry: () => void } {
  const retry = useCallback(() => void supply.refresh().catch(() => undefined), [supply]);
  useEffect(() => {
    if (when !== 'wait') supply[when]().catch(() => undefined); // it is in `error`
  }, [supply, when]);
  return { ...useSyncExternalStore(supply.subscribe, supply.current), retry };
}
