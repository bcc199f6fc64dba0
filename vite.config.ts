/// <reference types="vitest/config" />
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { cssModules } from './scripts/css-modules.ts';
import { contentSecurityPolicy } from './scripts/security-headers.mjs';
import { serviceWorker } from './scripts/service-worker.ts';

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

/**
 * Lets the page paint what stands in it before any file has come, and asks at once for what the start page needs: styles
 * that hold up painting come last, the font and the parts of the start page are named in the head.
 */
const shellFirst = (): Plugin => ({
  name: 'shell-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const files = Object.values(bundle);
      const chunkOf = (file: string) => files.find((chunk) => chunk.type === 'chunk' && chunk.fileName === file);
      const needed = new Set<string>();
      const need = (file: string) => {
        const chunk = chunkOf(file);
        if (chunk?.type !== 'chunk' || needed.has(file)) return;
        needed.add(file);
        chunk.imports.forEach(need);
      };
      need(files.find((chunk) => chunk.type === 'chunk' && chunk.facadeModuleId === startPage)?.fileName ?? '');
      const font = files.find(({ fileName }) => /geist-latin[\w-]*\.woff2$/.test(fileName))?.fileName;
      const head = [
        ...(font ? [`<link rel="preload" as="font" type="font/woff2" crossorigin href="./${font}">`] : []),
        ...[...needed]
          .filter((file) => !html.includes(file))
          .map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`),
      ];
      const styles: string[] = [];
      const rest = html.replace(/ *<link rel="stylesheet"[^>]*>\n/g, (link) => {
        styles.push(link);
        return '';
      });
      return rest
        .replace('  </head>', `${head.map((link) => `    ${link}\n`).join('')}  </head>`)
        .replace('  </body>', `${styles.join('')}  </body>`);
    },
  },
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
const closuresIn = (modules: Modules) =>
  (closures ??= { startPage: closureOf(startPage, modules), workspace: closureOf(workspace, modules) });

/** What the start page shares with the workspace, so that neither waits for what only the other needs. */
const shownFirst = {
  debugName: 'first',
  name: (id: string, modules: Modules) => {
    const { startPage: page, workspace: work } = closuresIn(modules);
    if (!page.has(id) || id === startPage) return null;
    // Small parts of the kit are asked for by what opens later, too, which has no use for the rest of the page.
    return work.has(id) || !/src\/components\/start\//.test(id) ? 'first' : 'start-page';
  },
};

// Versions are needed once there are some.
const pageParts = /node_modules|src\/components\/|src\/session\/(?!storage\/(?:kept-)?versions)/;

/** What most parts need comes with the workspace if that needs it too: not what brings along all that prints files. */
const shared = {
  debugName: 'shared',
  name: (id: string, modules: Modules) =>
    id.includes('node_modules') || closuresIn(modules).workspace.has(id) ? 'shared' : null,
  test: pageParts,
  minShareCount: 4,
};

/** What many forms and dialogs need that are opened from the workspace. */
const kit = { name: 'kit', test: /src\/components\/(?:ui|fields)\//, minShareCount: 4 };

/** Of the model, what only later parts of the page need: it stays out of the chunk that all share. */
const laterParts = new RegExp(
  String.raw`src/(?:${[
    'hcl/(?:print/|syntax/(?:faults|lines))',
    'model/checks/(?!diagnostics|design-bounds)',
    'model/design/(?:bulk-edits|companions|find/|following-name|implied-values|spread|moves|routes/|passthrough/(?:known-instances|passthrough)|variant-edits)',
    'model/document/(?:account-ids|compact|environment|link(?!-(?:form|result))|revealed)',
    'model/resources/aws-limits',
    'model/schema/(?:backend|invoke-arn|value-schema)',
    'model/text/format-bytes',
  ].join('|')})`,
);

/** The tests of the layers that hold state. */
const stateful = 'src/{components,session}/**/*.test.{ts,tsx}';
/** What is timed starts with a heap and caches of its own. */
const timed = 'src/growth.test.ts';

export default defineConfig({
  base: './', // works under any sub-path of a static host
  plugins: [react(), policyMeta(), shellFirst(), cssModules(), emptyDist(), serviceWorker()],
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
            // Dialogs ask with it; neither the start page nor the workspace does.
            { name: 'queries', test: /node_modules\/@tanstack|src\/components\/queries\.ts/ },
            // What compares texts opens on demand.
            { name: 'diff', test: /node_modules\/diff\// },
            shared,
            kit,
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
