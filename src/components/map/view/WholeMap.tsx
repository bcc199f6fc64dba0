import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ViewportPortal } from '@xyflow/react';
import Plus from 'lucide-react/icons/plus';
import { indexOf } from '../../../model/design/design.ts';
import { useThrottled } from '../../../session/document/throttled.ts';
import { say, select, session, useSession } from '../../../session/document/store.ts';
import { useShownProblems } from '../../problems/use-shown-problems.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import type { Point } from '../../ui/point.ts';
import { AddNodeMenu } from '../edit/AddNodeMenu.tsx';
import { addRouteTo, titleOf } from '../edit/connecting.ts';
import { goalsOfPort, type Side } from '../edit/joins.ts';
import { MenuPlace } from '../edit/MapMenu.tsx';
import { keysOfNode, nodeByKey, selectedNodes, selectNode, selectNodes, toggleNode } from '../edit/map-selection.ts';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapEdge, MapNode } from '../layout/map-layout.ts';
import { groupZoom } from '../layout/map-measures.ts';
import { isReachable } from '../layout/node-move.ts';
import { nodeElements } from '../node-elements.ts';
import { Decor } from '../parts/Decor.tsx';
import { Foot } from '../parts/Foot.tsx';
import { ColumnHeads, LaneHeads } from '../parts/Heads.tsx';
import { SelectionBar } from '../parts/SelectionBar.tsx';
import { graphMaker } from './flow-graph.ts';
import { useMapChoices } from './map-choices.ts';
import { MapCanvas } from './MapCanvas.tsx';
import type { MapViewProps } from './MapView.tsx';
import { useEdgeFocus } from './use-edge-focus.ts';
import { useFit, layoutFor, needsStrip, type Room } from './use-fit.ts';
import { useLevel } from './use-level.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useMapMenu } from './use-map-menu.tsx';
import { boundsOf, useMapView } from './use-map-view.ts';
import { useNodeFocus } from './use-node-focus.ts';
import * as styles from '../Map.module.css';

/** Of a map that is twice as large as the view. */
const Strip = lazy(() => import('../parts/Strip.tsx').then((module) => ({ default: module.Strip })));
const loadPicture = () => import('../picture/save-picture.ts');

/** Which list of things to add is open: of all, or of what can be joined with a node, at a place of the canvas. */
interface Adding {
  readonly joined: MapNode | undefined;
  readonly at: Point | undefined;
}

const noNodes: ReadonlySet<string> = new Set();
const noKeys: readonly string[] = [];

