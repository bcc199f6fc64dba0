import type { Counts } from '../../model/checks/diagnostics.ts';

const counted = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]);

/** "1 error, 2 warnings", or that there is nothing. */
export function countsText({ error, warning, hint }: Counts): string {
  const parts = [...counted(error, 'error'), ...counted(warning, 'warning'), ...counted(hint, 'hint')];
  return parts.length === 0 ? 'No problems' : parts.join(', ');
}
