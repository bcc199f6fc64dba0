/** `.gatewright.json`: which files of a folder Gatewright wrote, so that it replaces and removes those and no others. */
import { pathClash, pathFault } from '../model/document/file-path.ts';
import { formatNumber } from '../model/text/format-number.ts';
import { writtenEnding } from '../model/document/generated-files.ts';
import { z } from '../model/zod.ts';
import { textChunk } from './chunks.ts';
import { fileText, type GeneratedFile } from './files.ts';
import { manifestPath } from './file-name.ts';
import { fingerprint } from './fingerprint.ts';

const format = 'gatewright-files';
const version = 1;

export const manifestBounds = { files: 50_000, bytes: 16 * 1024 * 1024 } as const;

/** Path of each file, with the fingerprint of its text as it was written. */
export type Manifest = ReadonlyMap<string, string>;

/** The same for texts that differ only in what Git and editors change by themselves: line ends, a byte order mark. */
export const textFingerprint = (text: string): string =>
  fingerprint(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));

export const manifestOf = (files: readonly GeneratedFile[]): Manifest =>
  new Map(files.map((file) => [file.path, textFingerprint(fileText(file))]));

export function manifestText(manifest: Manifest): string {
  const files = [...manifest].map(([path, of]) => ({ path, fingerprint: of }));
  const note = 'Files that Gatewright replaces and removes here. Keep this file with them.';
  return `${JSON.stringify({ format, version, note, files }, null, 2)}\n`;
}

export const manifestFile = (files: readonly GeneratedFile[]): GeneratedFile => ({
  path: manifestPath,
  language: 'json',
  chunks: [textChunk(manifestText(manifestOf(files)))],
  separator: '\n',
  newline: '\n',
});

const schema = z.object({
  format: z.literal(format),
  version: z.number(),
  files: z
    .array(z.object({ path: z.string(), fingerprint: z.string().check(z.maxLength(64)) }))
    .check(z.maxLength(manifestBounds.files)),
});

export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): ManifestResult => ({ ok: false, message });

/** Nothing that Gatewright does not write: no hidden files, no other kinds. */
function entryFault(path: string): string | undefined {
  if (!writtenEnding.test(path) || /(?:^|\/)\./.test(path)) return 'Gatewright writes no such file';
  return pathFault(path);
}

/** A manifest from the text of a file that anybody may have written; else what is wrong with it, as a clause. */
export function readManifest(text: string): ManifestResult {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('it is not JSON');
  }
  const parsed = z.safeParse(schema, json);
  if (!parsed.success) {
    const { code, path } = parsed.error.issues[0] ?? {};
    if (code === 'too_big' && path?.length === 1)
      return refuse(`it lists more than ${formatNumber(manifestBounds.files)} files`);
    return refuse('it is not a list of files that Gatewright wrote');
  }
  const { version: found, files } = parsed.data;
  if (found !== version)
    return refuse(`it has version ${found}, and this command reads ${version}; update the command`);
  for (const { path } of files) {
    const fault = entryFault(path);
    if (fault !== undefined) return refuse(`it lists ${JSON.stringify(path)}: ${fault}`);
  }
  const manifest = new Map(files.map((file) => [file.path, file.fingerprint]));
  const clash = manifest.size < files.length ? 'one file is listed twice' : pathClash(manifest.keys())?.why;
  return clash === undefined ? { ok: true, manifest } : refuse(`it lists files that cannot be side by side: ${clash}`);
}
