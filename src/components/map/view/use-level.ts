import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { DetailLevel } from '../graph/shown-graph.ts';
import type { MapLayout, MapNode } from '../layout/map-layout.ts';
import { middleOf } from '../layout/lane-layout.ts';
import { groupsAt, groupZoom } from '../layout/map-measures.ts';
import { nodeByKey } from '../edit/map-selection.ts';

/** Goes with the zoom: rows of routes, or lines of groups. What was in the middle stays there. */
export function useLevel(pane: RefObject<HTMLElement | null>, layout: MapLayout, choose: (level: DetailLevel) => void) {
  const { setViewport, getViewport } = useReactFlow();
  const { level } = layout.measures;
  /** What was in the middle of the view before the level changed, and the zoom to have after it. */
  const anchor = useRef<{ readonly keys: MapNode['keys']; readonly zoom: number }>(undefined);

  const change = useCallback(
    (next: DetailLevel, zoom: number) => {
      const { y, zoom: now } = getViewport();
      const middle = ((pane.current?.clientHeight ?? 600) / 2 - y) / now;
      const nearest = layout.nodes
        .filter(({ kind }) => kind === 'group' || kind === 'route')
        .reduce<MapNode | undefined>(
          (best, node) =>
            best && Math.abs(middleOf(best) - middle) <= Math.abs(middleOf(node) - middle) ? best : node,
          undefined,
        );
      anchor.current = { keys: nearest?.keys.slice(0, 1) ?? [], zoom };
      choose(next);
    },
    [choose, getViewport, layout, pane],
  );

  useLayoutEffect(() => {
    const { current } = anchor;
    anchor.current = undefined;
    if (!current) return;
    const { zoom } = current;
    const node = nodeByKey(layout).get(current.keys[0] ?? '');
    const { clientWidth: width = 800, clientHeight: height = 600 } = pane.current ?? {};
    const middle = node ? middleOf(node) : layout.height / 2;
    const x = Math.max(0, (width - layout.width * zoom) / 2);
    void setViewport({ x: Math.round(x), y: Math.round(Math.min(0, height / 2 - middle * zoom)), zoom });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- where the view goes is told once for each change of the level
  }, [level]);

  return {
    /** The zoom is this now. */
    onZoom: (zoom: number) => {
      if (zoom < groupZoom && level === 'routes') change('groups', Math.min(zoom, groupZoom - 0.01));
      else if (zoom >= groupZoom && level === 'groups') change('routes', zoom);
    },
    goToLevel: (next: DetailLevel) => next !== level && change(next, next === 'groups' ? groupsAt : 1),
  };
}
