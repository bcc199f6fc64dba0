/** `generate --out`: the files of a design in a folder that may hold others. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { textOfBytes } from '../../importers/raw/text-of-bytes.ts';
import { manifestPath } from '../../codegen/file-name.ts';
import { manifestBounds, manifestText, readManifest, type Manifest } from '../../codegen/manifest.ts';
import { pathClash, pathFault } from '../../model/document/file-path.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { commitFolder, realDisk, type Disk } from './commit.ts';
import { looker } from './look.ts';
import { planFolder, type FolderChange, type FolderFile, type FolderRequest } from './plan.ts';

export type FolderResult =
  | { readonly ok: true; readonly removed: readonly string[] }
  /** Sentences: what is in the way, and what to do about it. Nothing was changed. */
  | { readonly ok: false; readonly problems: readonly string[] };

const refuseAll = (problems: readonly string[]): FolderResult => ({ ok: false, problems });
const refuse = (problem: string): FolderResult => refuseAll([problem]);

/**
 * Writes files to a folder, and removes those that an earlier run wrote and that are not among them. Files that are not
 * ours, or were edited since, are touched only with `force`. Throws when the disk fails; nothing is changed then.
 */
export function writeFolder(request: FolderRequest, disk: Disk = realDisk): FolderResult {
  const { folder, files } = request;
  const unfit = pathsFault(files);
  if (unfit !== undefined) return refuse(unfit);
  const isThere = existsSync(folder);
  if (isThere && !statSync(folder).isDirectory()) return refuse(`${folder} isn't a folder.`);
  // A folder that was named may be a link itself.
  const root = isThere ? realpathSync(folder) : resolve(folder);
  const known = knownFiles(root, folder);
  if (!known.ok) return refuse(known.message);
  const { changes, problems, manifest } = planFolder(root, known.manifest, request);
  if (problems.length > 0) {
    const unique = [...new Map(problems.map((problem) => [`${problem.path}\n${problem.text}`, problem])).values()];
    const advice = problems.every(({ canForce }) => canForce)
      ? 'Move or rename these files, or use --force to replace and remove them.'
      : "Move or rename these first; --force doesn't replace folders and links.";
    return refuseAll([
      ...unique.map(({ path, text }) => `${path} ${text}.`),
      `Nothing was written to ${folder}. ${advice}`,
    ]);
  }
  const all = [...changes, ...manifestChange(root, manifest)];
  if (all.length > 0) commitFolder(root, all, disk);
  return { ok: true, removed: changes.flatMap(({ path, file }) => (file ? [] : [path])) };
}

/** Designs name files too, and two of them may not fit into one folder. */
function pathsFault(files: readonly FolderFile[]): string | undefined {
  for (const { path } of files) {
    const fault = pathFault(path);
    if (fault !== undefined) return `${path} can't be written: ${fault}.`;
  }
  const clash = pathClash(files.map(({ path }) => path));
  return clash && `${clash.first} and ${clash.second} can't be written to one folder: ${clash.why}.`;
}

/** The files that an earlier run wrote, or why they are not known. */
function knownFiles(
  root: string,
  folder: string,
): { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly message: string } {
  const found = looker(root)(manifestPath);
  if (found.kind === 'nothing') return { ok: true, manifest: new Map() };
  const read =
    found.kind === 'blocked'
      ? { ok: false as const, message: "it isn't a file" }
      : !found.bytes || found.bytes.length > manifestBounds.bytes
        ? { ok: false as const, message: `it has more than ${formatNumber(manifestBounds.bytes)} bytes` }
        : readManifest(textOfBytes(found.bytes));
  if (read.ok) return read;
  return {
    ok: false,
    message: `${manifestPath} in ${folder} can't be used: ${read.message}. Restore it, or delete it and use --force to replace generated files.`,
  };
}

function manifestChange(root: string, manifest: Manifest): readonly FolderChange[] {
  const text = manifestText(manifest);
  const found = looker(root)(manifestPath);
  const bytes = new TextEncoder().encode(text);
  if (found.kind === 'file' && found.bytes && Buffer.compare(found.bytes, bytes) === 0) return [];
  const file = { path: manifestPath, text, bytes, isExecutable: false };
  return [{ path: manifestPath, file, mode: found.kind === 'file' ? found.stats.mode : undefined }];
}
