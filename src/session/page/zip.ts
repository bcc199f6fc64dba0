/** Files as one zip. This module is loaded by the first use. */
import { zipSync, type Zippable } from 'fflate';
import { fileBytes, type GeneratedFile } from '../../codegen/files.ts';
import { manifestFile } from '../../codegen/manifest.ts';
import { pathClash } from '../../model/document/file-path.ts';

/** In the upper half, as Unix wrote it: readable by all, and scripts that may be run. */
const mode = (file: GeneratedFile) => ((file.language === 'shell' ? 0o100755 : 0o100644) << 16) >>> 0;
const unix = 3;

/**
 * The files with the list of them that `generate --out` looks for. Throws where two of them cannot be in one folder.
 */
export function zipOf(files: readonly GeneratedFile[], modified = new Date()): Uint8Array<ArrayBuffer> {
  const clash = pathClash(files.map(({ path }) => path));
  if (clash) throw new Error(`${clash.first} and ${clash.second} cannot be in one folder: ${clash.why}.`);
  return packed(
    [...files, manifestFile(files)].map((file) => [
      file.path,
      [fileBytes(file), { os: unix, attrs: mode(file), mtime: modified }],
    ]),
  );
}

/** Plain texts by their path. */
export const zipOfTexts = (texts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> =>
  packed([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));

/** On this thread: the library's own workers come from blob: addresses, which the page's policy forbids. */
const packed = (entries: readonly (readonly [string, Zippable[string]])[]) => zipSync(Object.fromEntries(entries));
