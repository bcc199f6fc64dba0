/** Runs commands over files in memory. */
import type { FolderRequest } from '../folder/plan.ts';
import { run } from '../run.ts';

export type FilesByPath = { readonly [path: string]: string };

export async function runIn(files: FilesByPath, argv: readonly string[], input = '') {
  const written: { [path: string]: string } = {};
  const requests: FolderRequest[] = [];
  let out = '';
  let err = '';
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const code = await run(argv, {
    listFolder: async (folder) => {
      const prefix = folder === '.' ? '' : `${folder}/`;
      const names = Object.keys(files).flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
      return names.length === 0 || files[folder] !== undefined
        ? undefined
        : names.filter((name) => !name.includes('/'));
    },
    readFile: async (path) => {
      const text = written[path] ?? files[path];
      if (text === undefined) throw new Error('no such file');
      return bytesOf(text);
    },
    readInput: async () => bytesOf(input),
    writeFile: async (path, text) => {
      written[path] = text;
    },
    replaceFiles: async (replaced) => {
      for (const { path, bytes } of replaced)
        written[path] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    },
    writeFolder: async (request) => {
      requests.push(request);
      return { ok: true, removed: [] };
    },
    isSameFile: async (a, b) => a === b,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, written, requests };
}
