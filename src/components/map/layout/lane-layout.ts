/** The places of what is in one lane. */
import { greatest } from '../../../hcl/lists.ts';
import type { BackendPart, Lane, MapPart, RouteGroup } from '../graph/map-part.ts';
import type { MapBox, MapNode } from './map-layout.ts';
import type { MapMeasures } from './map-measures.ts';

/** Words above parts of the entry column. */
export interface Caption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface LaneBody {
  readonly nodes: readonly MapNode[];
  readonly captions: readonly Caption[];
  readonly bus: string;
  readonly bottom: number;
}

export const middleOf = ({ y, height }: Pick<MapBox, 'y' | 'height'>): number => y + height / 2;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const half = (value: number) => Math.round(value * 2) / 2;

/** @param top where the lane begins below its head */
export function laneNodes(
  lane: Lane,
  callers: ReadonlyMap<string, readonly string[]>,
  measures: MapMeasures,
  top: number,
): LaneBody {
  const start = top + measures.pad;
  const { nodes: entry, captions } = entryNodes(lane, measures, start);
  const routes = groupNodes(lane.groups, measures, start);
  const middles = new Map(routes.map((node) => [node.id, middleOf(node)]));
  const integrations = besideCallers(lane.integrations, (part) => part, callers, middles, measures, start).map(
    ({ part, y }) => placed(part, measures.columns.integration, y, measures.node),
  );
  for (const node of integrations) middles.set(node.id, middleOf(node));
  const backends = backendNodes(lane.backends, callers, middles, measures, start);
  const nodes = [...backends.frames, ...entry, ...routes, ...integrations, ...backends.nodes];
  return {
    nodes,
    captions,
    bus: busOf(entry, routes, measures),
    bottom:
      greatest(
        top,
        nodes.map(({ y, height }) => y + height),
      ) + measures.pad,
  };
}

const placed = (part: MapPart, { x, width }: Pick<MapBox, 'x' | 'width'>, y: number, height: number): MapNode => ({
  ...part,
  x,
  y: half(y),
  width,
  height,
});

function entryNodes({ entry }: Lane, measures: MapMeasures, start: number) {
  const nodes: MapNode[] = [];
  const captions: Caption[] = [];
  let y = start;
  for (const { caption, parts } of entry) {
    if (caption !== '') {
      y += nodes.length > 0 ? measures.pad / 2 : 0;
      captions.push({ text: caption, x: measures.columns.entry.x, y });
      y += measures.caption;
    }
    const pitch = caption === '' ? measures.wayPitch : measures.pitch;
    for (const part of parts) {
      nodes.push(placed(part, measures.columns.entry, y, measures.node));
      y += pitch;
    }
    y += measures.node - pitch + measures.pad;
  }
  return { nodes, captions };
}

function groupNodes(groups: readonly RouteGroup[], measures: MapMeasures, start: number): readonly MapNode[] {
  const { groupHead, groupGap, row, line, columns } = measures;
  let y = start;
  return groups.flatMap(({ part, routes }): readonly MapNode[] => {
    const top = y;
    if (!part.isOpen) {
      y += line + groupGap;
      return [placed(part, columns.route, top, line)];
    }
    // One route is a row in a box of its own.
    const head = routes.length > 1 || part.reason !== undefined ? groupHead : 2;
    const height = head + routes.length * row + (head === groupHead ? 0 : 2);
    y += height + groupGap;
    return [
      placed(part, columns.route, top, height),
      ...routes.map((route, at) => placed(route, columns.route, top + head + at * row, row)),
    ];
  });
}

interface Aside<Item> {
  readonly part: Item;
  readonly y: number;
}

/** Each beside the middle of what calls it, never over each other; what nothing calls comes last. */
function besideCallers<Item>(
  items: readonly Item[],
  partIn: (item: Item) => MapPart,
  callers: ReadonlyMap<string, readonly string[]>,
  middles: ReadonlyMap<string, number>,
  { pitch, node }: MapMeasures,
  start: number,
): readonly Aside<Item>[] {
  const wanted = items.map((item) => {
    const by = (callers.get(partIn(item).id) ?? []).flatMap((id) => middles.get(id) ?? []);
    return { item, middle: by.length === 0 ? Infinity : mean(by) };
  });
  let least = start;
  return wanted
    .toSorted((a, b) => (a.middle === b.middle ? 0 : a.middle - b.middle))
    .map(({ item, middle }) => {
      const y = middle === Infinity ? least : Math.max(least, middle - node / 2);
      least = y + pitch;
      return { part: item, y };
    });
}

/** Backends behind one VPC link that stand below each other are in one frame. */
function backendNodes(
  backends: readonly BackendPart[],
  callers: ReadonlyMap<string, readonly string[]>,
  middles: ReadonlyMap<string, number>,
  measures: MapMeasures,
  start: number,
): { readonly frames: readonly MapNode[]; readonly nodes: readonly MapNode[] } {
  const { node, frame, pitch, columns } = measures;
  const nodes: MapNode[] = [];
  const frames: { readonly link: MapPart; readonly first: MapNode; last: MapNode }[] = [];
  let open: (typeof frames)[number] | undefined;
  let least = start;
  for (const { part: item, y: wanted } of besideCallers(
    backends,
    ({ part }) => part,
    callers,
    middles,
    measures,
    start,
  )) {
    const { part, link } = item;
    const continues = link !== undefined && open?.link.detail === link.detail;
    const opens = link !== undefined && !continues;
    const closes = open !== undefined && !continues;
    // Frames need room of their own.
    least += (closes ? frame.bottom : 0) + (opens ? frame.top : 0);
    const y = Math.max(least, wanted);
    least = y + pitch;
    const backend = placed(part, columns.backend, y, node);
    nodes.push(backend);
    if (open && continues) open.last = backend;
    else if (link) frames.push((open = { link, first: backend, last: backend }));
    else open = undefined;
  }
  return {
    nodes,
    frames: frames.map(({ link, first, last }) => ({
      ...link,
      x: first.x - frame.side,
      y: first.y - frame.top,
      width: first.width + 2 * frame.side,
      height: last.y + last.height - first.y + frame.top + frame.bottom,
    })),
  };
}

/** One line from the stages to a rail, and from there to each group. */
export function busOf(
  entry: readonly MapNode[],
  routes: readonly MapNode[],
  { columns, rail, groupHead, line }: MapMeasures,
): string {
  const stages = entry.filter(({ kind }) => kind === 'stage').map(middleOf);
  const groups = routes
    .filter(({ kind }) => kind === 'group')
    .map(({ y, height, isOpen, keys }) => y + Math.min(isOpen && keys.length > 1 ? groupHead : line, height) / 2);
  if (stages.length === 0 || groups.length === 0) return '';
  const left = columns.entry.x + columns.entry.width;
  const x = left + rail;
  const all = [...stages, ...groups];
  const [top, bottom] = [all.reduce((a, b) => Math.min(a, b)), greatest(0, all)];
  return [
    ...stages.map((y) => `M${left} ${y}H${x}`),
    `M${x} ${top}V${bottom}`,
    ...groups.map((y) => `M${x} ${y}H${columns.route.x}`),
  ].join('');
}
