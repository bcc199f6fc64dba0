/** Handing files to the browser. */

const longestName = 100;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name that every system accepts as a file: no paths, no signs that mean something, no reserved names. */
export function safeFileName(name: string, extension = ''): string {
  const base = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, '-')
    .slice(0, longestName)
    // The cut may have gone through a character.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[\s.-]+|[\s.-]+$/g, '');
  const stem = base.split('.')[0] ?? '';
  return `${base === '' ? 'gateway' : reserved.test(stem) ? `_${base}` : base}${extension}`;
}

/** Downloads text or bytes under a name. */
export function download(name: string, content: string | Blob | Uint8Array<ArrayBuffer>, type = 'text/plain'): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = safeFileName(name);
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers start reading only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
