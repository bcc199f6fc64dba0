import { later } from '../../session/page/later.ts';

/** What writes a design as a file: it comes after the first page, and is there by the time it can be needed. */
export const designDownload = later(() => import('./download-design.ts'));
