import { useQuery } from '@tanstack/react-query';
import type { Design } from '../../../model/design/design.ts';
import { useDesign } from '../../../session/hooks.ts';
import { savedDesigns } from '../../../session/start.ts';
import { useSession } from '../../../session/document/store.ts';
import { savedList } from '../../start/saved-list.ts';
import { queries } from '../../queries.ts';
import { useSupply } from '../../supply.ts';

export interface Mine {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; undefined for the design that waits behind the review. */
  readonly savedAt: number | undefined;
}

/** The person's own designs beside the one from a link: the open one, those of the same name, then the latest. */
export function useMine(): readonly Mine[] {
  const behind = useSession((state) => state.behind);
  const { name: theirs } = useDesign();
  const { data } = useSupply(savedList, 'refresh');
  const open = behind?.documentId;
  const saved = (data?.designs ?? []).filter(({ id }) => id !== open);
  const isNamesake = ({ name }: { readonly name: string }) => name === theirs;
  return [
    ...(behind && open !== undefined ? [{ id: open, name: behind.history.present.name, savedAt: undefined }] : []),
    ...saved.filter(isNamesake),
    ...saved.filter((design) => !isNamesake(design)),
  ].map(({ id, name, savedAt }) => ({ id, name, savedAt }));
}

/** One of them: undefined while it is read, a text where it cannot be. */
export function useMyDesign(mine: Mine | undefined): Design | string | undefined {
  const behind = useSession((state) => state.behind);
  const isOpen = mine !== undefined && mine.id === behind?.documentId;
  const { data, isError } = useQuery(
    {
      queryKey: ['saved-design', mine?.id, mine?.savedAt],
      queryFn: () => savedDesigns.read(mine?.id ?? ''),
      networkMode: 'always',
      retry: false,
      enabled: mine !== undefined && !isOpen,
    },
    queries,
  );
  if (isOpen) return behind?.history.present;
  if (isError) return 'The browser blocks access to saved designs.';
  return data && (data.ok ? data.history.present : data.message);
}
