/** The headless command: a thin front over model and codegen. Only results go to standard output. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  readInput: () => buffer(process.stdin),
  writeFile: async (folder, path, content) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  },
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
});
