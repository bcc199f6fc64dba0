/// <reference types="vitest/config" />
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { cssModules } from './scripts/css-modules.ts';
import { contentSecurityPolicy } from './scripts/security-headers.mjs';

/** Puts the policy into the built page, so that it holds on static hosts that send no headers of ours. */
const policyMeta = (): Plugin => ({
  name: 'policy-meta',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
});

/** Empties dist before a build, but keeps the headless command that lives in it and is built on its own. */
const emptyDist = (): Plugin => {
  let dist = '';
  return {
    name: 'empty-dist',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    async buildStart() {
      const names = await readdir(dist).catch(() => []);
      const stale = names.filter((name) => name !== 'cli');
      await Promise.all(stale.map((name) => rm(join(dist, name), { recursive: true, force: true })));
    },
  };
};

/**
 * What the entry needs is one file. Else all that it shares with later parts would be dozens of small ones, which take
 * more requests and pack worse. The entry itself stays out, so that the manifest knows it.
 */
const start = { name: 'start', tags: ['$initial' as const], test: /^(?!.*\/(?:index\.html|src\/main\.tsx)$)/ };

interface Modules {
  getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** What a module brings along, itself too. */
function closureOf(id: string, modules: Modules, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of modules.getModuleInfo(id)?.importedIds ?? []) closureOf(next, modules, found);
  return found;
}

const component = (path: string) => resolve(import.meta.dirname, 'src/components', path);
const startPage = component('start/StartPage.tsx');
const workspace = component('workspace/Workspace.tsx');
let closures: Readonly<Record<'startPage' | 'workspace', ReadonlySet<string>>> | undefined;

/** What the start page shares with the workspace, so that neither waits for what only the other needs. */
const shownFirst = {
  debugName: 'first',
  name: (id: string, modules: Modules) => {
    closures ??= { startPage: closureOf(startPage, modules), workspace: closureOf(workspace, modules) };
    if (!closures.startPage.has(id) || id === startPage) return null;
    return closures.workspace.has(id) ? 'first' : 'start-page';
  },
};

/** Of the model, what only later parts of the page need: it stays out of the chunk that all share. */
const laterParts = new RegExp(
  String.raw`src/(?:${[
    'hcl/(?:print/|syntax/(?:faults|lines))',
    'model/checks/(?!diagnostics|design-bounds)',
    'model/design/(?:bulk-edits|companions|find/|following-name|implied-values|moves|routes/|passthrough/(?:known-instances|passthrough)|variant-edits)',
    'model/document/(?:account-ids|compact|link(?!-(?:form|result))|revealed)',
    'model/resources/aws-limits',
    'model/schema/(?:backend|invoke-arn|value-schema)',
  ].join('|')})`,
);

/** The tests of the layers that hold state. */
const stateful = 'src/{components,session}/**/*.test.{ts,tsx}';
/** What is timed starts with a heap and caches of its own. */
const timed = 'src/growth.test.ts';

export default defineConfig({
  base: './', // works under any sub-path of a static host
  plugins: [react(), policyMeta(), cssModules(), emptyDist()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    assetsInlineLimit: 0, // no data: addresses, so that font-src stays 'self'
    chunkSizeWarningLimit: 3500, // Monaco; the size budget watches all chunks exactly
    rolldownOptions: {
      output: {
        // One chunk instead of a dozen small ones: less to load, and better compressed.
        codeSplitting: {
          groups: [
            start,
            shownFirst,
            // One file for what the workspace brings along or opens soon; the styles of large parts come with them.
            { name: 'styles', test: /^(?!.*\/components\/(?:adopt|map|review)\/).*\.module\.css$/ },
            // What most parts need comes with the workspace in any case.
            { name: 'shared', test: /node_modules|src\/components\/|src\/session\//, minShareCount: 4 },
            // All but what only later parts need.
            { name: 'design', test: (id) => /src\/(?:hcl|model)\//.test(id) && !laterParts.test(id) },
          ],
        },
      },
    },
    manifest: true, // read by the size budget
    reportCompressedSize: false, // the size budget does
  },
  // Generous: properties over many random cases take their time on a busy machine.
  test: {
    environment: 'node',
    setupFiles: ['scripts/fast-check-seed.ts'],
    testTimeout: 120_000,
    // The rooms that decide what is written; the others are tried by journeys in the browser.
    coverage: {
      include: ['src/{hcl,model,codegen,importers}/**/*.ts'],
      exclude: ['**/*.{test,cases,arbitrary}.ts', '**/testing/**'],
    },
    maxWorkers: '100%', // the default leaves a core out, which is half of a machine with two
    projects: [
      // The files of a worker share what they import: to import all of it anew for each takes a quarter of the run.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: [stateful, timed],
          isolate: false,
        },
      },
      // What is open, stubs and the page itself are there once for a file.
      { extends: true, test: { name: 'stateful', include: [stateful, timed], isolate: true } },
    ],
  },
});
