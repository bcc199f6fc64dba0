import { expect, test } from 'vitest';
import { budgetLines } from './size-budget.mjs';

const manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/components/workspace/Workspace.tsx'],
  },
  '_shared.js': { file: 'assets/shared-1.js' },
  '_widgets.js': { file: 'assets/widgets-1.js', imports: ['_shared.js'] },
  'src/components/workspace/Workspace.tsx': {
    file: 'assets/Workspace-1.js',
    isDynamicEntry: true,
    imports: ['index.html', '_widgets.js'],
  },
  'src/components/preview/Output.tsx': {
    file: 'assets/Output-1.js',
    isDynamicEntry: true,
    imports: ['_widgets.js', '_printer.js'],
  },
  '_printer.js': { file: 'assets/printer-1.js' },
  'src/components/preview/editor/monaco.ts': {
    file: 'assets/monaco-1.js',
    isDynamicEntry: true,
    imports: ['_shared.js'],
  },
  'src/components/map/Map.tsx': { file: 'assets/Map-1.js', isDynamicEntry: true },
  'src/components/dialogs/Share.tsx': {
    file: 'assets/Share-1.js',
    isDynamicEntry: true,
    imports: ['_widgets.js', '_printer.js', '_codec.js'],
  },
  '_codec.js': { file: 'assets/codec-1.js' },
  'style.css': { file: 'assets/style-1.css' },
};
const kB = {
  'assets/index-1.js': 100,
  'assets/shared-1.js': 20,
  'assets/widgets-1.js': 60,
  'assets/Workspace-1.js': 50,
  'assets/Output-1.js': 4,
  'assets/printer-1.js': 16,
  'assets/monaco-1.js': 800,
  'assets/Map-1.js': 70,
  'assets/Share-1.js': 10,
  'assets/codec-1.js': 5,
  'assets/style-1.css': 7,
  'assets/editor.worker-abcd_123.js': 93,
  'assets/yaml-library-abcd-123.js': 30,
};
const weigh = (file) => kB[file] * 1000;

test('each line counts a file once, and only what is not there yet', () => {
  expect(budgetLines(manifest, Object.keys(kB), weigh)).toEqual([
    { name: 'start', bar: 160, kB: 120 },
    { name: 'start and workspace', bar: 250, kB: 230 },
    { name: 'start, workspace and code', bar: 285, kB: 250 },
    { name: 'components/preview/editor/monaco.ts', bar: 830, kB: 800 },
    { name: 'components/map/Map.tsx', bar: 93, kB: 70 },
    { name: 'components/dialogs/Share.tsx', bar: 40, kB: 15 },
    { name: 'worker editor.worker', bar: 100, kB: 93 },
    { name: 'worker yaml-library', bar: 40, kB: 30 },
  ]);
});

test('without a workspace its line has no size', () => {
  const { 'index.html': entry, '_shared.js': shared } = manifest;
  expect(budgetLines({ 'index.html': entry, '_shared.js': shared }, ['assets/index-1.js'], weigh)).toEqual([
    { name: 'start', bar: 160, kB: 120 },
    { name: 'start and workspace', bar: 250 },
  ]);
});

test('a manifest without an entry is an error, not an empty success', () => {
  expect(() => budgetLines({}, [], weigh)).toThrow('names no entry');
});
