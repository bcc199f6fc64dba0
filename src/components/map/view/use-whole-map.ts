import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from '@xyflow/react';
import { useThrottled } from '../../../session/document/throttled.ts';
import { say, select, session, useSession } from '../../../session/document/store.ts';
import { useShownProblems } from '../../problems/use-shown-problems.ts';
import { requestsByRoute, useRequestMarks } from '../../../session/trace/verdicts.ts';
import type { Point } from '../../ui/point.ts';
import { goalsOfPort, type Side } from '../edit/joins.ts';
import { nodeByKey, chosenObjects, selectedNodes } from '../edit/map-selection.ts';
import type { MapEdge, MapNode } from '../layout/map-layout.ts';
import { groupZoom } from '../layout/map-measures.ts';
import { isReachable } from '../layout/node-move.ts';
import { nodeElements } from '../node-elements.ts';
import { graphMaker } from './flow-graph.ts';
import { useMapChoices } from './map-choices.ts';
import type { MapViewProps } from './MapView.tsx';
import { useEdgeFocus } from './use-edge-focus.ts';
import { useFit, layoutFor, needsStrip, type Room } from './use-fit.ts';
import { useLevel } from './use-level.ts';
import { useMapKeys } from './use-map-keys.ts';
import { useMapMenu } from './use-map-menu.tsx';
import { boundsOf, useMapView } from './use-map-view.ts';
import { useNodeFocus } from './use-node-focus.ts';

/** Which list of things to add is open: of all, or of what can be joined with a node, at a place of the canvas. */
interface Adding {
  readonly joined: MapNode | undefined;
  readonly at: Point | undefined;
}

const loadPicture = () => import('../picture/save-picture.ts');

const noNodes: ReadonlySet<string> = new Set();
const noKeys: readonly string[] = [];
const noOthers: ReadonlySet<string> = new Set();

/** What the map shows and what its parts do with each other. */
export function useWholeMap({ onOpen, isFormShown, lit = noKeys, isEmbed }: MapViewProps) {
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

  const chosenKeys = useMemo(() => new Set([key, ...also].filter((one) => one !== undefined)), [key, also]);
  // What is selected is shown as well: it may have been added just now, or looked up in the outline.
  const alsoShown = settings.only ? chosenKeys : noOthers;
  const shownSettings = useMemo(
    () => (settings.only ? { ...settings, only: new Set([...settings.only, ...alsoShown]) } : settings),
    [settings, alsoShown],
  );
  const layout = useMemo(() => layoutFor(design, shownSettings, room.width), [design, shownSettings, room.width]);
  const view = useMapView(pane, layout);

  const marks = useDeferredValue(useRequestMarks());
  // What is embedded has no trace to open them in.
  const requests = useMemo(() => requestsByRoute(isEmbed ? [] : marks), [isEmbed, marks]);
  const levels = useLevel(pane, layout, (level) => choose({ level }));
  const { focused, setFocused, goTo } = useNodeFocus(view.reveal);
  const openAdding = (joined: MapNode | undefined, at?: Point) => setAdding({ joined, at });
  const chooseEdge = (edge: MapEdge | undefined) => {
    setChosenEdge(edge?.id);
    if (edge?.reference && session.getState().selection.key !== edge.reference.key) select(edge.reference.key);
  };
  const goToEdge = useEdgeFocus(pane, (edge) => {
    const from = layout.nodes.find(({ id }) => id === edge.from);
    view.reveal({
      ...(from && (edge.kind === 'domain' || edge.kind === 'stage') ? { kind: from.kind, lane: from.lane } : {}),
      x: edge.x1,
      y: Math.min(edge.y1, edge.y2),
      width: edge.x2 - edge.x1,
      height: Math.abs(edge.y2 - edge.y1),
    });
    chooseEdge(edge);
  });

  const chosen = useMemo(() => selectedNodes(layout, [key, ...also]), [layout, key, also]);
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
    settings: shownSettings,
    onRoom: setRoom,
    onLevel: (level) => choose({ level }),
  });
  /** Undefined: everything again. */
  const showOnly = (only: ReadonlySet<string> | undefined) => {
    choose({ only });
    announce(only ? 'Only the selection and its paths are shown' : 'Everything is shown');
    refit.current = true;
  };
  // Once the map is as it is to be seen.
  const refit = useRef(false);
  useEffect(() => {
    if (refit.current) open();
    refit.current = false;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each change of what is shown
  }, [settings.only]);
  const menu = useMapMenu({
    pane,
    layout,
    design,
    isEditing,
    requests,
    chosen,
    onChooseEdge: chooseEdge,
    onTurn: ({ id }) => turnGroup(id),
    onZoom: zoomToSelection,
    onOnly: () => showOnly(new Set(chosenObjects())),
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
    requests,
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
  // The form takes room from the map: what it is of stays in view.
  const height = useStore((state) => state.height);
  useEffect(() => {
    const { key: shownKey } = session.getState().selection;
    const node = isFormShown && shownKey !== undefined ? nodeByKey(latest.current).get(shownKey) : undefined;
    if (node) reveal(node);
  }, [isFormShown, height, reveal]);
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

  return {
    section,
    pane,
    design,
    shown,
    problems,
    isEditing,
    key,
    settings,
    choose,
    turnGroup,
    foldLane,
    toggleLayer,
    setBoxed,
    adding,
    setAdding,
    setChosenEdge,
    drawn,
    setDrawn,
    said,
    announce,
    layout,
    view,
    levels,
    setFocused,
    goTo,
    openAdding,
    chooseEdge,
    chosen,
    selectedParts,
    zoomToSelection,
    fitAll,
    showOnly,
    open,
    menu,
    keys,
    nodes,
    edges,
    path,
    keepTabStop,
    handlers,
    savePicture,
    goal,
    selectedNode,
    isLong,
    count,
  };
}
