import { useQuery } from '@tanstack/react-query';
import { objectPairs } from '../../../codegen/compare/object-pairs.ts';
import type { Design } from '../../../model/design/design.ts';
import { session } from '../../../session/document/store.ts';
import { useDesign } from '../../../session/hooks.ts';
import { savedDesigns } from '../../../session/start.ts';
import { queries } from '../../queries.ts';
import type { Mine } from './use-mine.ts';

/** Designs that are read to find the one that a link is a version of. */
const mostRead = 12;

/**
 * Which own design a link most likely is a version of: the one with most resources in common, of these the first in the
 * list. Undefined while they are read.
 */
export function useLikelyMine(all: readonly Mine[]): Mine | undefined {
  const theirs = useDesign();
  const some = all.slice(0, mostRead);
  const { data, isError } = useQuery(
    {
      queryKey: ['likely-mine', some.map(({ id, savedAt }) => [id, savedAt])],
      queryFn: async () => {
        const common = await Promise.all(some.map(async (mine) => inCommon(await designOf(mine), theirs)));
        const most = common.reduce((a, b) => Math.max(a, b), 0);
        return some[common.indexOf(most)]?.id ?? null;
      },
      networkMode: 'always',
      retry: false,
      gcTime: 0,
      staleTime: Infinity,
      enabled: some.length > 1,
    },
    queries,
  );
  if (some.length < 2 || isError) return all[0];
  return data === undefined ? undefined : (all.find(({ id }) => id === data) ?? all[0]);
}

const inCommon = (mine: Design | undefined, theirs: Design): number =>
  mine ? objectPairs(mine, theirs).all.length : -1;

async function designOf({ id, savedAt }: Mine): Promise<Design | undefined> {
  const { behind } = session.getState();
  if (savedAt === undefined && behind) return behind.history.present;
  const saved = await savedDesigns.read(id).catch(() => undefined);
  return saved?.ok ? saved.history.present : undefined;
}
