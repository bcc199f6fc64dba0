import { useLayoutEffect, useRef } from 'react';
import { useStoreApi, type ReactFlowState } from '@xyflow/react';

export type View = Pick<ReactFlowState, 'transform' | 'width' | 'height'>;

/**
 * Tells where the view of the map is, at once and whenever it moves. For what follows it by style alone: to render for
 * each move of the pointer costs more than to move.
 */
export function useTransform(follow: (view: View) => void): void {
  const store = useStoreApi();
  const latest = useRef(follow);
  useLayoutEffect(() => {
    latest.current = follow;
    follow(store.getState());
  });
  useLayoutEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
          latest.current(state);
      }),
    [store],
  );
}
