/** The way of a call through what is selected: what leads to it, and where it leads. */
import type { MapLayout } from '../layout/map-layout.ts';

export interface LitPath {
  readonly nodes: ReadonlySet<string>;
  /** Ids of edges. */
  readonly edges: ReadonlySet<string>;
  /** Ids of lanes whose stages lead to it. */
  readonly lanes: ReadonlySet<string>;
}

const nothingLit: LitPath = { nodes: new Set(), edges: new Set(), lanes: new Set() };

export function litPath({ nodes, edges }: Pick<MapLayout, 'nodes' | 'edges'>, from: ReadonlySet<string>): LitPath {
  if (from.size === 0) return nothingLit;
  const lit = new Set<string>();
  const litEdges = new Set<string>();
  const walk = (here: 'from' | 'to', there: 'from' | 'to') => {
    const seen = new Set(from);
    const waiting = [...from];
    const leading = new Map<string, (typeof edges)[number][]>();
    for (const edge of edges) {
      const list = leading.get(edge[here]);
      if (list) list.push(edge);
      else leading.set(edge[here], [edge]);
    }
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const edge of leading.get(id) ?? []) {
        litEdges.add(edge.id);
        if (seen.has(edge[there])) continue;
        seen.add(edge[there]);
        waiting.push(edge[there]);
      }
    for (const id of seen) lit.add(id);
  };
  walk('from', 'to');
  walk('to', 'from');
  const called = new Set(['route', 'group']);
  const lanes = new Set(nodes.flatMap(({ id, kind, lane }) => (lit.has(id) && called.has(kind) ? [lane] : [])));
  for (const { id, kind, lane } of nodes) if (kind === 'stage' && lanes.has(lane)) lit.add(id);
  return { nodes: lit, edges: litEdges, lanes };
}
