import { useRef, type MouseEvent, type ReactNode } from 'react';
import {
  ReactFlow,
  SelectionMode,
  useReactFlow,
  type Connection,
  type Edge,
  type FinalConnectionState,
  type NodeChange,
  type OnConnectStartParams,
} from '@xyflow/react';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';
import { leastZoom, mostZoom } from '../layout/map-measures.ts';
import { session } from '../../../session/document/store.ts';
import { cutTie, joinAt, nodeAt, startAt } from '../edit/connecting.ts';
import { canJoin, type Side } from '../edit/joins.ts';
import { edgeTypes } from '../parts/ThreadEdge.tsx';
import { nodeTypes } from '../parts/MapNodes.tsx';
import { useTransform } from '../parts/use-transform.ts';
import type { Point } from '../../ui/point.ts';
import type { FlowEdge, FlowNode } from './flow-graph.ts';
import { useEntryInView } from './use-entry-in-view.ts';
import '@xyflow/react/dist/base.css';
import * as styles from '../Map.module.css';

interface MapCanvasProps {
  layout: MapLayout;
  nodes: FlowNode[];
  edges: FlowEdge[];
  isEditing: boolean;
  onInit: () => void;
  onZoom: (zoom: number) => void;
  onMoved: () => void;
  onNodePress: (node: MapNode, event: MouseEvent) => void;
  onNodeOpen: (node: MapNode) => void;
  onEdgePress: (edge: MapEdge, event: MouseEvent) => void;
  onMenu: (of: MapNode | MapEdge, event: MouseEvent) => void;
  onPanePress: () => void;
  /** While a box is drawn: the nodes in it. */
  onBox: (ids: ReadonlySet<string> | undefined, isDone: boolean) => void;
  /** A line is being drawn from a port; undefined once it ended. */
  onDraw: (from: MapNode | undefined, side: Side) => void;
  onDropOutside: (from: MapNode, side: Side, at: Point) => void;
  announce: (message: string) => void;
  /** Drawn in the canvas, of the map as it stands in view. */
  children: (layout: MapLayout) => ReactNode;
}

const pointOf = (event: globalThis.MouseEvent | TouchEvent): Point => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

const sideOf = (handle: 'source' | 'target' | null | undefined): Side => (handle === 'target' ? 'in' : 'out');

/** Where a line was let go. Beside the canvas is also what lies over it, such as the head of a lane. */
type Spot = { readonly on: 'node'; readonly node: MapNode } | { readonly on: 'canvas' | 'beside' };

/** Below this zoom the second line of a node has no room. */
const detailZoom = 0.9;