export function WholeMap({ onOpen, lit = noKeys, isEmbed }: MapViewProps) {
  const section = useRef<HTMLElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const design = useDeferredValue(useThrottled((state) => state.design));
  const shown = useShownProblems();
  const problems = shown.byKey;
  const isEditing = useSession(({ mode }) => mode.kind === 'edit');
  const key = useSession(({ selection }) => selection.key);
  const also = useSession(({ alsoSelected }) => alsoSelected);
  const { settings, choose, turnGroup, foldLane, toggleLayer } = useMapChoices();
  const [room, setRoom] = useState<Room>({ width: 1160, height: 700 });
  const [boxed, setBoxed] = useState<ReadonlySet<string>>();
  const [adding, setAdding] = useState<Adding>();
  const [chosenEdge, setChosenEdge] = useState<string>();
  const [drawn, setDrawn] = useState<{ readonly from: MapNode; readonly side: Side }>();
  const [said, announce] = useState('');
  const [makeGraph] = useState(graphMaker);

  const layout = useMemo(() => layoutFor(design, settings, room.width), [design, settings, room.width]);
  const view = useMapView(pane);
  const levels = useLevel(pane, layout, (level) => choose({ level }));
  const { focused, setFocused, goTo } = useNodeFocus(view.reveal);
  const openAdding = (joined: MapNode | undefined, at?: Point) => setAdding({ joined, at });
  const chooseEdge = (edge: MapEdge | undefined) => {
    setChosenEdge(edge?.id);
    if (edge?.reference && session.getState().selection.key !== edge.reference.key) select(edge.reference.key);
  };
  const goToEdge = useEdgeFocus(pane, (edge) => {
    view.reveal({
      x: edge.x1,
      y: Math.min(edge.y1, edge.y2),
      width: edge.x2 - edge.x1,
      height: Math.abs(edge.y2 - edge.y1),
    });
    chooseEdge(edge);
  });

  const chosen = useMemo(() => selectedNodes(layout, [key, ...also]), [layout, key, also]);
  const chosenKeys = useMemo(() => new Set([key, ...also].filter((one) => one !== undefined)), [key, also]);
  const selectedParts = layout.nodes.filter(({ id }) => chosen.has(id));

  const zoomToSelection = () => {
    const bounds = boundsOf(selectedParts);
    if (bounds)
      view.zoomTo(
        bounds,
        settings.level === 'routes' ? groupZoom : 0,
        settings.level === 'routes' ? 1.4 : groupZoom - 0.01,
      );
  };

  const { fitAll, open } = useFit({
    section,
    view,
    design,
    settings,
    onRoom: setRoom,
    onLevel: (level) => choose({ level }),
  });
  const menu = useMapMenu({
    pane,
    layout,
    design,
    isEditing,
    chosen,
    onChooseEdge: chooseEdge,
    onTurn: ({ id }) => turnGroup(id),
    onZoom: zoomToSelection,
    onOpen,
    announce,
  });
  const keys = useMapKeys({
    layout,
    isEditing,
    goTo,
    goToEdge,
    onTurn: ({ id }) => turnGroup(id),
    onAdd: openAdding,
    onMenu: (of, element) => {
      if (isEmbed) return;
      const box = element.getBoundingClientRect();
      menu.show(of, { x: box.left + Math.min(40, box.width / 2), y: box.bottom });
    },
    onFit: fitAll,
    onZoomToSelection: zoomToSelection,
    onOpen,
    announce,
  });

  const isThere = (id: string | undefined) =>
    id !== undefined && layout.nodes.some((node) => node.id === id && isReachable(node));
  const tabStop = [
    focused,
    [...chosen][0],
    layout.nodes.find((node) => node.kind !== 'link' && isReachable(node))?.id,
  ].find(isThere);
  const canEnd = drawn ? goalsOfPort(design, layout, drawn.from, drawn.side) : keys.goals;
  const goals = drawn || keys.from ? new Set(canEnd.map(({ id }) => id)) : noNodes;
  const edge = layout.edges.find(({ id }) => id === chosenEdge);
  const { nodes, edges, path } = makeGraph({
    layout,
    problems,
    selected: boxed ?? chosen,
    chosenKeys,
    // An edge is selected until another object is.
    chosenEdge: edge && (edge.reference === undefined || edge.reference.key === key) ? edge.id : undefined,
    goals,
    tabStop,
    lit,
    isProblemsOnly: settings.isProblemsOnly,
  });

  /** After the view moved: where the node in the tab order is no longer drawn, another one takes its place. */
  const keepTabStop = () => {
    if (tabStop !== undefined && nodeElements.get(tabStop)) return;
    const first = layout.nodes.find(({ id, kind }) => kind !== 'link' && nodeElements.get(id));
    if (first) setFocused(first.id);
  };

  // What was chosen elsewhere comes into view; the focus stays where it is.
  const { reveal } = view;
  const latest = useRef(layout);
  useEffect(() => {
    latest.current = layout;
  }, [layout]);
  useEffect(() => {
    const node = key === undefined ? undefined : nodeByKey(latest.current).get(key);
    if (node && !section.current?.contains(document.activeElement)) reveal(node);
  }, [key, reveal]);
  const handlers = {
    onKeyDown: keys.onKeyDown,
    onFocus(event: { target: EventTarget }) {
      const id = nodeElements.around(event.target)?.id;
      if (id !== undefined) setFocused(id);
    },
  };
  const savePicture = (format: 'svg' | 'png') => {
    const whole = layoutFor(design, { ...settings, level: 'routes' }, 1160);
    const within = section.current;
    if (within)
      void loadPicture().then(
        ({ savePicture: save }) => save(format, whole, problems, within),
        () => say('The image could not be created. Check the connection and try again.'),
      );
  };
  const goal = keys.from && layout.nodes.find(({ id }) => id === focused && goals.has(id));
  const selectedNode = selectedParts[0];
  const isLong = needsStrip(layout, room.height);
  const count = chosenKeys.size;

  return (
    <section
      ref={section}
      className={styles.map}
      aria-label="Map"
      data-level={settings.level}
      data-connecting={drawn || keys.from ? '' : undefined}
      {...handlers}
    >
      <div className={styles.body}>
        <div className={styles.main}>
          <ColumnHeads layout={layout} />
          <div ref={pane} className={styles.canvas}>
            <MapCanvas
              layout={layout}
              nodes={nodes}
              edges={edges}
              isEditing={isEditing}
              announce={announce}
              onInit={open}
              onZoom={levels.onZoom}
              onMoved={keepTabStop}
              onNodePress={(node, event) => {
                keys.cancel();
                setChosenEdge(undefined);
                setFocused(node.id);
                if (event.shiftKey || event.ctrlKey || event.metaKey) toggleNode(node, layout);
                else if (node.kind === 'group') turnGroup(node.id);
                else selectNode(node, layout);
              }}
              onNodeOpen={(node) => {
                if (node.kind === 'group') return;
                selectNode(node, layout);
                const [first] = keysOfNode(node, layout);
                if (onOpen) onOpen();
                else if (first !== undefined) select(first, ['label'], 'keyboard');
              }}
              onEdgePress={(edge, event) => {
                keys.cancel();
                chooseEdge(edge);
                const element = event.currentTarget;
                if (element instanceof SVGElement) element.focus({ preventScroll: true });
              }}
              onMenu={(of, event) => {
                event.preventDefault();
                if (!isEmbed) menu.show(of, { x: event.clientX, y: event.clientY });
              }}
              onPanePress={() => {
                keys.cancel();
                setChosenEdge(undefined);
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
                <Decor layout={layout} litLanes={path.lanes} from={keys.from} to={goal} />
              </ViewportPortal>
            </MapCanvas>
            <LaneHeads
              layout={layout}
              problems={problems}
              selected={key}
              onFold={foldLane}
              onSelect={({ api }) => select(api)}
              onAddRoute={
                isEditing
                  ? ({ api }) => {
                      const object = api === undefined ? undefined : indexOf(design).byKey.get(api);
                      if (object) announce(addRouteTo(object) ?? '');
                    }
                  : undefined
              }
              onReach={({ y, isFolded }) => {
                const at = { x: 0, y, width: 1, height: layout.measures.laneHead };
                if (isFolded || layout.lanes.length > 1) view.reveal(at);
              }}
            />
            {layout.nodes.length === 0 && layout.lanes.every(({ isFolded }) => !isFolded) && (
              <div className={styles.empty}>
                <EmptyState title="Nothing to show yet" level={2}>
                  Add a route or integration to see its path to the backend.
                </EmptyState>
              </div>
            )}
            {adding?.at && (
              <MenuPlace at={adding.at}>
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
              </MenuPlace>
            )}
            {menu.elementFor({ goTo, start: keys.start })}
            {onOpen && selectedNode && (
              <div className={styles.open}>
                <span className="clip">{titleOf(selectedNode)}</span>
                <Button size="sm" onPress={onOpen}>
                  Open
                </Button>
              </div>
            )}
          </div>
        </div>
        {isLong && (
          <Suspense fallback={null}>
            <Strip layout={layout} selected={chosen} problems={problems} />
          </Suspense>
        )}
      </div>
      {count > 1 && (
        <SelectionBar
          words={wordsFor(selectedParts, count)}
          count={count}
          isEditing={isEditing}
          onZoom={zoomToSelection}
          onClear={() => select(undefined)}
        />
      )}
      <Foot
        settings={settings}
        onFit={fitAll}
        onZoomToSelection={selectedParts.length > 0 ? zoomToSelection : undefined}
        onSave={isEmbed ? undefined : savePicture}
        onLevel={levels.goToLevel}
        onGrouping={(grouping) => choose({ grouping, turned: new Set() })}
        onLayer={toggleLayer}
        onProblemsOnly={() => choose({ isProblemsOnly: !settings.isProblemsOnly })}
        problems={shown.counts.error + shown.counts.warning}
        hint={keys.from ? <ConnectingHint from={keys.from} /> : undefined}
        add={
          isEditing && (
            <AddNodeMenu
              trigger={
                <Button size="sm" icon={<Icon of={Plus} />}>
                  Add
                </Button>
              }
              isOpen={adding !== undefined && adding.at === undefined}
              onOpenChange={(isOpen) => (isOpen ? openAdding(undefined) : setAdding(undefined))}
              joined={adding?.at === undefined ? adding?.joined : undefined}
              onAdded={announce}
            />
          )
        }
      />
      <LiveRegion message={said} />
    </section>
  );
}

/** "7 routes, 5 integrations", or the number of all. */
function wordsFor(parts: readonly MapNode[], count: number): string {
  const routes = parts
    .filter(({ kind }) => kind === 'route' || kind === 'group')
    .reduce((sum, { keys }) => sum + keys.length, 0);
  const integrations = parts
    .filter(({ kind }) => kind === 'integration')
    .reduce((sum, { keys }) => sum + keys.length, 0);
  if (routes + integrations !== count) return amountOf(count, 'resource');
  return [routes > 0 && amountOf(routes, 'route'), integrations > 0 && amountOf(integrations, 'integration')]
    .filter(Boolean)
    .join(', ');
}

function ConnectingHint({ from }: { from: MapNode }) {
  return (
    <>
      Connecting {titleOf(from)}: <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose, <Kbd>Enter</Kbd> connect, <Kbd>Esc</Kbd> cancel
    </>
  );
}
