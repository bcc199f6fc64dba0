/** What a screen reader says about a node. */
import { countOf, type Diagnostic } from '../../../model/checks/diagnostics.ts';
import { memoByObject } from '../../../model/memo.ts';
import type { MapLayout, MapNode } from '../map-layout.ts';
import { titleOf } from '../connecting.ts';

const kinds: Readonly<Record<MapNode['kind'], string>> = {
  route: 'Route',
  integration: 'Integration',
  backend: 'Backend',
  link: 'VPC link',
};

const amount = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

interface Ends {
  readonly out: readonly string[];
  readonly into: readonly string[];
}
const none: Ends = { out: [], into: [] };

/** Names at the other ends of the edges of each node. */
const endsOf = memoByObject((layout: MapLayout): ReadonlyMap<string, Ends> => {
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

/** "Route GET /orders, goes to orders_list, 1 error". */
export function nodeLabel(node: MapNode, layout: MapLayout, problems: readonly Diagnostic[]): string {
  const { out, into } = endsOf(layout).get(node.id) ?? none;
  const counts = countOf(problems);
  const detail = node.kind === 'link' || node.detail === '' ? undefined : node.detail;
  return [
    `${kinds[node.kind]} ${titleOf(node)}`,
    detail,
    node.guard === '' ? undefined : node.guard,
    node.answers ? 'answers the sender' : undefined,
    node.kind === 'integration' ? `called by ${amount(into.length, 'route')}` : undefined,
    node.kind === 'backend' ? `called by ${into.join(' and ')}` : undefined,
    out.length > 0 ? `goes to ${out.join(' and ')}` : undefined,
    node.kind === 'route' && out.length === 0 ? 'goes nowhere yet' : undefined,
    ...(['error', 'warning', 'hint'] as const).map((severity) =>
      counts[severity] === 0 ? undefined : amount(counts[severity], severity),
    ),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