/** The canvas: panning, zooming, boxes, and lines that are drawn from port to port. */
export function MapCanvas(props: MapCanvasProps) {
  const { isEditing, announce, children } = props;
  const { layout, nodes, edges } = useEntryInView(props.layout, props.nodes, props.edges);
  const boxed = useRef<Set<string>>(undefined);
  const flow = useRef<HTMLDivElement>(null);
  // Only once it really moves: a press that stays where it is has to reach the node below it.
  const mark = (isMoving: boolean) => flow.current?.toggleAttribute('data-moving', isMoving);
  const isReconnecting = useRef(false);
  const { screenToFlowPosition } = useReactFlow<FlowNode, FlowEdge>();
  const announceIf = (message: string | undefined) => message !== undefined && announce(message);
  const nodeOf = (id: string | null | undefined) => layout.nodes.find((node) => node.id === id);
  const edgeOf = (id: string) => layout.edges.find((edge) => edge.id === id);

  // Names keep their size while the map gets smaller.
  const lastZoom = useRef(0);
  useTransform(({ transform: [, , zoom] }) => {
    if (zoom === lastZoom.current || !flow.current) return;
    lastZoom.current = zoom;
    flow.current.style.setProperty('--inv', String(1 / zoom));
    flow.current.toggleAttribute('data-brief', zoom < detailZoom);
  });

  const isValid = ({ source, target }: Connection | Edge) =>
    canJoin(session.getState().history.present, layout, nodeOf(source), nodeOf(target));

  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    const held = boxed.current;
    if (!held) return;
    for (const change of changes) if (change.type === 'select') held[change.selected ? 'add' : 'delete'](change.id);
    props.onBox(new Set(held), false);
  };
  const spotOf = (event: globalThis.MouseEvent | TouchEvent): Spot => {
    const point = pointOf(event);
    const top = document.elementFromPoint(point.x, point.y);
    if (!flow.current?.contains(top) || !top?.closest('.react-flow__renderer')) return { on: 'beside' };
    const node = nodeAt(layout, screenToFlowPosition(point, { snapToGrid: false }));
    return node ? { on: 'node', node } : { on: 'canvas' };
  };
  const onConnectStart = (_: unknown, { nodeId, handleType }: OnConnectStartParams) =>
    props.onDraw(nodeOf(nodeId), sideOf(handleType));
  // Near a port that fits, the line has been joined by then; anywhere else on a node it is joined here.
  const onConnectEnd = (event: globalThis.MouseEvent | TouchEvent, state: FinalConnectionState) => {
    props.onDraw(undefined, 'out');
    const from = nodeOf(state.fromNode?.id);
    if (!from || state.isValid || isReconnecting.current) return;
    const side = sideOf(state.fromHandle?.type);
    const spot = spotOf(event);
    if (spot.on === 'node') announceIf(joinAt(layout, from, side, spot.node));
    else if (spot.on === 'canvas' && !state.toNode) props.onDropOutside(from, side, pointOf(event));
  };
  /** An end of an edge was let go at a node: at its start or at its end, by which of the two stayed. */
  const endAt = (edge: MapEdge, node: MapNode, isStart: boolean) => {
    const from = nodeOf(edge.from);
    if (isStart) announceIf(startAt(layout, edge, node));
    else if (from && node.id !== edge.to) announceIf(joinAt(layout, from, 'out', node));
  };
  const onReconnect = (old: Edge, { source, target }: Connection) => {
    const edge = edgeOf(old.id);
    const isStart = source !== old.source;
    const node = nodeOf(isStart ? source : target);
    if (edge && node) endAt(edge, node, isStart);
  };
  const onReconnectEnd = (event: globalThis.MouseEvent | TouchEvent, old: Edge, state: FinalConnectionState) => {
    isReconnecting.current = false;
    const edge = edgeOf(old.id);
    if (!edge || state.isValid) return;
    const spot = spotOf(event);
    if (spot.on === 'node') endAt(edge, spot.node, state.fromHandle?.type === 'target');
    else if (spot.on === 'canvas' && !state.toNode) announce(cutTie(layout, edge));
  };

  return (
    <ReactFlow<FlowNode, FlowEdge>
      ref={flow}
      className={styles.flow}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onlyRenderVisibleElements
      minZoom={leastZoom}
      maxZoom={mostZoom}
      nodesDraggable={false}
      nodesConnectable={isEditing}
      edgesReconnectable={isEditing}
      nodesFocusable={false}
      edgesFocusable={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      panActivationKeyCode={null}
      selectionKeyCode="Shift"
      multiSelectionKeyCode={null}
      selectionMode={SelectionMode.Partial}
      panOnScroll
      zoomOnDoubleClick={false}
      connectionRadius={28}
      reconnectRadius={14}
      proOptions={{ hideAttribution: true }}
      aria-label="Domains, routes, integrations and backends"
      onInit={props.onInit}
      onMove={(_, { zoom }) => {
        mark(true);
        props.onZoom(zoom);
      }}
      onMoveEnd={() => {
        mark(false);
        props.onMoved();
      }}
      onNodesChange={onNodesChange}
      onNodeClick={(event, { data }) => props.onNodePress(data.node, event)}
      onNodeDoubleClick={(_, { data }) => props.onNodeOpen(data.node)}
      onNodeContextMenu={(event, { data }) => props.onMenu(data.node, event)}
      onEdgeClick={(event, { id }) => {
        const edge = edgeOf(id);
        if (edge) props.onEdgePress(edge, event);
      }}
      onEdgeContextMenu={(event, { id }) => {
        const edge = edgeOf(id);
        if (edge) props.onMenu(edge, event);
      }}
      onPaneClick={props.onPanePress}
      onSelectionStart={() => {
        boxed.current = new Set(nodes.filter(({ selected }) => selected).map(({ id }) => id));
      }}
      onSelectionEnd={() => {
        props.onBox(boxed.current, true);
        boxed.current = undefined;
      }}
      isValidConnection={isValid}
      onConnect={({ source, target }) => {
        const [from, to] = [nodeOf(source), nodeOf(target)];
        if (from && to) announceIf(joinAt(layout, from, 'out', to));
      }}
      onConnectStart={onConnectStart}
      onConnectEnd={onConnectEnd}
      onReconnectStart={() => {
        isReconnecting.current = true;
      }}
      onReconnect={onReconnect}
      onReconnectEnd={(event, edge, _, state) => onReconnectEnd(event, edge, state)}
    >
      {children(layout)}
    </ReactFlow>
  );
}
