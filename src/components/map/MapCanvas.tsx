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
import type { MapLayout, MapNode } from './map-layout.ts';
import { session } from '../../session/document/store.ts';
import { canJoin, disconnect, join, joinAt, nodeAt, type Side } from './connecting.ts';
import type { Point } from '../ui/point.ts';
import type { FlowEdge, FlowNode } from './map-graph.ts';
import { Dots } from './parts/Dots.tsx';
import { nodeTypes } from './MapNodes.tsx';
import { Overview } from './parts/Overview.tsx';
import { edgeTypes } from './parts/ThreadEdge.tsx';
import '@xyflow/react/dist/base.css';
import * as styles from './Map.module.css';

/** More nodes than this do not fit into one view. */
const manyNodes = 30;

interface MapCanvasProps {
  layout: MapLayout;
  nodes: FlowNode[];
  edges: FlowEdge[];
  /** Ids of the selected nodes. */
  selected: ReadonlySet<string>;
  isEditing: boolean;
  onInit: () => void;
  onMoved: () => void;
  onNodePress: (node: MapNode, event: MouseEvent) => void;
  onNodeOpen: (node: MapNode) => void;
  onPanePress: () => void;
  /** While a box is drawn: the nodes in it. */
  onBox: (ids: ReadonlySet<string> | undefined, isDone: boolean) => void;
  /** A line is being drawn from a port; undefined once it ended. */
  onDraw: (from: MapNode | undefined, side: Side) => void;
  onDropOutside: (from: MapNode, side: Side, at: Point) => void;
  announce: (message: string) => void;
  children: ReactNode;
}

const pointOf = (event: globalThis.MouseEvent | TouchEvent): Point => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

const sideOf = (handle: 'source' | 'target' | null | undefined): Side => (handle === 'target' ? 'in' : 'out');

/** Where a line was let go. Beside the canvas is also what lies over it, such as its tools. */
type Spot = { readonly on: 'node'; readonly node: MapNode } | { readonly on: 'canvas' | 'beside' };

/** The canvas: panning, zooming, boxes, and lines that are drawn from port to port. */
export function MapCanvas(props: MapCanvasProps) {
  const { layout, nodes, edges, isEditing, announce, children } = props;
  const boxed = useRef<Set<string>>(undefined);
  const flow = useRef<HTMLDivElement>(null);
  // Only once it really moves: a press that stays where it is has to reach the node below it.
  const mark = (isMoving: boolean) => flow.current?.toggleAttribute('data-moving', isMoving);
  const isReconnecting = useRef(false);
  const { screenToFlowPosition } = useReactFlow<FlowNode, FlowEdge>();
  const announceIf = (message: string | undefined) => message !== undefined && announce(message);
  const nodeOf = (id: string | null | undefined) => layout.nodes.find((node) => node.id === id);

  const connect = ({ source, target }: Connection) => {
    const [from, to] = [nodeOf(source), nodeOf(target)];
    announceIf(from && to && join(from, to));
  };
  const isValid = ({ source, target }: Connection | Edge) =>
    canJoin(session.getState().history.present, nodeOf(source), nodeOf(target));

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
    if (spot.on === 'node') announceIf(joinAt(from, side, spot.node));
    else if (spot.on === 'canvas' && !state.toNode) props.onDropOutside(from, side, pointOf(event));
  };
  const onReconnectEnd = (event: globalThis.MouseEvent | TouchEvent, edge: Edge, state: FinalConnectionState) => {
    isReconnecting.current = false;
    const from = nodeOf(edge.source);
    if (!from || state.isValid) return;
    const spot = spotOf(event);
    if (spot.on === 'node') announceIf(joinAt(from, 'out', spot.node));
    else if (spot.on === 'canvas' && !state.toNode) announceIf(disconnect(from));
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
      minZoom={0.05}
      maxZoom={2}
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
      aria-label="Routes, integrations and backends"
      onInit={props.onInit}
      onMove={() => mark(true)}
      onMoveEnd={() => {
        mark(false);
        props.onMoved();
      }}
      onNodesChange={onNodesChange}
      onNodeClick={(event, { data }) => props.onNodePress(data.node, event)}
      onNodeDoubleClick={(_, { data }) => props.onNodeOpen(data.node)}
      onPaneClick={props.onPanePress}
      onSelectionStart={() => {
        boxed.current = new Set(nodes.filter(({ selected }) => selected).map(({ id }) => id));
      }}
      onSelectionEnd={() => {
        props.onBox(boxed.current, true);
        boxed.current = undefined;
      }}
      isValidConnection={isValid}
      onConnect={connect}
      onConnectStart={onConnectStart}
      onConnectEnd={onConnectEnd}
      onReconnectStart={() => {
        isReconnecting.current = true;
      }}
      onReconnect={(_, connection) => connect(connection)}
      onReconnectEnd={(event, edge, _, state) => onReconnectEnd(event, edge, state)}
    >
      <Dots />
      {nodes.length > manyNodes && <Overview layout={layout} selected={props.selected} />}
      {children}
    </ReactFlow>
  );
}
