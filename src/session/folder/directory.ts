/** A folder of the person's computer: the files of one Terraform module in it, read and written. */
import { textOfBytes } from '../../importers/raw/text-of-bytes.ts';
import { formatNumber } from '../../model/text/format-number.ts';
import { mostIncoming } from '../adopt/incoming.ts';

/** File name, or path below the folder, → text. */
export type Texts = ReadonlyMap<string, string>;

/** What is used of the browser's handles; the DOM's types lack the listing. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

export interface DirectoryHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FileHandle | DirectoryHandle>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FileHandle>;
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<DirectoryHandle>;
  removeEntry(name: string): Promise<void>;
  queryPermission?(what: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(what: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

/** Files of a module. Terraform reads one folder only, so folders in it are modules of their own. */
export const isModuleFile = (name: string): boolean => /^[^./][^/]*\.(?:tf|tofu)(?:\.json)?$/.test(name);

/** More files than these are no module of one API. */
const mostFiles = 2_000;

const isGone = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/** The text of a file; undefined where there is none. Rejects with a sentence where it is too large. */
async function textOf(file: File): Promise<string> {
  if (file.size > mostIncoming)
    throw new Error(`${file.name} is ${formatNumber(file.size)} bytes; the limit is ${formatNumber(mostIncoming)}.`);
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}

async function at(root: DirectoryHandle, path: string, create: boolean) {
  const names = path.split('/');
  const name = names.pop() ?? path;
  let folder = root;
  for (const part of names) folder = await folder.getDirectoryHandle(part, { create });
  return { folder, name };
}

/** Texts of files that were listed by the browser, by name. */
export async function moduleTexts(files: readonly File[]): Promise<Texts> {
  if (files.length > mostFiles)
    throw new Error(
      `The folder has ${formatNumber(files.length)} Terraform files; the limit is ${formatNumber(mostFiles)}.`,
    );
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(await Promise.all(sorted.map(async (file) => [file.name, await textOf(file)] as const)));
}

/** The module in a folder. */
export async function readModule(root: DirectoryHandle): Promise<Texts> {
  const files: File[] = [];
  for await (const entry of root.values())
    if (entry.kind === 'file' && isModuleFile(entry.name)) files.push(await entry.getFile());
  return moduleTexts(files);
}

/** One file below the folder, undefined where there is none. */
export async function readPath(root: DirectoryHandle, path: string): Promise<string | undefined> {
  try {
    const { folder, name } = await at(root, path, false);
    return await textOf(await (await folder.getFileHandle(name)).getFile());
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** All or nothing: the browser swaps the file when it is closed. */
export async function writePath(root: DirectoryHandle, path: string, text: string): Promise<void> {
  const { folder, name } = await at(root, path, true);
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

export async function removePath(root: DirectoryHandle, path: string): Promise<void> {
  const { folder, name } = await at(root, path, false);
  await folder.removeEntry(name);
}
