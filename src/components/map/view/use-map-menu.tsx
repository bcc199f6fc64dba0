import { lazy, Suspense, useEffect, useState, type ReactElement, type RefObject } from 'react';
import { indexOf, type Design } from '../../../model/design/design.ts';
import { select } from '../../../session/document/store.ts';
import { firstToOpen, openRequest, type RequestsByRoute } from '../../../session/trace/verdicts.ts';
import { runCommand } from '../../inspector/run-command.ts';
import type { Point } from '../../ui/point.ts';
import { cutTie, titleOf } from '../edit/connecting.ts';
import { goalsOf } from '../edit/joins.ts';
import { keysOfNode, routesAround, selectKeys, selectNode } from '../edit/map-selection.ts';
import type { MapAction, NodeFacts } from '../edit/menu-items.ts';
import type { MapEdge, MapLayout, MapNode } from '../layout/map-layout.ts';
import { requestsOfNode } from '../parts/request-marks.ts';

const loadMenu = () => import('../edit/MapMenu.tsx');
const LazyMenu = lazy(() => loadMenu().then((module) => ({ default: module.MapMenu })));

interface MapMenuInput {
  pane: RefObject<HTMLElement | null>;
  layout: MapLayout;
  design: Design;
  isEditing: boolean;
  requests: RequestsByRoute;
  /** Ids of the selected nodes. */
  chosen: ReadonlySet<string>;
  onChooseEdge: (edge: MapEdge | undefined) => void;
  onTurn: (group: MapNode) => void;
  onZoom: () => void;
  /** Shows nothing but what is selected. */
  onOnly: () => void;
  onOpen: (() => void) | undefined;
  announce: (message: string) => void;
}

/** What of the keys the menu needs: to go somewhere, and to begin a connection. */
interface Doing {
  readonly goTo: (node: MapNode) => void;
  readonly start: (node: MapNode) => void;
}

/** The focus returns from a menu to where it was in the frame after it closes: what moves the focus has to wait for that. */
const afterClose = (run: () => void) => requestAnimationFrame(() => requestAnimationFrame(run));

const isEdge = (of: MapNode | MapEdge): of is MapEdge => 'from' in of;

/** The menu of a node or an edge; what it is of is selected first. */
export function useMapMenu(input: MapMenuInput) {
  const { pane, layout, design, isEditing, requests, chosen, onChooseEdge, onTurn, onZoom, onOnly, onOpen, announce } =
    input;
  const [menu, setMenu] = useState<{ readonly of: MapNode | MapEdge; readonly at: Point }>();
  // It opens without a wait.
  useEffect(() => void loadMenu().catch(() => undefined), []);
  const nodeOf = (id: string) => layout.nodes.find((node) => node.id === id);
  const isObject = ({ keys }: MapNode) => keys.length > 0 && keys.every((key) => indexOf(design).byKey.has(key));

  const act = (of: MapNode | MapEdge, action: MapAction, { goTo, start }: Doing) => {
    const [from, to] = isEdge(of) ? [nodeOf(of.from), nodeOf(of.to)] : [of, of];
    switch (action) {
      case 'open':
        if (isEdge(of) && of.reference) select(of.reference.key, of.reference.path, 'keyboard');
        else if (from) select(keysOfNode(from, layout)[0], ['label'], 'keyboard');
        return onOpen?.();
      case 'turn':
        return isEdge(of) ? undefined : onTurn(of);
      case 'open-request':
        return isEdge(of) ? undefined : openRequest(requestIn(of)?.request);
      case 'select-routes':
        return isEdge(of) ? undefined : selectKeys(routesAround(of, layout, design));
      case 'zoom':
        return onZoom();
      case 'only':
        return onOnly();
      case 'connect':
      case 'reconnect':
        return from && start(from);
      case 'disconnect': {
        const edge = isEdge(of) ? of : layout.edges.find((other) => other.from === of.id);
        onChooseEdge(undefined);
        return edge && announce(cutTie(layout, edge));
      }
      case 'go-from':
        return from && goTo(from);
      case 'go-to':
        return to && goTo(to);
      default:
        return runCommand(action);
    }
  };

  const requestIn = (node: MapNode) => firstToOpen(requestsOfNode(node, requests));

  const factsOf = (of: MapNode | MapEdge): NodeFacts =>
    isEdge(of)
      ? { isEditing, isObject: false, canConnect: false, isConnected: false, routes: 0, selected: 0 }
      : {
          isEditing,
          isObject: isObject(of),
          canConnect: goalsOf(design, layout, of).length > 0,
          isConnected: layout.edges.some(({ from }) => from === of.id),
          routes: routesAround(of, layout, design).length,
          selected: chosen.size,
          request: requestIn(of)?.name,
        };

  return {
    /** @param at on the screen */
    show: (of: MapNode | MapEdge, at: Point) => {
      const box = pane.current?.getBoundingClientRect();
      if (isEdge(of)) onChooseEdge(of);
      else if (of.keys.length > 0 && !chosen.has(of.id)) selectNode(of, layout);
      setMenu({ of, at: { x: at.x - (box?.left ?? 0), y: at.y - (box?.top ?? 0) } });
    },
    elementFor: (doing: Doing): ReactElement | undefined =>
      menu && (
        <Suspense fallback={null}>
          <LazyMenu
            title={isEdge(menu.of) ? edgeTitle(menu.of, layout) : titleOf(menu.of)}
            at={menu.at}
            of={menu.of}
            facts={factsOf(menu.of)}
            onAction={(action) => afterClose(() => act(menu.of, action, doing))}
            onClose={() => setMenu(undefined)}
          />
        </Suspense>
      ),
  };
}

function edgeTitle(edge: MapEdge, { nodes }: MapLayout): string {
  const [from, to] = [edge.from, edge.to].map((id) => nodes.find((node) => node.id === id));
  return `${from ? titleOf(from) : ''} → ${to ? titleOf(to) : ''}`;
}
