/** What each source turned out to hold. */
import type { ParsedSource, SourceKind } from '../../importers/parsed-source.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';

export interface SourceSummary {
  /** How many documents of each kind. */
  readonly kinds: ReadonlyMap<SourceKind, number>;
  /** How many objects of each type. */
  readonly objects: ReadonlyMap<ResourceTypeId, number>;
}

interface Counts {
  readonly kinds: Map<SourceKind, number>;
  readonly objects: Map<ResourceTypeId, number>;
}

const raise = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** By the name of the source. A reading tells where it is from only through what it found, kept or noted. */
export function sourceSummaries(parsedSources: readonly ParsedSource[]): ReadonlyMap<string, SourceSummary> {
  const summaries = new Map<string, Counts>();
  const of = (source: string): Counts => {
    const counts = summaries.get(source) ?? { kinds: new Map(), objects: new Map() };
    summaries.set(source, counts);
    return counts;
  };
  for (const { kind, resources: found, passthrough: kept, notes } of parsedSources) {
    const sources = new Set([...found, ...kept, ...notes].map(({ origin }) => origin.source));
    for (const source of sources) raise(of(source).kinds, kind);
    for (const { type, origin } of found) raise(of(origin.source).objects, type);
  }
  return summaries;
}
