import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { MapEdge } from '../layout/map-layout.ts';

/** How many frames an edge that was out of view may take to be drawn. */
const patience = 12;

/** Brings an edge into view and gives it the focus. */
export function useEdgeFocus(pane: RefObject<HTMLElement | null>, reveal: (edge: MapEdge) => void) {
  const wanted = useRef<string>(undefined);
  const latest = useRef(reveal);
  useEffect(() => {
    latest.current = reveal;
  });
  return useCallback(
    (edge: MapEdge) => {
      wanted.current = edge.id;
      latest.current(edge);
      const look = (frames: number) => {
        if (wanted.current !== edge.id) return;
        const found = pane.current?.querySelector(`.react-flow__edge[data-id="${CSS.escape(edge.id)}"]`);
        if (found instanceof SVGElement) found.focus({ preventScroll: true });
        else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
      };
      look(patience);
    },
    [pane],
  );
}
