import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { useReactFlow } from '@xyflow/react';
import { greatest, least } from '../../../hcl/lists.ts';
import { placeNow } from '../layout/entry-shift.ts';
import type { MapBox, MapLayout, MapNode } from '../layout/map-layout.ts';
import { leastZoom } from '../layout/map-measures.ts';
import type { FlowEdge, FlowNode } from './flow-graph.ts';

/** Around what is brought into view, in px; above it is the head of a lane. */
const edge = { side: 12, top: 38, bottom: 12 } as const;

/** The smallest box around some. */
export function boundsOf(boxes: readonly MapBox[]): MapBox | undefined {
  if (boxes.length === 0) return undefined;
  const x = least(
    Infinity,
    boxes.map((box) => box.x),
  );
  const y = least(
    Infinity,
    boxes.map((box) => box.y),
  );
  const right = greatest(
    -Infinity,
    boxes.map((box) => box.x + box.width),
  );
  const bottom = greatest(
    -Infinity,
    boxes.map((box) => box.y + box.height),
  );
  return { x, y, width: right - x, height: bottom - y };
}

/** The part of the map that is shown, and ways to change it. Nothing glides: the place is there at once. */
export function useMapView(pane: RefObject<HTMLElement | null>, layout: MapLayout) {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const size = useRef({ width: 800, height: 600 });
  const latest = useRef(layout);
  useLayoutEffect(() => {
    latest.current = layout;
  }, [layout]);

  const measure = useCallback(() => {
    const { current } = pane;
    if (current && current.clientWidth > 0) size.current = { width: current.clientWidth, height: current.clientHeight };
    return size.current;
  }, [pane]);

  /** From the top, in the middle of so many px where it is narrower. */
  const place = useCallback(
    ({ width: wide }: Pick<MapLayout, 'width'>, zoom: number, width: number) =>
      void flow.setViewport({ x: Math.round(Math.max(0, (width - wide * zoom) / 2)), y: 0, zoom }),
    [flow],
  );

  /** Moves as little as is needed to bring a box into view, or a node of an entry column where it stands now. */
  const reveal = useCallback(
    (of: MapBox & Partial<Pick<MapNode, 'kind' | 'lane'>>) => {
      const { width, height } = measure();
      const { x, y, zoom } = flow.getViewport();
      const box = placeNow(latest.current, of, { y, height, zoom });
      const step = (from: number, to: number, low: number, high: number) =>
        from < low ? low - from : to > high ? Math.max(high - to, low - from) : 0;
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const dx = step(left, left + box.width * zoom, edge.side, width - edge.side);
      const dy = step(top, top + box.height * zoom, edge.top, height - edge.bottom);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom });
    },
    [flow, measure],
  );

  /** Brings a box into the middle, as large as it fits between these limits. */
  const zoomTo = useCallback(
    (box: MapBox, low: number, high: number) => {
      const { width, height } = measure();
      const [wide, tall] = [width - 4 * edge.side, height - edge.top - 4 * edge.bottom];
      const zoom = Math.min(high, Math.max(low, leastZoom, Math.min(wide / box.width, tall / box.height)));
      void flow.setViewport({
        x: width / 2 - (box.x + box.width / 2) * zoom,
        y: (height + edge.top) / 2 - (box.y + box.height / 2) * zoom,
        zoom,
      });
    },
    [flow, measure],
  );

  return { measure, place, reveal, zoomTo };
}
