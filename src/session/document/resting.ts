/** The design at rest: what looks at all of it and is in no hurry waits until nobody types. */
import type { StoreApi } from 'zustand';
import type { Design } from '../../model/design/design.ts';
import type { SessionState } from './state.ts';

/**
 * Tells the design once it has not changed for `wait` milliseconds, from now on and after each change.
 * @returns what ends it
 */
export function whenResting(
  source: StoreApi<Pick<SessionState, 'history'>>,
  wait: number,
  tell: (design: Design) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(source.getState().history.present), wait);
  };
  start();
  const stop = source.subscribe((state, before) => {
    if (state.history.present !== before.history.present) start();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
