/** Handing files to the browser. */
import { portableName } from '../../model/document/file-path.ts';

/** A name that every system accepts as a file. */
export const safeFileName = (name: string): string => portableName(name) || 'gateway';

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
