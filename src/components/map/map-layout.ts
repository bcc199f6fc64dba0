/** The design as a drawing: routes, integrations and backends in columns. Positions are computed, never stored. */
import { backendOf } from '../../model/schema/backend.ts';
import {
  indexOf,
  variantOfObject,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { greatest } from '../../hcl/lists.ts';
import { isHcl, isRef, isVar, type Key, type Value } from '../../model/schema/value.ts';

export type MapColumn = 'route' | 'integration' | 'backend';

export interface MapNode {
  readonly id: string;
  readonly kind: MapColumn | 'link';
  /** What it stands for in the design; undefined for a thing that is only named there. */
  readonly key: Key | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The method of an HTTP route. */
  readonly verb: string;
  readonly name: string;
  readonly detail: string;
  readonly icon: string;
  /** Who lets callers in, in a word; empty for everybody. */
  readonly guard: string;
  /** A WebSocket route that answers the sender. */
  readonly answers: boolean;
}

export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** With a way back to the sender. */
  readonly returns: boolean;
}

/** A stage or an authorizer. */
export interface MapChip {
  readonly key: Key;
  readonly kind: 'stage' | 'authorizer';
  readonly name: string;
  /** Routes that an authorizer guards. */
  readonly count: number;
}

export interface MapLayout {
  /** Frames of VPC links first, then column by column from the top. */
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly chips: readonly MapChip[];
  readonly columns: readonly {
    readonly id: MapColumn;
    readonly title: string;
    readonly x: number;
    readonly count: number;
  }[];
  readonly width: number;
  readonly height: number;
}

const gap = 74;
const widths = { route: 196, integration: 210, backend: 210 } as const;
const heights = { route: 30, integration: 42, backend: 42 } as const;
const lefts = {
  route: 0,
  integration: widths.route + gap,
  backend: widths.route + gap + widths.integration + gap,
} as const;
/** Between the middles of neighbours: never under 36, and never so that they touch. */
const leastPitch = { route: 36, integration: 50, backend: 50 } as const;
/** More room than this between the rows of the fullest column only makes edges long. */
const mostPitch = 56;
const framePad = { x: 14, top: 28, bottom: 8 } as const;

const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
const refOf = (value: Value | undefined) => (isRef(value) ? value.ref : undefined);

/** The integration a route goes to, also where its id is written out. */
function targetOf(route: DesignObject, index: DesignIndex): DesignObject | undefined {
  const value = route.attributes['target'];
  const key = refOf(value);
  if (key !== undefined) return index.byKey.get(key);
  const id = /^integrations\/(.+)$/.exec(text(value))?.[1];
  return id === undefined
    ? undefined
    : index.byType.get('integration')?.find((object) => object.import['integration_id'] === id);
}

function guardOf(route: DesignObject, index: DesignIndex): string {
  const type = text(route.attributes['authorization_type']);
  if (type === '' || type === 'NONE') return '';
  const key = refOf(route.attributes['authorizer_id']);
  const authorizer = key === undefined ? undefined : index.byKey.get(key);
  const words = { JWT: 'JWT authorizer', CUSTOM: 'Lambda authorizer', AWS_IAM: 'IAM' }[type] ?? type;
  return authorizer ? `${words} ${authorizer.name}` : words;
}

function nameOfRoute(route: DesignObject): Pick<MapNode, 'verb' | 'name'> {
  const key = text(route.attributes['route_key']);
  const [, verb = '', path = ''] = /^(\S+)\s+(.*)$/.exec(key) ?? [];
  return verb === '' ? { verb: '', name: key === '' ? route.name : key } : { verb, name: path };
}

interface Link {
  readonly id: string;
  readonly name: string;
  readonly key: Key | undefined;
}

/** The VPC link of a private integration. */
function linkOf(integration: DesignObject, index: DesignIndex): Link | undefined {
  if (variantOfObject(integration)?.fixed['connection_type'] !== 'VPC_LINK') return undefined;
  const value = integration.attributes['connection_id'];
  const key = refOf(value);
  const object = key === undefined ? undefined : index.byKey.get(key);
  if (object) return { id: object.key, name: object.name, key: object.key };
  if (isVar(value)) return { id: value.var, name: `var.${value.var}`, key: index.variables.get(value.var)?.key };
  if (isHcl(value)) return { id: value.hcl, name: value.hcl, key: undefined };
  return text(value) === '' ? undefined : { id: text(value), name: text(value), key: undefined };
}

