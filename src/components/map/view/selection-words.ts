import { amountOf } from '../graph/entry-parts.ts';
import type { MapNode } from '../layout/map-layout.ts';

/** "7 routes, 5 integrations", or the number of all. */
export function wordsFor(parts: readonly MapNode[], count: number): string {
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
