// How much JavaScript the built app makes people load, measured exactly on Vite's manifest and held
// against fixed bars. On its own: node scripts/size-budget.mjs [DIR]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runDirectly } from './run-directly.mjs';

/** Bars in kB (1000 bytes), gzip level 9. */
const startBar = 160;
const workspaceBar = 250;
const codeBar = 285;
const lazyBar = 40;
/** Lazy modules that are allowed more, by a part of their source path. */
const lazyBars = [
  { part: 'preview/editor/monaco', bar: 830 },
  // 60 kB are the library that draws it.
  { part: 'components/map/', bar: 93 },
  // The screen with what traces a request over HTTP. Events of WebSocket APIs bring 25 kB more, with the first such API.
  { part: 'components/trace/', bar: 48 },
  // The engine counts in each that uses it, and is loaded once.
  { part: 'trace/', bar: 60 },
  { part: 'components/template/', bar: 46 },
];
/** Workers are files outside the manifest's graph; these are allowed more, by their name. */
const workerBars = [
  { name: 'editor.worker', bar: 100 },
  { name: 'adopt.worker', bar: 140 },
];
const startPage = 'src/components/start/StartPage.tsx';
const workspace = 'src/components/workspace/Workspace.tsx';
const code = 'src/components/preview/Output.tsx';

/**
 * @typedef {{ file: string, isEntry?: boolean, isDynamicEntry?: boolean, imports?: string[] }} Chunk
 * @typedef {{ name: string, bar: number, kB?: number }} Line without kB when there is nothing to measure
 */

/** The files that a module brings along before it can run. */
function staticFiles(manifest, key, files = new Set()) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const next of chunk.imports ?? []) staticFiles(manifest, next, files);
  return files;
}

const without = (files, known) => new Set([...files].filter((file) => !known.has(file)));

/**
 * One line per bar: the start with its page, the workspace as a link opens it, the same with the code that comes beside
 * it, every other lazy module with what it adds to these, and every worker.
 *
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} assets the built files, relative to the directory like those of the manifest
 * @param {(file: string) => number} weigh bytes of one file after compression
 * @returns {Line[]}
 */
export function budgetLines(manifest, assets, weigh) {
  const scripts = (files) => [...files].filter((file) => /\.m?js$/.test(file));
  const kB = (files) => scripts(files).reduce((sum, file) => sum + weigh(file), 0) / 1000;

  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error('The manifest names no entry.');
  const common = staticFiles(manifest, entry);
  const start = new Set([...common, ...staticFiles(manifest, startPage)]);
  const opened = new Set([...common, ...staticFiles(manifest, workspace)]);
  const withCode = new Set([...opened, ...staticFiles(manifest, code)]);
  const base = new Set([...start, ...withCode]);
  const firsts = [startPage, workspace, code];
  const lazy = Object.keys(manifest).filter((key) => manifest[key]?.isDynamicEntry && !firsts.includes(key));

  // A script that no chunk imports is a worker.
  const inGraph = new Set([...base, ...lazy.flatMap((key) => [...staticFiles(manifest, key)])]);
  const workers = scripts(assets).filter((file) => !inGraph.has(file));

  return [
    { name: 'start', bar: startBar, kB: kB(start) },
    workspace in manifest
      ? { name: 'start and workspace', bar: workspaceBar, kB: kB(opened) }
      : { name: 'start and workspace', bar: workspaceBar },
    ...(code in manifest ? [{ name: 'start, workspace and code', bar: codeBar, kB: kB(withCode) }] : []),
    ...lazy.map((key) => ({
      name: key.replace(/^src\/|^.*node_modules\//, ''),
      bar: lazyBars.find(({ part }) => key.includes(part))?.bar ?? lazyBar,
      kB: kB(without(staticFiles(manifest, key), base)),
    })),
    ...workers.map((file) => {
      const name = file.replace(/^.*\/|-[\w-]{8}\.m?js$/g, '');
      const bar = workerBars.find((worker) => worker.name === name)?.bar ?? lazyBar;
      return { name: `worker ${name}`, bar, kB: kB([file]) };
    }),
  ];
}

/** @param {Line} line */
const holds = (line) => line.kB === undefined || line.kB <= line.bar;

/** @param {Line[]} lines */
function table(lines) {
  const width = Math.max(...lines.map((line) => line.name.length));
  const rows = lines.map((line) => {
    const size = line.kB === undefined ? '-' : line.kB.toFixed(1);
    const verdict =
      line.kB === undefined ? `skipped: ${workspace} is not in the build` : holds(line) ? 'ok' : 'TOO BIG';
    return `${line.name.padEnd(width)}  ${size.padStart(7)}  ${String(line.bar).padStart(5)}  ${verdict}`;
  });
  return [`${'kB, gzip'.padEnd(width)}  ${'size'.padStart(7)}  ${'bar'.padStart(5)}`, ...rows].join('\n');
}

/**
 * Measures a build and prints the table.
 *
 * @param {string} dir
 * @returns {{ passed: number, failed: number, skipped: number }} one test for each bar
 */
export function checkSizes(dir) {
  const manifestFile = join(dir, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`There is no built app in ${dir}: run "npm run build" first.`);
  const assets = readdirSync(join(dir, 'assets')).map((name) => `assets/${name}`);
  const weigh = (file) => gzipSync(readFileSync(join(dir, file)), { level: 9 }).length;
  const lines = budgetLines(JSON.parse(readFileSync(manifestFile, 'utf8')), assets, weigh);
  console.log(table(lines));
  const skipped = lines.filter((line) => line.kB === undefined).length;
  const failed = lines.filter((line) => !holds(line)).length;
  return { passed: lines.length - skipped - failed, failed, skipped };
}

if (runDirectly(import.meta.url)) {
  try {
    process.exitCode = checkSizes(process.argv[2] ?? 'dist').failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
