// Builds the service worker once the page is built, with the list of the page's files in it.
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** Files that the page asks for by itself; the command line, the manifest of the build and icons of shops stay out. */
const isOffline = (path: string) => !/^(?:cli|\.vite)\/|\.map$|^service-worker\.js$/.test(path);

async function filesOf(dist: string) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files
    .map((file) => file.slice(dist.length + 1).replaceAll('\\', '/'))
    .filter(isOffline)
    .sort();
}

/** The version of what is built: a hash over the names and contents of its files. */
async function versionOf(dist: string) {
  const files = await filesOf(dist);
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(dist, file)));
  return {
    version: hash.digest('hex').slice(0, 16),
    paths: files.map((file) => (file === 'index.html' ? '' : file)),
  };
}

/** `service-worker.js` beside the page: it answers for all that lies below. */
export function serviceWorker(): Plugin {
  let root = '';
  let dist = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      ({ root } = config);
      dist = resolve(root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (error) return;
        await build({
          root,
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { builtVersion: JSON.stringify(await versionOf(dist)) },
          build: {
            outDir: dist,
            emptyOutDir: false,
            target: 'es2022',
            reportCompressedSize: false,
            rolldownOptions: {
              input: join(root, 'src/offline/service-worker.ts'),
              output: { entryFileNames: 'service-worker.js', format: 'iife' },
            },
          },
        });
      },
    },
  };
}
