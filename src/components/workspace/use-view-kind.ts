import { useSyncExternalStore } from 'react';

/** How much fits side by side: three panes, the outline as a drawer, form or code, one thing at a time. */
export type ViewKind = 'wide' | 'drawer' | 'tabs' | 'phone';

const leastWidths: readonly (readonly [kind: ViewKind, query: string])[] = [
  ['wide', '(min-width: 1280px)'],
  ['drawer', '(min-width: 1000px)'],
  ['tabs', '(min-width: 700px)'],
];

const kindNow = (): ViewKind => leastWidths.find(([, query]) => window.matchMedia(query).matches)?.[0] ?? 'phone';

function watch(listener: () => void): () => void {
  const queries = leastWidths.map(([, query]) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export const useViewKind = (): ViewKind => useSyncExternalStore(watch, kindNow);
