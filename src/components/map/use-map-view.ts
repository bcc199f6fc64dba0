import { useCallback, useRef, type RefObject } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { MapLayout, MapNode } from './map-layout.ts';
import type { FlowEdge, FlowNode } from './map-graph.ts';

/** Around the columns: left and right, above for the bar and the titles, below for the tools. */
const pad = { x: 20, top: 82, bottom: 66 } as const;
/** Smaller than this a name cannot be read; then only a part is shown. */
const leastReadable = 0.75;
/** Columns never grow apart to more than the pane has room for. */
export const roomIn = (height: number): number => Math.max(0, height - pad.top - pad.bottom);

/** The part of the map that is shown, and ways to change it. Nothing glides: the place is there at once. */
export function useMapView(pane: RefObject<HTMLElement | null>) {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const size = useRef({ width: 800, height: 600 });

  const measure = useCallback(() => {
    const { current } = pane;
    if (current && current.clientWidth > 0) size.current = { width: current.clientWidth, height: current.clientHeight };
    return size.current;
  }, [pane]);

  const fit = useCallback(
    (layout: MapLayout, least = 0.05) => {
      const { width, height } = measure();
      const wide = (width - 2 * pad.x) / layout.width;
      const tall = roomIn(height) / Math.max(1, layout.height);
      const zoom = Math.max(Math.min(1, wide, tall), least);
      const x = Math.max(pad.x, (width - layout.width * zoom) / 2);
      void flow.setViewport({ x: Math.round(x), y: pad.top, zoom });
    },
    [flow, measure],
  );

  /** Moves as little as is needed to bring a node into view. */
  const reveal = useCallback(
    (node: MapNode) => {
      const { width, height } = measure();
      const { x, y, zoom } = flow.getViewport();
      const step = (from: number, to: number, least: number, most: number) =>
        from < least ? least - from : to > most ? Math.max(most - to, least - from) : 0;
      const left = node.x * zoom + x;
      const top = node.y * zoom + y;
      const dx = step(left, left + node.width * zoom, 12, width - 12);
      const dy = step(top, top + node.height * zoom, pad.top - 20, height - pad.bottom);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
    },
    [flow, measure],
  );

  return { fit, reveal, measure, open: useCallback((layout: MapLayout) => fit(layout, leastReadable), [fit]) };
}
