import { useRef, type MouseEvent, type ReactNode } from 'react';
import {
  ReactFlow,
  SelectionMode,
  type Connection,
  type Edge,
  type FinalConnectionState,
  type NodeChange,
} from '@xyflow/react';
import type { MapLayout, MapNode } from '../../model/map-layout.ts';
import { session } from '../../session/store.ts';
import { canJoin, disconnect, join } from './connecting.ts';
import type { FlowEdge, FlowNode } from './map-graph.ts';
import { Dots } from './Dots.tsx';
import { nodeTypes } from './MapNodes.tsx';
import { Overview } from './Overview.tsx';
import { edgeTypes } from './ThreadEdge.tsx';
import '@xyflow/react/dist/base.css';

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
  onDropOutside: (from: MapNode, side: 'in' | 'out', at: { readonly x: number; readonly y: number }) => void;
  announce: (message: string) => void;
  children: ReactNode;
}

const pointOf = (event: globalThis.MouseEvent | TouchEvent) => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
};

/** The canvas: panning, zooming, boxes, and lines that are drawn from port to port. */
export function MapCanvas(props: MapCanvasProps) {
  const { layout, nodes, edges, isEditing, announce, children } = props;
  const boxed = useRef<Set<string>>(undefined);
  const flow = useRef<HTMLDivElement>(null);
  // Only once it really moves: a press that stays where it is has to reach the node below it.
  const mark = (isMoving: boolean) => flow.current?.toggleAttribute('data-moving', isMoving);
  const nodeOf = (id: string | null | undefined) => layout.nodes.find((node) => node.id === id);

  const connect = ({ source, target }: Connection) => {
    const [from, to] = [nodeOf(source), nodeOf(target)];
    const said = from && to && join(from, to);
    if (said !== undefined) announce(said);
  };
  const isValid = ({ source, target }: Connection | Edge) =>
    canJoin(session.getState().history.present, nodeOf(source), nodeOf(target));

  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    const held = boxed.current;
    if (!held) return;
    for (const change of changes) if (change.type === 'select') held[change.selected ? 'add' : 'delete'](change.id);
    props.onBox(new Set(held), false);
  };
  const onConnectEnd = (event: globalThis.MouseEvent | TouchEvent, state: FinalConnectionState) => {
    const from = nodeOf(state.fromNode?.id);
    if (!from || state.toNode || state.toHandle) return;
    props.onDropOutside(from, state.fromHandle?.type === 'target' ? 'in' : 'out', pointOf(event));
  };

  return (
    <ReactFlow<FlowNode, FlowEdge>
      ref={flow}
      className="map__flow"
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
      onConnectEnd={onConnectEnd}
      onReconnect={(_, connection) => connect(connection)}
      onReconnectEnd={(_, edge, __, state) => {
        const from = nodeOf(edge.source);
        const said = state.toNode || !from ? undefined : disconnect(from);
        if (said !== undefined) announce(said);
      }}
    >
      <Dots />
      {nodes.length > manyNodes && <Overview layout={layout} selected={props.selected} />}
      {children}
    </ReactFlow>
  );
}
