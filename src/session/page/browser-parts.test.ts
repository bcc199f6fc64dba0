// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { createStore } from 'zustand';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { blankDesign } from '../../model/design/edits.ts';
import { actionsOf } from '../document/actions.ts';
import { copyText } from './clipboard.ts';
import { download, safeFileName } from './download.ts';
import { loadLayout, saveLayout, startLayout } from './layout.ts';
import { webStorage, save } from '../storage/web-storage.ts';
import { startState, type SessionState } from '../document/state.ts';
import { loadTab, startTabMemory } from '../storage/tab-memory.ts';
import { setTheme, startTheme } from './theme.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => vi.restoreAllMocks());

describe('the remembered layout', () => {
  test('comes back', () => {
    saveLayout({ ...startLayout, outline: 300, drawerOpen: false });
    expect(loadLayout()).toEqual({ ...startLayout, outline: 300, drawerOpen: false });
  });
  test.each([
    'x',
    '{}',
    'null',
    JSON.stringify({ ...startLayout, outline: 1e9 }),
    JSON.stringify({ ...startLayout, phoneTab: 'attic' }),
    JSON.stringify({ ...startLayout, more: 'x'.repeat(20_000) }),
  ])('is the designed one for %.60s', (text) => {
    localStorage.setItem('gatewright.layout', text);
    expect(loadLayout()).toEqual(startLayout);
  });
  test('a browser that forbids storage costs nothing but the memory', () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    expect(webStorage('localStorage')).toBeUndefined();
    save(webStorage('localStorage'), 'a', 1);
    expect(loadLayout()).toEqual(startLayout);
  });
});

test('a tab remembers its own design and place, and forgets them on the start screen', () => {
  const store = createStore<SessionState>(() => startState);
  const actions = actionsOf(store);
  const stop = startTabMemory(store);
  actions.openDesign(blankDesign('HTTP'), { id: 'd1' });
  actions.select('a1', ['name'], 'field');
  actions.review(blankDesign('WEBSOCKET'));
  expect(loadTab()).toEqual({ documentId: 'd1', key: 'a1', path: ['name'] });
  actions.closeReview();
  actions.closeToStart();
  expect(loadTab()).toBeUndefined();
  stop();
});

describe('theme', () => {
  const system = (dark: boolean) => {
    const query = Object.assign(new EventTarget(), { matches: dark });
    vi.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
    return (next: boolean) => {
      query.matches = next;
      query.dispatchEvent(new Event('change'));
    };
  };
  const shown = () => [
    document.documentElement.dataset['theme'],
    document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content,
  ];

  test('follows the system until one is chosen, and remembers the choice', () => {
    const change = system(false);
    let stop = startTheme();
    expect(shown()).toEqual([undefined, '#f2f5f6']);
    change(true);
    expect(shown()).toEqual([undefined, '#0a0d0f']);
    setTheme('light');
    expect(shown()).toEqual(['light', '#f2f5f6']);
    stop();
    stop = startTheme();
    expect(shown()).toEqual(['light', '#f2f5f6']);
    setTheme('system');
    expect(shown()).toEqual([undefined, '#0a0d0f']);
    stop();
  });

  test('the colour around the page is the canvas of the tokens', () => {
    const tokens = readFileSync('src/components/styles/tokens.css', 'utf8');
    expect(tokens).toContain('--canvas: light-dark(#f2f5f6, #0a0d0f)');
  });
});

describe('copying', () => {
  const allow = (write: () => Promise<void>) =>
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText: write } as unknown as Clipboard);
  const command = (answer: boolean) =>
    Object.assign(document, { execCommand: vi.fn<() => boolean>(() => answer) }).execCommand;

  test('uses the clipboard', async () => {
    const older = command(true);
    allow(async () => {});
    expect(await copyText('x')).toEqual({ ok: true });
    expect(older).not.toHaveBeenCalled();
  });
  test('falls back to a selection within the open dialog, and gives the focus back', async () => {
    document.body.innerHTML = '<div role="dialog"><button></button></div>';
    const button = document.querySelector('button');
    button?.focus();
    allow(() => Promise.reject(new Error('forbidden')));
    const older = command(true);
    older.mockImplementation(() => document.querySelector('[role="dialog"] textarea') !== null);
    expect(await copyText('x')).toEqual({ ok: true });
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
  });
  test('says when neither works', async () => {
    allow(() => Promise.reject(new Error('forbidden')));
    command(false);
    expect(await copyText('x')).toEqual({ ok: false, message: expect.stringContaining('Select the text') });
  });
});

test.each<[string, string]>([
  ['main.tf', 'main.tf'],
  ['orders copy 2.gatewright.json', 'orders copy 2.gatewright.json'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a<b>:"c|d?*', 'a-b-c-d'],
  ['\u202Egpj.exe', 'gpj.exe'],
  ['CON', 'CON_'],
  ['com1.txt', 'com1_.txt'],
  ['...', 'gateway'],
  ['', 'gateway'],
  ['Bestellungen für Zürich', 'Bestellungen für Zürich'],
  ['x'.repeat(300), 'x'.repeat(255)],
  ['x'.repeat(252) + '😀', 'x'.repeat(252)],
  [`${'x'.repeat(100)}.gatewright.json`, `${'x'.repeat(100)}.gatewright.json`],
])('%j is saved as %j', (name, expected) => expect(safeFileName(name)).toBe(expected));

test('a download has a name and is released again', () => {
  vi.useFakeTimers();
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  const released = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  let name = '';
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  download('a/b.tf', 'text');
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect([made.mock.calls.length, click.mock.calls.length, name]).toEqual([1, 1, 'a-b.tf']);
  expect(released).toHaveBeenCalledWith('blob:x');
});
