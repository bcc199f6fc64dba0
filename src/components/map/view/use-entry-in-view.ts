import { useMemo } from 'react';
import { useStore } from '@xyflow/react';
import { shallow } from 'zustand/shallow';
import { entryShifts, shiftEntries } from '../layout/entry-shift.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import type { FlowEdge, FlowNode } from './flow-graph.ts';

/**
 * The map with its entry columns where they are in view. They are moved for the canvas too, not by style: it draws,
 * hits and connects what is where it takes nodes to be.
 */
export function useEntryInView(layout: MapLayout, nodes: FlowNode[], edges: FlowEdge[]) {
  const shifts = useStore(({ transform: [, y, zoom], height }) => entryShifts(layout, { y, zoom, height }), shallow);
  const inView = useMemo(() => shiftEntries(layout, shifts), [layout, shifts]);
  return useMemo(() => {
    if (inView === layout) return { layout, nodes, edges };
    const places = new Map(
      inView.nodes.flatMap((node, at) => (node === layout.nodes[at] ? [] : [[node.id, node] as const])),
    );
    const lines = new Map(
      inView.edges.flatMap((edge, at) => (edge === layout.edges[at] ? [] : [[edge.id, edge] as const])),
    );
    return {
      layout: inView,
      nodes: nodes.map((node): FlowNode => {
        const place = places.get(node.id);
        return place ? { ...node, position: { x: place.x, y: place.y } } : node;
      }),
      edges: edges.map((edge): FlowEdge => {
        const line = lines.get(edge.id);
        return line && edge.data ? { ...edge, data: { ...edge.data, path: line.d } } : edge;
      }),
    };
  }, [inView, layout, nodes, edges]);
}