/** Pushes boxes apart that would touch, downwards, in the order in which they stand; frames need room of their own. */
function apart<T extends { readonly middle: number; readonly link: Link | undefined }>(
  items: readonly T[],
): readonly T[] {
  let least = -Infinity;
  let before: Link | undefined;
  return items
    .toSorted((a, b) => a.middle - b.middle)
    .map((item) => {
      const opens = item.link !== undefined && item.link.id !== before?.id;
      const closes = before !== undefined && before.id !== item.link?.id;
      least += (opens ? framePad.top - 4 : 0) + (closes ? framePad.bottom : 0);
      const middle = Math.max(item.middle, least);
      least = middle + leastPitch.backend;
      before = item.link;
      return middle === item.middle ? item : { ...item, middle };
    });
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const half = (value: number) => Math.round(value * 2) / 2;

/**
 * Lays a design out. The order is that of the design, so that renaming and retyping move nothing.
 * @param room the height that the columns may take where they need less
 */
export function mapLayout(design: Design, room = 0): MapLayout {
  const index = indexOf(design);
  const of = (type: Parameters<typeof index.byType.get>[0]) => index.byType.get(type) ?? [];
  const routes = of('route');
  const integrations = of('integration');
  const answered = new Set(of('route_response').map(({ attributes }) => refOf(attributes['route_id'])));

  const needed = Math.max(routes.length * leastPitch.route, integrations.length * leastPitch.integration);
  const most = Math.max(routes.length, integrations.length) * mostPitch;
  const full = Math.max(needed, Math.min(room, most));
  const middleIn = (count: number, at: number) => (full / Math.max(1, count)) * (at + 0.5);

  const box = (kind: MapColumn, middle: number) => ({
    kind,
    x: lefts[kind],
    y: half(middle - heights[kind] / 2),
    width: widths[kind],
    height: heights[kind],
  });
  const plain = { verb: '', detail: '', icon: '', guard: '', answers: false };

  const routeNodes = routes.map((route, at): MapNode => ({
    ...plain,
    ...box('route', middleIn(routes.length, at)),
    ...nameOfRoute(route),
    id: route.key,
    key: route.key,
    guard: guardOf(route, index),
    answers: answered.has(route.key),
  }));
  const integrationNodes = integrations.map((integration, at): MapNode => {
    const variant = variantOfObject(integration);
    return {
      ...plain,
      ...box('integration', middleIn(integrations.length, at)),
      id: integration.key,
      key: integration.key,
      name: integration.name,
      detail: text(integration.attributes['integration_subtype']) || (variant?.label ?? integration.variant),
      icon: variant?.icon ?? '',
    };
  });

  const called = new Map<
    string,
    { id: string; backend: NonNullable<ReturnType<typeof backendOf>>; by: number[]; link: Link | undefined }
  >();
  const calls: { readonly from: string; readonly to: string }[] = [];
  integrations.forEach((integration, at) => {
    const backend = backendOf(integration, index);
    if (!backend) return;
    const link = linkOf(integration, index);
    const found = `${link?.id ?? ''} ${backend.id}`;
    // Named after who calls it first, so that it stays the same box while its target is typed.
    const entry = called.get(found) ?? { id: `backend ${integration.key}`, backend, by: [], link };
    entry.by.push(middleIn(integrations.length, at));
    called.set(found, entry);
    calls.push({ from: integration.key, to: entry.id });
  });
  const placed = apart([...called.values()].map((entry) => ({ ...entry, middle: mean(entry.by) })));
  const backendNodes = placed.map(({ id, backend, middle }): MapNode => ({
    ...plain,
    ...box('backend', middle),
    id,
    key: backend.key,
    name: backend.name,
    detail: backend.detail,
    icon: backend.icon,
  }));
  const linkNodes = frames(placed.map(({ link }, at) => ({ link, node: backendNodes[at] })));

  const byId = new Map([...routeNodes, ...integrationNodes, ...backendNodes].map((node) => [node.id, node]));
  const goals = routes.flatMap((route) => {
    const to = targetOf(route, index);
    return to ? [{ from: route.key, to: to.key }] : [];
  });
  const edges = [...goals, ...calls].flatMap(({ from, to }): MapEdge[] => {
    const start = byId.get(from);
    const end = byId.get(to);
    if (!start || !end) return [];
    return [
      {
        id: `${from} ${to}`,
        from,
        to,
        x1: start.x + start.width,
        y1: start.y + start.height / 2,
        x2: end.x,
        y2: end.y + end.height / 2,
        returns: start.answers,
      },
    ];
  });

  const nodes = [...linkNodes, ...routeNodes, ...integrationNodes, ...backendNodes];
  return {
    nodes,
    edges,
    chips: chipsOf(design, index),
    columns: [
      { id: 'route', title: 'Routes', x: lefts.route, count: routeNodes.length },
      { id: 'integration', title: 'Integrations', x: lefts.integration, count: integrationNodes.length },
      { id: 'backend', title: 'Backends', x: lefts.backend, count: backendNodes.length },
    ],
    width: lefts.backend + widths.backend,
    height: greatest(
      full,
      nodes.map(({ y, height }) => y + height),
    ),
  };
}

/** One frame around each run of backends that are reached through the same VPC link. */
function frames(
  backends: readonly { readonly link: Link | undefined; readonly node: MapNode | undefined }[],
): readonly MapNode[] {
  const runs: { readonly link: Link; readonly first: MapNode; last: MapNode }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const { link, node } of backends) {
    if (!node) continue;
    if (link && open?.link.id === link.id) open.last = node;
    else if (link) runs.push((open = { link, first: node, last: node }));
    else open = undefined;
  }
  return runs.map(({ link, first, last: end }) => ({
    id: `link ${first.id}`,
    kind: 'link',
    key: link.key,
    x: first.x - framePad.x,
    y: first.y - framePad.top,
    width: first.width + 2 * framePad.x,
    height: end.y + end.height - first.y + framePad.top + framePad.bottom,
    verb: '',
    name: link.name,
    detail: 'VPC link',
    icon: 'lock',
    guard: '',
    answers: false,
  }));
}

function chipsOf(design: Design, index: DesignIndex): readonly MapChip[] {
  const guards = new Map<Key, number>();
  for (const { attributes } of index.byType.get('route') ?? []) {
    const key = refOf(attributes['authorizer_id']);
    if (key !== undefined) guards.set(key, (guards.get(key) ?? 0) + 1);
  }
  return design.objects.flatMap(({ type, key, name, attributes }): MapChip[] => {
    if (type === 'stage') return [{ key, kind: type, name: text(attributes['stage_name']) || name, count: 0 }];
    return type === 'authorizer' ? [{ key, kind: type, name, count: guards.get(key) ?? 0 }] : [];
  });
}
