import { useEffect, useState } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Design } from '../../model/design/design.ts';
import { loadTemplate, loadTemplates } from '../../session/templates.ts';
import { queries } from '../queries.ts';

/** What comes with the app does not change while the page is open, and is there without a network when cached. */
const shipped = { staleTime: Infinity, gcTime: Infinity, networkMode: 'always', retry: 1, retryDelay: 500 } as const;

const templatesQuery = queryOptions({ ...shipped, queryKey: ['templates'], queryFn: loadTemplates });
const templateQuery = (file: string) =>
  queryOptions({ ...shipped, queryKey: ['templates', file], queryFn: () => loadTemplate(file) });

export const useTemplates = () => useQuery(templatesQuery, queries);

/** Lines of a template's files; undefined until it is loaded, which waits until the page has nothing else to do. */
export function useTemplateLines(file: string): number | undefined {
  const isIdle = useIdle();
  return useQuery(
    {
      ...shipped,
      queryKey: ['templates', file, 'lines'],
      queryFn: async () => {
        const [design, { lineCount }] = await Promise.all([
          queries.ensureQueryData(templateQuery(file)),
          import('../../codegen/files.ts'),
        ]);
        return lineCount(design);
      },
      enabled: isIdle,
    },
    queries,
  ).data;
}

export interface TemplateLoader {
  /** Starts early, on hover and focus. */
  prefetch: (file: string) => void;
  load: (file: string) => Promise<Design>;
}

export function useTemplateLoader(): TemplateLoader {
  return {
    prefetch: (file) => void queries.prefetchQuery(templateQuery(file)),
    load: (file) => queries.ensureQueryData(templateQuery(file)),
  };
}

function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const idle = () => setIdle(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(idle, 1000);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(idle, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}
