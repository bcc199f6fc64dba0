import { useEffect } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Design } from '../../model/design/design.ts';
import { keptVersions } from '../../session/storage/kept-versions.ts';
import { saveProblem } from '../../session/storage/autosave.ts';
import type { Version } from '../../session/storage/versions.ts';
import { useDesign } from '../../session/hooks.ts';
import { session, useSession } from '../../session/document/store.ts';
import { queries } from '../queries.ts';
import { useToast } from '../ui/overlay/use-toast.ts';

const here = { networkMode: 'always', retry: false } as const;

const listQuery = (designId: string) =>
  queryOptions({
    ...here,
    queryKey: ['versions', designId],
    queryFn: () => keptVersions.list(designId),
    // Another tab may have kept some meanwhile.
    refetchOnMount: 'always',
  });

/** Why the browser did not do it, or what was wrong with it. */
const reasonOf = (error: unknown): string =>
  error instanceof DOMException ? saveProblem(error) : error instanceof Error ? error.message : String(error);

/** Versions of the open design, and what can be done with them. */
export function useVersions() {
  const id = useSession(({ documentId }) => documentId) ?? '';
  const toast = useToast();
  const list = useQuery(listQuery(id), queries);

  useEffect(() => {
    const refresh = () => void queries.invalidateQueries({ queryKey: ['versions'] });
    return keptVersions.watch(refresh);
  }, []);

  /** Says what failed, where something did; nothing is lost by it. */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      toast({ text: reasonOf(error) });
      return false;
    }
  };

  return {
    versions: list.data ?? [],
    isPending: list.isPending,
    isRefused: list.isError,
    retry: () => void list.refetch(),
    /** Undefined: it is kept; else why not. */
    save: async (name: string): Promise<string | undefined> => {
      try {
        const { present } = session.getState().history;
        await keptVersions.keep(id, present, { reason: 'manual', name, at: Date.now() });
        return undefined;
      } catch (error) {
        return reasonOf(error);
      }
    },
    rename: (version: Version, name: string) => attempt(() => keptVersions.rename(version, name)),
    remove: (version: Version) =>
      attempt(async () => {
        const whole = (await keptVersions.wholes(id)).filter((one) => one.id === version.id);
        await keptVersions.remove([version.id]);
        const undo = () => void attempt(() => keptVersions.putBack(whole));
        toast({
          text: `Deleted ${version.name}`,
          ...(whole.length > 0 && { action: { label: 'Undo', onAction: undo } }),
        });
      }),
  };
}

/** Stands for the design as it is now. */
export const nowId = 'now';

/** The design of a version, or that of now; undefined while it is read, a text where it cannot be. */
export function useVersionDesign(id: string | undefined): Design | string | undefined {
  const present = useDesign();
  const isNow = id === nowId;
  const { data, isError } = useQuery(
    {
      ...here,
      queryKey: ['version', id],
      queryFn: () => keptVersions.read(id ?? ''),
      enabled: id !== undefined && !isNow,
      staleTime: Infinity,
    },
    queries,
  );
  if (isNow) return present;
  if (isError) return 'The browser blocks access to saved versions.';
  return data && (data.ok ? data.design : data.message);
}
