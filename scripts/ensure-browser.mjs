// Finds a Chromium for the browser tests, and gets one when there is none. Order: CHROMIUM_PATH, Playwright's own
// download, a headless shell on PATH, a browser on PATH; else an install: Debian's packages for root, then Playwright's
// download. A headless shell goes first since it draws no windows of its own, which take a third of the processor's time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runDirectly } from './run-directly.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * A program by the first of its names that is there.
 *
 * @param {string[]} names
 * @param {string} path directories as in PATH
 */
function onPath(names, path = process.env.PATH ?? '') {
  const dirs = path.split(delimiter);
  return names.flatMap((name) => dirs.map((dir) => join(dir, name))).find((file) => existsSync(file));
}

/** The cheapest to run first. */
const browsers = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * The browser on PATH that costs least to run.
 *
 * @param {string} [path] directories as in PATH
 * @returns {string | undefined}
 */
export const browserOnPath = (path) => onPath(browsers, path);

/** Playwright's own download, when it is there. */
function download() {
  try {
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The browser to start.
 *
 * @returns {string | undefined} undefined: let Playwright start its own download
 */
export function browserPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (download()) return undefined;
  return browserOnPath();
}

/** Some systems put a placeholder on the path that only explains how to install the browser. */
function works() {
  const path = browserPath() ?? download();
  return path !== undefined && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** @param {string[]} command */
function run(...command) {
  console.error(`No Chromium yet: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function* installs() {
  const apt = isRoot && onPath(['apt-get']);
  if (apt)
    for (const name of ['chromium-headless-shell', 'chromium'])
      yield () =>
        run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', name);
  if (apt) yield () => run('npx', 'playwright', 'install', '--with-deps', 'chromium');
  yield () => run('npx', 'playwright', 'install', 'chromium');
}

function ensureBrowser() {
  if (works()) return;
  if (process.env.CHROMIUM_PATH) {
    console.error(
      `CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which does not start: set it to a Chromium or unset it.`,
    );
    process.exit(1);
  }
  for (const install of installs()) if (install() && works()) return;
  console.error('The browser tests need Chromium, and none could be found or installed.');
  console.error('Install Chromium or Google Chrome, or set CHROMIUM_PATH to the program.');
  process.exit(1);
}

if (runDirectly(import.meta.url)) ensureBrowser();
