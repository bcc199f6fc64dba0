/** The headless command: a thin front over model and codegen. Only results go to standard output. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { writeFolder } from './folder/folder.ts';
import { replaceFiles } from './folder/replace-files.ts';
import { run } from './run.ts';
import { reasonOf, type CliEnvironment } from './environment.ts';

let outputFailed = false;

/**
 * A reader that goes away (`| head`) is no failure to speak of; a full disk is. Either way the result is not complete,
 * and 1 would say that `check` found an error.
 */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (!outputFailed && error.code !== 'EPIPE')
    process.stderr.write(`gatewright: standard output can't be written: ${error.message}\n`);
  outputFailed = true;
  process.exitCode = 2;
}

process.stdout.on('error', onOutputError);
// Where messages cannot be written, nothing can be said about it.
process.stderr.on('error', () => {});

/** A signal between two files would leave half of them: it has to wait. */
function undisturbed<Out>(work: () => Out): Out {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const wait = () => {};
  for (const signal of signals) process.on(signal, wait);
  try {
    return work();
  } finally {
    for (const signal of signals) process.off(signal, wait);
  }
}

const world: CliEnvironment = {
  readFile: (path) => readFile(path),
  listFolder: async (path) => {
    if (!(await stat(path)).isDirectory()) return undefined;
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  },
  readInput: () => buffer(process.stdin),
  writeFile: async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  replaceFiles: async (files) => undisturbed(() => replaceFiles(files)),
  writeFolder: async (request) => undisturbed(() => writeFolder(request)),
  isSameFile: async (a, b) => {
    const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
    return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
  },
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
};

try {
  const code = await run(process.argv.slice(2), world);
  process.exitCode = outputFailed ? 2 : code;
} catch (error) {
  process.stderr.write(`gatewright: internal error: ${reasonOf(error)}\n`);
  process.exitCode = 2;
}
