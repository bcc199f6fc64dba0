import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import Plus from 'lucide-react/icons/plus';
import { mapLayout, type MapNode } from './map-layout.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { select, useSession } from '../../session/document/store.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { AddNodeMenu } from './AddNodeMenu.tsx';
import { goalsOfPort, titleOf, type Side } from './connecting.ts';
import { graphMaker, threadCurve } from './map-graph.ts';
import { selectedNodes, selectNode, selectNodes, toggleNode } from './map-selection.ts';
import { MapBar } from './MapBar.tsx';
import { MapCanvas } from './MapCanvas.tsx';
import { MapTools } from './MapTools.tsx';
import { nodeElements } from './node-elements.ts';
import { savePicture } from './picture/save-picture.ts';
import { useMapKeys } from './use-map-keys.ts';
import { roomIn, useMapView } from './use-map-view.ts';
import { useNodeFocus } from './use-node-focus.ts';
import * as styles from './Map.module.css';

export interface MapViewProps {
  /** Where the form does not stand beside the map: shows it. */
  onOpen?: (() => void) | undefined;
}

/** Which list of things to add is open: of all, or of what can be joined with a node, at a place of the pane. */
interface Adding {
  readonly joined: MapNode | undefined;
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** The design as a map: what comes in, what it is given to, what stands behind. */
export function MapView(props: MapViewProps) {
  return (
    <ReactFlowProvider>
      <MapPane {...props} />
    </ReactFlowProvider>
  );
}

const noNodes: ReadonlySet<string> = new Set();

function MapPane({ onOpen }: MapViewProps) {
  const pane = useRef<HTMLElement>(null);
  const design = useDeferredValue(useThrottled(({ design }) => design));
  const { byKey: problems } = useShownProblems();
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const key = useSession(({ selection }) => selection.key);
  const also = useSession(({ alsoSelected }) => alsoSelected);
  const [room, setRoom] = useState(0);
  const [boxed, setBoxed] = useState<ReadonlySet<string>>();
  const [adding, setAdding] = useState<Adding>();
  const [drawn, setDrawn] = useState<{ readonly from: MapNode; readonly side: Side }>();
  const [said, announce] = useState('');
  const [makeGraph] = useState(graphMaker);

  const layout = useMemo(() => mapLayout(design, room), [design, room]);
  const view = useMapView(pane);
  const { focused, setFocused, goTo } = useNodeFocus(view.reveal);
  const openAdding = (joined: MapNode | undefined, at?: Adding['at']) => setAdding({ joined, at });
  const keys = useMapKeys({ layout, isEditing, goTo, onAdd: openAdding, onOpen, announce });

  const chosen = useMemo(() => selectedNodes(layout, [key, ...also]), [layout, key, also]);
  const isThere = (id: string | undefined) => id !== undefined && layout.nodes.some((node) => node.id === id);
  const tabStop = [focused, [...chosen][0], layout.nodes.find(({ kind }) => kind !== 'link')?.id].find(isThere);
  const canEnd = drawn ? goalsOfPort(design, layout, drawn.from, drawn.side) : keys.goals;
  const goals = drawn || keys.from ? new Set(canEnd.map(({ id }) => id)) : noNodes;
  const { nodes, edges } = makeGraph({ layout, problems, selected: boxed ?? chosen, goals, tabStop });

  /** After the view moved: where the node in the tab order is no longer drawn, another one takes its place. */
  const keepTabStop = () => {
    if (tabStop !== undefined && nodeElements.get(tabStop)) return;
    const first = layout.nodes.find(({ id, kind }) => kind !== 'link' && nodeElements.get(id));
    if (first) setFocused(first.id);
  };

  // Room is taken when the map is opened or fitted, so that nothing moves while panes are dragged.
  const fitAll = () => {
    const next = roomIn(view.measure().height);
    setRoom(next);
    view.fit(mapLayout(design, next));
  };
  const onInit = () => {
    const next = roomIn(view.measure().height);
    setRoom(next);
    view.open(mapLayout(design, next));
  };

  // What was chosen elsewhere comes into view; the focus stays where it is.
  const { reveal } = view;
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  }, [layout]);
  useEffect(() => {
    const node = latest.current.nodes.find((other) => other.key === key && key !== undefined);
    if (node && !pane.current?.contains(document.activeElement)) reveal(node);
  }, [key, reveal]);

  const handlers = {
    onKeyDown: keys.onKeyDown,
    onFocus(event: { target: EventTarget }) {
      const id = nodeElements.around(event.target)?.id;
      if (id !== undefined) setFocused(id);
    },
  };
  const goal = keys.from && layout.nodes.find(({ id }) => id === focused && goals.has(id));
  const selectedNode = layout.nodes.find(({ id }) => chosen.has(id));
  const menuFor = (place: Adding['at']) => adding !== undefined && (adding.at === undefined) === (place === undefined);

  return (
    <section
      ref={pane}
      className={styles.map}
      aria-label="Map"
      data-connecting={drawn || keys.from ? '' : undefined}
      {...handlers}
    >
      <MapCanvas
        layout={layout}
        nodes={nodes}
        edges={edges}
        selected={chosen}
        isEditing={isEditing}
        announce={announce}
        onInit={onInit}
        onMoved={keepTabStop}
        onNodePress={(node, event) => {
          keys.cancel();
          setFocused(node.id);
          if (event.shiftKey || event.ctrlKey || event.metaKey) toggleNode(node, layout);
          else selectNode(node, layout);
        }}
        onNodeOpen={(node) => {
          selectNode(node, layout);
          onOpen?.();
        }}
        onPanePress={() => {
          keys.cancel();
          select(undefined);
        }}
        onBox={(ids, isDone) => {
          setBoxed(isDone ? undefined : ids);
          if (isDone && ids) selectNodes(ids, layout);
        }}
        onDraw={(from, side) => setDrawn(from && { from, side })}
        onDropOutside={(from, side, { x, y }) => {
          const box = pane.current?.getBoundingClientRect();
          const canAdd = from.kind === 'route' || (from.kind === 'integration' && side === 'in');
          if (box && canAdd) openAdding(from, { x: x - box.left, y: y - box.top });
        }}
      >
        <ViewportPortal>
          {layout.columns.map(({ id, title, x, count }) => (
            <div key={id} className={styles.column} style={{ left: x }}>
              {title} <span>{count}</span>
            </div>
          ))}
          {keys.from && goal && <Draft from={keys.from} to={goal} />}
        </ViewportPortal>
      </MapCanvas>
      {layout.nodes.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title="Nothing to show yet" level={2}>
            Add a route or an integration, and its way to the backend shows here.
          </EmptyState>
        </div>
      )}
      <MapBar
        layout={layout}
        problems={problems}
        hint={keys.from ? <ConnectingHint from={keys.from} /> : isEditing && <RestHint />}
        add={
          isEditing && (
            <AddNodeMenu
              trigger={
                <Button size="sm" icon={<Icon of={Plus} />}>
                  Add
                </Button>
              }
              isOpen={menuFor(undefined)}
              onOpenChange={(isOpen) => (isOpen ? openAdding(undefined) : setAdding(undefined))}
              joined={adding?.at === undefined ? adding?.joined : undefined}
              onAdded={announce}
            />
          )
        }
      />
      {adding?.at && (
        <div className={styles.drop} style={{ left: adding.at.x, top: adding.at.y }}>
          <AddNodeMenu
            trigger={
              <Button size="sm" isSquare aria-label="Add here">
                <Icon of={Plus} />
              </Button>
            }
            isOpen
            onOpenChange={(isOpen) => !isOpen && setAdding(undefined)}
            joined={adding.joined}
            onAdded={announce}
          />
        </div>
      )}
      <MapTools
        onFit={fitAll}
        onSave={(format) => {
          if (pane.current) void savePicture(format, layout, problems, pane.current);
        }}
      />
      {onOpen && selectedNode && (
        <div className={styles.open}>
          <span className="clip">{titleOf(selectedNode)}</span>
          <Button size="sm" onPress={onOpen}>
            Open
          </Button>
        </div>
      )}
      <LiveRegion message={said} />
    </section>
  );
}

/** The line that Enter would draw. */
function Draft({ from, to }: { from: MapNode; to: MapNode }) {
  const [left, right] = from.x < to.x ? [from, to] : [to, from];
  const path = threadCurve({
    x1: left.x + left.width,
    y1: left.y + left.height / 2,
    x2: right.x,
    y2: right.y + right.height / 2,
  });
  return (
    <svg className={styles.draft} aria-hidden>
      <path d={path} />
    </svg>
  );
}

function RestHint() {
  return (
    <>
      Drag from a route to an integration, or press <Kbd>C</Kbd>
    </>
  );
}

function ConnectingHint({ from }: { from: MapNode }) {
  return (
    <>
      Connecting {titleOf(from)}: <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose, <Kbd>Enter</Kbd> connects, <Kbd>Esc</Kbd> cancels
    </>
  );
}
