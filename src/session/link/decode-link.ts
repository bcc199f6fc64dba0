import type { LinkResult } from '../../model/document/link-result.ts';

/** What a link is told whose reader could not be loaded. */
export const notLoaded = {
  problem: 'foreign',
  message: 'The link reader could not be loaded. Check your connection and reload the page.',
} as const;

/** Most visits bring no link, so what reads one is loaded when there is one. Never rejects. */
export const loadAndDecodeLink = (link: string): Promise<LinkResult> =>
  import('../../model/document/link.ts').then(
    (module) => module.decodeLink(link),
    () => ({ ok: false, ...notLoaded }),
  );
