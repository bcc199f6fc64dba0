/** The editor in the colours of the page: each role is read from the tokens as the page shows it now. */
import type { ColorScheme } from '../../../session/page/theme.ts';
import { monaco } from './editor-setup.ts';
import { tokenKinds } from '../tokens/token.ts';

const variables = {
  'editor.background': '--code',
  'editor.foreground': '--hl-attr',
  'editorGutter.background': '--code',
  'editorLineNumber.foreground': '--hl-lineno',
  'editorLineNumber.activeForeground': '--hl-lineno',
  'editor.lineHighlightBackground': '--fill-1',
  'editor.selectionBackground': '--accent-tint-2',
  'editor.inactiveSelectionBackground': '--accent-tint',
  'editor.findMatchBackground': '--warn-tint-2',
  'editor.findMatchHighlightBackground': '--warn-tint',
  'editorCursor.foreground': '--accent',
  'editorError.foreground': '--error',
  'editorWarning.foreground': '--warn',
  'editorInfo.foreground': '--note',
  'editorBracketMatch.background': '--fill-2',
  'editorBracketMatch.border': '--fill-3',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--fg-1',
  'editorWidget.border': '--line-2',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.foreground': '--fg-1',
  'editorHoverWidget.border': '--line-2',
  // What says that the text is not for typing.
  'inputValidation.infoBackground': '--raised',
  'inputValidation.infoForeground': '--fg-1',
  'inputValidation.infoBorder': '--line-2',
  'input.background': '--surface',
  'input.foreground': '--fg-1',
  'input.border': '--line-2',
  'inputOption.activeBorder': '--accent',
  focusBorder: '--accent',
  foreground: '--fg-1',
  'textLink.foreground': '--accent-fg',
  'textLink.activeForeground': '--accent-fg',
  'scrollbarSlider.background': '--fill-3',
  'scrollbarSlider.hoverBackground': '--line-2',
  'scrollbarSlider.activeBackground': '--line-3',
} as const;

const hex = (channel: string) => Number(channel).toString(16).padStart(2, '0');

/**
 * Colours of the page as #rrggbb. A computed colour is plain, whatever functions the tokens use. In forced colors it
 * would be that of the system for each of them, text and background alike.
 */
function colourReader(): { readonly read: (variable: string) => string; readonly end: () => void } {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  return {
    read(variable) {
      probe.style.color = `var(${variable})`;
      const channels = getComputedStyle(probe).color.match(/\d+(?:\.\d+)?/g) ?? [];
      return `#${channels.slice(0, 3).map(hex).join('')}`;
    },
    end: () => probe.remove(),
  };
}

export const themeName = (scheme: ColorScheme): string => `gatewright-${scheme}`;

/** Defines the theme for the scheme that the page shows now. */
export function defineTheme(scheme: ColorScheme): void {
  const { read, end } = colourReader();
  const colors = Object.fromEntries(Object.entries(variables).map(([role, variable]) => [role, read(variable)]));
  const rules = tokenKinds.map((kind) => ({
    token: kind,
    foreground: read(kind === 'text' ? '--hl-attr' : `--hl-${kind}`).slice(1),
  }));
  end();
  monaco.editor.defineTheme(themeName(scheme), {
    base: scheme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules,
    colors,
  });
}
