/** A folder of `.tf` files as the place of a design: opened, edited, and saved back where something changed. */
import { fileText, generateFiles } from '../../codegen/files.ts';
import type { Design } from '../../model/design/design.ts';
import { putIntake } from '../adopt/inbox.ts';
import { openDialog, say, session } from '../document/store.ts';
import { download } from '../page/download.ts';
import { diskChanges, newerFiles, type DiskChange } from './changes.ts';
import {
  isModuleFile,
  readModule,
  readPath,
  removePath,
  moduleTexts,
  writePath,
  type DirectoryHandle,
  type Texts,
} from './directory.ts';
import { browserFolders, type RememberedFolder } from './folder-memory.ts';
import { folderOf, folderStore, type OpenFolder } from './folder-state.ts';
import { whenImported } from './pending.ts';

interface Picker {
  showDirectoryPicker?: (options: { readonly id: string; readonly mode: 'read' }) => Promise<DirectoryHandle>;
}
const picker = (): Picker => globalThis as unknown as Picker;

/** Whether folders can be written, or changes are downloaded. */
export const hasFolderAccess = (): boolean => picker().showDirectoryPicker !== undefined;

/** Asks for a folder, and takes its files to the import. */
export async function pickFolder(): Promise<void> {
  if (!hasFolderAccess()) return askForFiles();
  let root: DirectoryHandle | undefined;
  try {
    root = await picker().showDirectoryPicker?.({ id: 'module', mode: 'read' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return; // the person thought better of it
    say('The browser blocks access to this folder.');
    return;
  }
  if (root) await openDirectory(root);
}

/** A browser without access to folders lists the files of one, as a form would upload them. Nothing is uploaded. */
function askForFiles(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  input.addEventListener('change', () => void openFiles([...(input.files ?? [])]));
  input.click();
}

export const openDirectory = (root: DirectoryHandle): Promise<void> =>
  bring({ name: root.name, root }, () => readModule(root));

/** The files of a folder that a browser without access to folders lists. */
export const openFiles = (files: readonly File[]): Promise<void> => {
  const [first] = files;
  const name = first?.webkitRelativePath.split('/')[0] ?? 'folder';
  // Below the folder only: what lies deeper is another module.
  const own = files.filter((file) => file.webkitRelativePath.split('/').length <= 2 && isModuleFile(file.name));
  return bring({ name }, () => moduleTexts(own));
};

async function bring(folder: Omit<RememberedFolder, 'opened'>, read: () => Promise<Texts>): Promise<void> {
  let opened: Texts;
  try {
    opened = await read();
  } catch (error) {
    say(error instanceof Error ? error.message : 'The folder could not be read.');
    return;
  }
  if (opened.size === 0) {
    say(`${folder.name} has no .tf or .tofu files.`);
    return;
  }
  importTexts(opened, (documentId, unread) => keep({ ...folder, opened, unread, documentId, newer: [] }));
}

/**
 * Takes files to the import. An empty one has nothing to import.
 *
 * @param link told of the design that they became part of, and which did not; not told where none did
 */
function importTexts(files: Texts, link: (documentId: string, unread: readonly string[]) => void): void {
  const brought = [...files].filter(([, text]) => text.trim() !== '');
  whenImported((documentId, read) => {
    const unread = [...files].flatMap(([name, text]) => (text.trim() !== '' && read.has(text) ? [] : [name]));
    if (unread.length < files.size) link(documentId, unread);
  });
  putIntake(brought.map(([name, text]) => ({ name, text })));
  openDialog('adopt');
}

function keep(folder: OpenFolder): void {
  folderStore.setState({ folder });
  const { documentId, name, root, opened, unread = [] } = folder;
  browserFolders.put(documentId, { name, opened, unread, ...(root ? { root } : {}) }).catch(() => undefined);
}

/** What a design prints into its folder; scripts repeat what import blocks say. */
export const folderTexts = (design: Design): Texts =>
  new Map(
    generateFiles(design)
      .filter(({ language }) => !['shell', 'powershell', 'bat'].includes(language))
      .map((file) => [file.path, fileText(file)]),
  );

/** The module in a folder, and what else there is at these paths. */
async function diskOf(root: DirectoryHandle, paths: Iterable<string>): Promise<Texts> {
  const disk = new Map(await readModule(root));
  for (const path of paths) {
    // The list has all files of the module, spelled as they are: on many systems another spelling leads to them, too.
    const text = isModuleFile(path) ? undefined : await readPath(root, path);
    if (text !== undefined) disk.set(path, text);
  }
  return disk;
}

/** What saving would write. Asks for the right to read where the browser forgot it, so call it on a press. */
export async function changesIn(folder: OpenFolder, design: Design): Promise<readonly DiskChange[]> {
  await demand(folder.root, 'read');
  const files = folderTexts(design);
  const { root, opened, unread } = folder;
  return diskChanges({ opened, unread, disk: root ? await diskOf(root, files.keys()) : opened, files });
}

async function demand(root: DirectoryHandle | undefined, mode: 'read' | 'readwrite'): Promise<void> {
  const what = { mode } as const;
  if (!root?.queryPermission || (await root.queryPermission(what)) === 'granted') return;
  if ((await root.requestPermission?.(what)) !== 'granted')
    throw new Error(`The browser has no permission to ${mode === 'read' ? 'read' : 'write to'} ${root.name}.`);
}

/**
 * Writes what was chosen. Rejects with a sentence where the folder changed since it was looked at, or refuses; what
 * was written by then stays, and counts as read.
 */
export async function saveChanges(folder: OpenFolder, changes: readonly DiskChange[]): Promise<void> {
  const { root } = folder;
  if (!root) return downloadChanges(folder, changes);
  await demand(root, 'readwrite');
  const disk = await diskOf(
    root,
    changes.map(({ path }) => path),
  );
  for (const { path, before } of changes)
    if (disk.get(path) !== before) throw new Error(`${path} has just changed in the folder. Review it again.`);
  const opened = new Map(folder.opened);
  const done = new Set<string>();
  try {
    for (const { path, after } of inSafeOrder(changes)) {
      if (after === undefined) await removePath(root, path);
      else await writePath(root, path, after);
      if (after === undefined) opened.delete(path);
      else opened.set(path, after);
      done.add(path);
    }
  } finally {
    const left = (paths: readonly string[] = []) => paths.filter((path) => !done.has(path));
    keep({ ...folder, opened, unread: left(folder.unread), newer: left(folder.newer) });
  }
}

/** Many systems take `Main.tf` for `main.tf`: deleted after the other was written, both would be gone. */
function inSafeOrder(changes: readonly DiskChange[]): readonly DiskChange[] {
  const written = new Set(changes.flatMap(({ path, after }) => (after === undefined ? [] : [path.toLowerCase()])));
  const isTwin = ({ path, after }: DiskChange) => after === undefined && written.has(path.toLowerCase());
  return [...changes.filter(isTwin), ...changes.filter((change) => !isTwin(change))];
}

/** Where folders cannot be written: one file as it is, several as a zip. */
async function downloadChanges(folder: OpenFolder, changes: readonly DiskChange[]): Promise<void> {
  const written = changes.filter(({ after }) => after !== undefined);
  const [only] = written;
  if (written.length === 1 && only?.after !== undefined) download(only.path.replace(/^.*\//, ''), only.after);
  else if (written.length > 1) {
    const { zipOfTexts } = await import('../page/zip.ts');
    download(
      `${folder.name}-changes.zip`,
      zipOfTexts(new Map(written.map(({ path, after = '' }) => [path, after]))),
      'application/zip',
    );
  }
  const opened = new Map([...folder.opened, ...written.map(({ path, after = '' }) => [path, after] as const)]);
  for (const { path, after } of changes) if (after === undefined) opened.delete(path);
  keep({ ...folder, opened });
}

/** Looks whether somebody else changed the files; in silence, as long as the browser allows it without asking. */
export async function lookAtDisk(): Promise<void> {
  const { folder } = folderStore.getState();
  const root = folder?.root;
  if (!folder || !root) return;
  try {
    if (root.queryPermission && (await root.queryPermission({ mode: 'read' })) !== 'granted') return;
    const disk = await diskOf(root, folder.opened.keys());
    if (folderStore.getState().folder === folder)
      folderStore.setState({ folder: { ...folder, disk, newer: newerFiles(folder.opened, disk, folder.ignored) } });
  } catch {
    // The folder was moved or removed: saving says so.
  }
}

/** Brings what somebody else changed into the design: the import shows it first. */
export async function importNewer(folder: OpenFolder): Promise<void> {
  const { root, newer } = folder;
  if (!root) return;
  await demand(root, 'read');
  const read = await Promise.all(newer.map(async (path) => [path, await readPath(root, path)] as const));
  const texts = new Map(read.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
  const others = [...folder.opened].filter(([path]) => !newer.includes(path));
  const opened = new Map([...others, ...texts]);
  const unread = (folder.unread ?? []).filter((path) => !newer.includes(path));
  // Files that are gone or empty have nothing to import; saving offers to write them again.
  if ([...texts.values()].every((text) => text.trim() === ''))
    return keep({ ...folder, opened, unread: [...unread, ...texts.keys()], newer: [] });
  importTexts(texts, (documentId, left) => {
    // Changed files alone, brought into another design, are not the folder.
    if (documentId === folder.documentId) keep({ ...folder, opened, unread: [...unread, ...left], newer: [] });
  });
}

/** The person keeps what the design has, until a file changes again; saving shows what it would overwrite. */
export const dismissNewer = (folder: OpenFolder): void =>
  folderStore.setState({ folder: { ...folder, ignored: folder.disk ?? folder.opened, newer: [] } });

/** Follows which design is open, and looks at the disk whenever the person comes back to the page. */
export function startFolders(): void {
  const follow = async (documentId: string | undefined) => {
    if (documentId === undefined || folderOf(documentId)) return;
    const remembered = await browserFolders.get(documentId).catch(() => undefined);
    // Meanwhile another design may be open, or this one just came from a folder.
    if (session.getState().documentId !== documentId || folderOf(documentId)) return;
    folderStore.setState({ folder: remembered && { ...remembered, documentId, newer: [] } });
    await lookAtDisk();
  };
  session.subscribe((state, before) => {
    if (state.documentId !== before.documentId) void follow(state.documentId);
  });
  void follow(session.getState().documentId);
  window.addEventListener('focus', () => void lookAtDisk());
}
