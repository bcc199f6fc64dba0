/** Which files of a folder to write and to remove, or why that cannot be done. */
import { statSync } from 'node:fs';
import { textOfBytes } from '../../importers/raw/text-of-bytes.ts';
import { textFingerprint, type Manifest } from '../../codegen/manifest.ts';
import { pathKey } from '../../model/document/file-path.ts';
import { isSame, looker, type FoundFile } from './look.ts';

export interface FolderFile {
  /** Relative, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly isExecutable: boolean;
}

export interface FolderRequest {
  readonly folder: string;
  readonly files: readonly FolderFile[];
  /** Replaces and removes files that are not as Gatewright wrote them. */
  readonly force: boolean;
  /** A file that is read now: it may be replaced as one of `files`, but is never removed. */
  readonly input: string | undefined;
  /** Files that earlier runs wrote and that stay, though they are not written now. */
  readonly stays: (path: string) => boolean;
}

export interface FolderChange {
  readonly path: string;
  /** Undefined: the file is removed. */
  readonly file: FolderFile | undefined;
  /** That of the file that is there, undefined where there is none. */
  readonly mode: number | undefined;
}

export interface FolderProblem {
  readonly path: string;
  /** What is wrong, after the path. */
  readonly text: string;
  readonly canForce: boolean;
}

export interface FolderPlan {
  readonly changes: readonly FolderChange[];
  readonly problems: readonly FolderProblem[];
  /** The files that are ours from now on. */
  readonly manifest: Manifest;
}

export function planFolder(root: string, known: Manifest, request: FolderRequest): FolderPlan {
  const { files, force, stays } = request;
  const look = looker(root);
  const input = request.input === undefined ? undefined : statSync(request.input, { throwIfNoEntry: false });
  const changes: FolderChange[] = [];
  const problems: FolderProblem[] = [];
  const manifest = new Map<string, string>();
  const aliases = new Map([...known].map(([path, fingerprint]) => [pathKey(path), { path, fingerprint }]));
  const written = new Map<string, FoundFile>();

  for (const file of files) {
    const found = look(file.path);
    written.set(pathKey(file.path), found);
    const now = textFingerprint(file.text);
    manifest.set(file.path, now);
    if (found.kind === 'blocked') problems.push(blocked(file.path, found));
    else if (found.kind === 'nothing') changes.push({ path: file.path, file, mode: undefined });
    else {
      const before = fingerprintOf(found);
      const ours = knownAs(file.path, found);
      if (force || before === now || (ours !== undefined && (ours === before || isSame(found.stats, input)))) {
        if (!isEqual(found.bytes, file.bytes)) changes.push({ path: file.path, file, mode: found.stats.mode });
      } else problems.push(ours === undefined ? foreign(file.path) : edited(file.path));
    }
  }

  for (const [path, fingerprint] of known) {
    if (manifest.has(path)) continue;
    const found = look(path);
    if (found.kind === 'blocked' && found.by === 'link') problems.push(blocked(path, found));
    // What took the place of our file is not ours; what is gone is gone.
    if (found.kind !== 'file') continue;
    const taken = written.get(pathKey(path));
    if (taken?.kind === 'file' && isSame(found.stats, taken.stats)) continue;
    if (stays(path) || isSame(found.stats, input)) manifest.set(path, fingerprint);
    else if (fingerprintOf(found) !== fingerprint && !force) problems.push(edited(path));
    else changes.push({ path, file: undefined, mode: found.stats.mode });
  }
  return { changes, problems, manifest };

  /** The fingerprint of a file as we wrote it, also where its name has other letter case now and is still the same file. */
  function knownAs(path: string, found: PlainFile): string | undefined {
    const own = known.get(path);
    if (own !== undefined) return own;
    const alias = aliases.get(pathKey(path));
    const other = alias && look(alias.path);
    return other?.kind === 'file' && isSame(other.stats, found.stats) ? alias?.fingerprint : undefined;
  }
}

type PlainFile = Extract<FoundFile, { kind: 'file' }>;

const fingerprintOf = ({ bytes }: PlainFile): string => (bytes ? textFingerprint(textOfBytes(bytes)) : '');

const isEqual = (a: Uint8Array | undefined, b: Uint8Array): boolean => a !== undefined && Buffer.compare(a, b) === 0;

const foreign = (path: string): FolderProblem => ({ path, text: "wasn't written by Gatewright", canForce: true });
const edited = (path: string): FolderProblem => ({
  path,
  text: 'was edited since Gatewright wrote it',
  canForce: true,
});

const obstacles = {
  folder: 'is a folder where a file is required',
  link: "is a symbolic link, which isn't followed",
  other: "isn't a folder, but must contain a file",
} as const;

function blocked(path: string, { by, at }: Extract<FoundFile, { kind: 'blocked' }>): FolderProblem {
  const text = by === 'other' && at === path ? 'is neither a file nor a folder' : obstacles[by];
  return { path: at, text, canForce: false };
}
