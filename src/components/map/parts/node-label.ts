/** What a screen reader says about a node. */
import { countOf, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import { memoByObject } from '../../../model/memo.ts';
import { titleOf } from '../edit/connecting.ts';
import { amountOf } from '../graph/entry-parts.ts';
import type { MapLayout, MapNode } from '../layout/map-layout.ts';

const kinds: Readonly<Record<MapNode['kind'], string>> = {
  domain: 'Domain',
  mapping: 'Mapping',
  stage: 'Stage',
  endpoint: '',
  model: 'Model',
  authorizer: 'Authorizer',
  companion: '',
  group: 'Group',
  route: 'Route',
  integration: 'Integration',
  backend: 'Backend',
  link: 'VPC link',
};

interface Ends {
  readonly out: readonly string[];
  readonly into: readonly string[];
}
const none: Ends = { out: [], into: [] };

/** More names than these nobody listens to. */
const mostNames = 4;

/** Names at the other ends of the edges of each node. */
const endsByNode = memoByObject((layout: MapLayout): ReadonlyMap<string, Ends> => {
  const names = new Map(layout.nodes.map((node) => [node.id, titleOf(node)]));
  const ends = new Map<string, { out: string[]; into: string[] }>(
    layout.nodes.map(({ id }) => [id, { out: [], into: [] }]),
  );
  for (const { from, to } of layout.edges) {
    ends.get(from)?.out.push(names.get(to) ?? '');
    ends.get(to)?.into.push(names.get(from) ?? '');
  }
  return ends;
});

const listOf = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`
    : names.join(' and ');

/** Names that more than one lane may have need that of theirs. */
const isPerLane = ({ kind }: MapNode) => kind === 'stage' || kind === 'endpoint';

/** "Route GET /orders, goes to orders_list, 1 error". */
export function nodeLabel(node: MapNode, layout: MapLayout, problems: readonly Diagnostic[]): string {
  const { kind } = node;
  const { out, into } = endsByNode(layout).get(node.id) ?? none;
  const counts = countOf(problems);
  const lane = isPerLane(node) ? layout.lanes.find(({ id }) => id === node.lane)?.title : undefined;
  return [
    `${kinds[kind]} ${titleOf(node)}`.trim() + (lane === undefined ? '' : ` of ${lane}`),
    kind === 'link' || node.detail === '' ? undefined : node.detail,
    kind === 'group' ? amountOf(node.keys.length, 'route') : undefined,
    node.guard === '' ? undefined : node.guard,
    node.reason === undefined ? undefined : `kept as text: ${node.reason}`,
    node.answers ? 'returns a response' : undefined,
    kind === 'integration' ? `called by ${amountOf(into.length, 'route')}` : undefined,
    kind === 'backend' && into.length > 0 ? `called by ${listOf(into)}` : undefined,
    kind === 'backend' && into.length === 0 ? 'not used yet' : undefined,
    kind === 'mapping' && into.length > 0 ? `of ${listOf(into)}` : undefined,
    out.length > 0 ? `connects to ${listOf(out)}` : undefined,
    kind === 'route' && out.length === 0 ? 'no target yet' : undefined,
    ...(['error', 'warning', 'hint'] as const).map((severity) =>
      counts[severity] === 0 ? undefined : amountOf(counts[severity], severity),
    ),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
