/** What can be done with a node or an edge of the map: one list for its menu and its keys. */
import type { MapEdge, MapNode } from '../layout/map-layout.ts';

export type MapAction =
  | 'open'
  | 'open-request'
  | 'turn'
  | 'select-routes'
  | 'zoom'
  | 'only'
  | 'connect'
  | 'reconnect'
  | 'disconnect'
  | 'go-from'
  | 'go-to'
  | 'duplicate'
  | 'delete';

export interface MapMenuItem {
  readonly action: MapAction;
  readonly label: string;
  readonly keys?: string;
  readonly isDanger?: true;
}

export interface NodeFacts {
  readonly isEditing: boolean;
  /** Objects of the design stand behind it, not variables or text. */
  readonly isObject: boolean;
  /** Something is there to be connected with. */
  readonly canConnect: boolean;
  /** Has an edge that leads on. */
  readonly isConnected: boolean;
  /** Routes that lead to it or use it. */
  readonly routes: number;
  /** How many nodes are selected. */
  readonly selected: number;
  /** The name of the saved request that its sign opens. */
  readonly request?: string | undefined;
}

type Groups = readonly (readonly MapMenuItem[])[];

const full = (groups: readonly (readonly (MapMenuItem | false)[])[]): Groups =>
  groups
    .map((items) => items.filter((item): item is MapMenuItem => item !== false))
    .filter((items) => items.length > 0);

export function nodeMenu(node: Pick<MapNode, 'kind' | 'isOpen' | 'keys'>, facts: NodeFacts): Groups {
  const { isEditing, isObject, canConnect, isConnected, routes, selected, request } = facts;
  const isGroup = node.kind === 'group';
  const single = isObject && !isGroup && node.keys.length === 1;
  return full([
    [
      isGroup && { action: 'turn', label: node.isOpen ? 'Collapse' : 'Expand', keys: 'Enter' },
      !isGroup && node.keys.length > 0 && { action: 'open', label: 'Open in form', keys: 'Enter' },
      request !== undefined && { action: 'open-request', label: `Open request “${request}”` },
      routes > 0 && {
        action: 'select-routes',
        label: routes === 1 ? 'Select its route' : `Select its ${routes} routes`,
      },
      { action: 'zoom', label: 'Zoom to selection', keys: 'Shift 2' },
      node.keys.length > 0 &&
        node.kind !== 'endpoint' && {
          action: 'only',
          label: selected > 1 ? 'Show only these' : 'Show only this',
        },
    ],
    [
      isEditing && canConnect && { action: 'connect', label: 'Connect', keys: 'C' },
      isEditing && isConnected && node.kind === 'route' && { action: 'disconnect', label: 'Disconnect', keys: 'X' },
    ],
    [
      isEditing && single && { action: 'duplicate', label: 'Duplicate', keys: 'Ctrl D' },
      isEditing &&
        isObject &&
        !isGroup &&
        node.kind !== 'endpoint' && { action: 'delete', label: 'Delete', keys: 'Del', isDanger: true },
    ],
  ]);
}

export function edgeMenu({ reference, kind }: Pick<MapEdge, 'reference' | 'kind'>, isEditing: boolean): Groups {
  const canChange = isEditing && reference !== undefined;
  const [from, to] = {
    domain: ['domain', 'mapping'],
    stage: ['mapping', 'stage'],
    target: ['route', 'integration'],
    call: ['integration', 'backend'],
  }[kind];
  return full([
    [
      canChange && { action: 'reconnect', label: 'Reconnect', keys: 'R' },
      { action: 'go-from', label: `Go to ${from}`, keys: '←' },
      { action: 'go-to', label: `Go to ${to}`, keys: '→' },
      reference !== undefined && { action: 'open', label: 'Open in form', keys: 'Enter' },
    ],
    [canChange && { action: 'disconnect', label: 'Disconnect', keys: 'Del', isDanger: true }],
  ]);
}
