import { formatCount } from '../../model/text/format-number.ts';

/** One file alone is refused where it names what others declare; this copies them too. */
export const copyAllLabel = (files: number): string => `Copy all (${formatCount(files, 'file')})`;
