/** Light, dark or as the system says; remembered in this browser. */
import { createStore, useStore } from 'zustand';
import { z } from '../../model/zod.ts';
import { webStorage, load, save } from '../storage/web-storage.ts';

const storageKey = 'gatewright.theme';
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export type ColorScheme = 'light' | 'dark';

/** The same as --canvas in the tokens: what the browser paints around the page. */
const canvas: Readonly<Record<ColorScheme, string>> = { light: '#f2f5f6', dark: '#0a0d0f' };

interface ThemeState {
  readonly theme: Theme;
  /** What the system prefers at the moment. */
  readonly system: ColorScheme;
}

const themeStore = createStore<ThemeState>(() => ({ theme: 'system', system: 'light' }));

const schemeOf = ({ theme, system }: ThemeState): ColorScheme => (theme === 'system' ? system : theme);

function show(state: ThemeState): void {
  const root = document.documentElement;
  if (state.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = state.theme;
  let meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (!meta) {
    meta = document.createElement('meta');
    meta.name = 'theme-color';
    document.head.append(meta);
  }
  meta.content = canvas[schemeOf(state)];
}

/** Before the first paint: what was chosen last, following the system where nothing was. Returns how to stop. */
export function startTheme(): () => void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const system = (): ColorScheme => (query.matches ? 'dark' : 'light');
  const theme = load(webStorage('localStorage'), storageKey, z.enum(themes)) ?? 'system';
  const unsubscribe = themeStore.subscribe(show);
  const follow = () => themeStore.setState({ system: system() });
  query.addEventListener('change', follow);
  themeStore.setState({ theme, system: system() });
  return () => {
    unsubscribe();
    query.removeEventListener('change', follow);
  };
}

export function setTheme(theme: Theme): void {
  themeStore.setState({ theme });
  save(webStorage('localStorage'), storageKey, theme);
}

export const useTheme = (): Theme => useStore(themeStore, (state) => state.theme);

/** What is shown in the end, for parts that draw themselves. */
export const useColorScheme = (): ColorScheme => useStore(themeStore, schemeOf);
