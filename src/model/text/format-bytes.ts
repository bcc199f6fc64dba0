import { formatNumber } from './format-number.ts';

/** "412 kB", "1.3 MB"; below a kilobyte "1 kB", as nobody counts bytes here. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1_000);
  if (kilobytes < 1_000) return `${formatNumber(kilobytes)} kB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : formatNumber(Math.round(megabytes))} MB`;
}
