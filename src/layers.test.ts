import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

// Imports go one way: components → session → importers → codegen → trace → model → hcl. This test reads
// the import lines and says which file breaks which rule; a new folder below src/ has to be given its place here first.

type Files = Readonly<Record<string, string>>;

const layers: Readonly<Record<string, readonly string[]>> = {
  hcl: [],
  model: ['hcl'],
  trace: ['model', 'hcl'],
  codegen: ['trace', 'model', 'hcl'], // rules of the review ask the trace what requests reach
  importers: ['codegen', 'model', 'hcl'],
  session: ['trace', 'importers', 'codegen', 'model', 'hcl', 'offline'],
  components: ['session', 'trace', 'importers', 'codegen', 'model', 'hcl'],
  cli: ['trace', 'importers', 'codegen', 'model', 'hcl'],
  offline: [], // the service worker
  src: ['components', 'session', 'trace', 'importers', 'codegen', 'model', 'hcl'], // files right in src/: main.tsx and tests over all layers
};

const lists = [
  'src/model/resources/index.ts',
  'src/model/checks/rules/index.ts',
  'src/codegen/checks/rules/index.ts',
  'src/codegen/review/rules/index.ts',
  'src/components/fields/index.tsx',
];

const pageGlobals = ['window', 'document', 'localStorage', 'sessionStorage', 'location', 'indexedDB'];

const viewPackage =
  /^(react|react-dom|react-hook-form|react-aria(-components)?|lucide-react)(\/|$)|^@(tanstack|xyflow|react-aria)\//;
const monacoPackage = /^(@monaco-editor|monaco-editor)(\/|$)/;
const zodPackage = /^zod(\/|$)/;

const layerOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? 'src';
const isTest = (file: string) => /\.(?:test|arbitrary)\.tsx?$/.test(file);

function importsOf(text: string): string[] {
  const lines = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm;
  const calls = /\b(?:import|new URL)\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(lines), ...text.matchAll(calls)].map(([, name = '']) => name.replace(/\?.*$/, ''));
}

/** Why a file may not import one of our own modules. */
function moduleFault(file: string, target: string): string | undefined {
  const from = layerOf(file);
  const to = layerOf(target);
  if (from === to || layers[from]?.includes(to)) return undefined;
  return `${file} imports ${target}: ${from} imports ${[...(layers[from] ?? []), 'itself'].join(', ')} only`;
}

/** Why a file may not import a package; tests may use what they need. */
function packageFault(file: string, name: string): string | undefined {
  if (isTest(file)) return undefined;
  const layer = layerOf(file);
  const fault = (rule: string) => `${file} imports ${name}: ${rule}`;
  if (layer === 'hcl') return fault('hcl imports itself only');
  if (layer === 'model' && !zodPackage.test(name)) return fault('model imports zod, hcl and itself only');
  if (name.startsWith('node:') && layer !== 'cli') return fault('only the command in src/cli runs on Node');
  if (monacoPackage.test(name) && !file.startsWith('src/components/preview/'))
    return fault('the editor is loaded by components/preview only');
  const isView = layer === 'components' || file === 'src/main.tsx' || /^src\/session\/.*hooks/.test(file);
  if (viewPackage.test(name) && !isView) return fault('React and forms belong to components and session hooks');
  return undefined;
}

/** The page's globals that a file uses without having declared the name itself. */
function globalsOf(text: string): string[] {
  const code = text.replace(/\/\*[^]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, "''");
  return pageGlobals.filter((name) => {
    const declared = new RegExp(
      String.raw`\b(?:const|let|function)\s+${name}\b|[({,]\s*${name}\??\s*:|\b${name}\)?\s*=>|[{[,]\s*${name}\b[^{}]*[}\]]\s*[=:]`,
    );
    return new RegExp(String.raw`(?<![.\w$])${name}\b(?!\??\s*:)`).test(code) && !declared.test(code);
  });
}

function importFault(file: string, name: string): string | undefined {
  if (!name.startsWith('.')) return packageFault(file, name);
  return /\.tsx?$/.test(name) ? moduleFault(file, posix.join(posix.dirname(file), name)) : undefined;
}

/** Why a file may not be where it is. */
function placeFault(file: string): string | undefined {
  const layer = layerOf(file);
  if (!(layer in layers)) return `${file} is in no layer: give src/${layer} its place in src/layers.test.ts`;
  const isBarrel = /\/index\.tsx?$/.test(file) && !lists.includes(file);
  return isBarrel ? `${file} is a barrel: import from the modules themselves` : undefined;
}

function faultsOf(file: string, text: string): string[] {
  const layer = layerOf(file);
  const globals =
    ['hcl', 'model', 'trace', 'codegen', 'importers'].includes(layer) && !isTest(file) ? globalsOf(text) : [];
  return [
    placeFault(file),
    ...importsOf(text).map((name) => importFault(file, name)),
    ...globals.map((name) => `${file} uses ${name}: ${layer} knows no page`),
  ].filter((fault) => fault !== undefined);
}

const faults = (files: Files) => Object.entries(files).flatMap(([file, text]) => faultsOf(file, text));

function sourceFiles(): Files {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (name) => `src/${name.replaceAll('\\', '/')}`,
  );
  const sources = names.filter((name) => /\.tsx?$/.test(name));
  return Object.fromEntries(sources.map((name) => [name, readFileSync(name, 'utf8')]));
}

test('imports go one way', () => {
  const files = sourceFiles();
  expect(Object.keys(files)).toContain('src/layers.test.ts');
  expect(faults(files)).toEqual([]);
});

test.each<[file: string, text: string, fault: string]>([
  ['src/model/a.ts', "import { print } from '../codegen/files.ts';", 'model imports hcl, itself only'],
  ['src/hcl/a.ts', "import { design } from '../model/design.ts';", 'hcl imports itself only'],
  ['src/hcl/a.ts', "import * as z from 'zod/mini';", 'hcl imports itself only'],
  ['src/model/a.ts', "import type { ReactNode } from 'react';", 'model imports zod, hcl and itself only'],
  ['src/model/a.ts', "import {\n  a,\n  b,\n} from\n  'fflate';", 'model imports zod, hcl and itself only'],
  ['src/model/a.test.ts', "import { print } from '../codegen/files.ts';", 'model imports hcl, itself only'],
  ['src/codegen/a.ts', "export * from '../session/store.ts';", 'codegen imports trace, model, hcl, itself only'],
  [
    'src/codegen/a.ts',
    "const store = await import('../session/store.ts');",
    'codegen imports trace, model, hcl, itself only',
  ],
  [
    'src/codegen/a.ts',
    "import { read } from '../importers/read.ts';",
    'codegen imports trace, model, hcl, itself only',
  ],
  ['src/importers/a.ts', "const text = localStorage.getItem('a');", 'uses localStorage'],
  ['src/trace/a.ts', "import { read } from '../codegen/files.ts';", 'trace imports model, hcl, itself only'],
  ['src/trace/a.ts', 'const here = window.location.href;', 'uses window'],
  ['src/codegen/a.ts', "import 'node:fs';", 'runs on Node'],
  [
    'src/session/a.ts',
    "import { App } from '../components/App.tsx';",
    'session imports trace, importers, codegen, model, hcl, offline, itself only',
  ],
  [
    'src/session/a.ts',
    "new URL('../components/a.worker.ts', import.meta.url)",
    'session imports trace, importers, codegen, model, hcl',
  ],
  ['src/session/store.ts', "import { useState } from 'react';", 'session hooks'],
  ['src/session/a.ts', "import { useForm } from 'react-hook-form';", 'session hooks'],
  [
    'src/cli/main.ts',
    "import { store } from '../session/store.ts';",
    'cli imports trace, importers, codegen, model, hcl, itself only',
  ],
  ['src/cli/main.ts', "import { QueryClient } from '@tanstack/react-query';", 'session hooks'],
  ['src/components/a.tsx', "import * as monaco from 'monaco-editor/editor';", 'components/preview only'],
  ['src/components/a.tsx', "import { main } from '../cli/main.ts';", 'components imports'],
  ['src/components/index.ts', '', 'barrel'],
  ['src/common/a.ts', '', 'in no layer'],
  ['src/model/a.ts', 'const here = window.location.href;', 'uses window'],
  ['src/codegen/a.ts', "const text = localStorage.getItem('a');", 'uses localStorage'],
  ['src/codegen/a.ts', 'save(document);', 'uses document'],
])('finds the fault in %s: %s', (file, text, fault) => {
  expect(faults({ [file]: text })).toEqual([expect.stringContaining(fault)]);
});

test.each<[file: string, text: string]>([
  ['src/model/a.ts', "import * as z from 'zod/mini';\nimport { b } from './resources/api.ts';"],
  ['src/model/a.ts', "// The window of a document\nconst help = 'document'; const at = node.location;"],
  ['src/codegen/a.ts', 'function read(document: Document) { return document.paths; }'],
  ['src/codegen/a.ts', 'documents.map((document) => document.paths); const { location } = response; use(location);'],
  ['src/codegen/a.ts', "import { design } from '../model/design.ts';\nimport { parse } from 'yaml';"],
  ['src/model/a.test.ts', "import fc from 'fast-check';\nimport { readFileSync } from 'node:fs';"],
  ['src/session/hooks.ts', "import { useStore } from 'zustand';\nimport { useRef } from 'react';"],
  ['src/session/bulk.ts', "import Worker from '../codegen/bulk.worker.ts?worker';"],
  ['src/components/preview/monaco.ts', "import * as monaco from 'monaco-editor/editor';"],
  ['src/components/App.tsx', "import './app.css';\nimport { check } from '../model/check.ts';\nwindow.focus();"],
  ['src/model/checks/rules/index.ts', "import { rule } from './route-key-unique.ts';"],
  ['src/main.tsx', "import { App } from './components/App.tsx';\nimport { createRoot } from 'react-dom/client';"],
  ['src/cli/main.ts', "import { readFile } from 'node:fs/promises';\nimport { check } from '../model/check.ts';"],
])('lets %s pass: %s', (file, text) => {
  expect(faults({ [file]: text })).toEqual([]);
});
