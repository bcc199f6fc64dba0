/** Key chords: which one an event is, and how it is written for people. */

export interface Shortcut {
  /** A lower case letter, a sign, or the name of the key. */
  readonly key: string;
  /** Ctrl, or Command on a Mac. */
  readonly mod?: true;
  readonly shift?: true;
  /** text: works while a field has the focus too. */
  readonly where: 'anywhere' | 'outside-text';
  /** Works on systems of one kind only. */
  readonly only?: 'mac' | 'other';
}

/** What has the focus: the page, a field of the form, the read-only editor, or something that keeps its own keys. */
export type Focus = 'page' | 'text' | 'own-keys';

export interface KeyContext {
  readonly mac: boolean;
  readonly focus: Focus;
}

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** Letters by what they mean; on keyboards without Latin letters, by where they are. */
function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter !== undefined && key.length === 1 && key > '\u007F' ? letter.toLowerCase() : key;
}

const isNamed = (key: string) => key.length > 1 || /[a-z]/.test(key);

export function isPressed(shortcut: Shortcut, press: KeyPress, { mac, focus }: KeyContext): boolean {
  if (press.isComposing || press.altKey || focus === 'own-keys') return false;
  if (shortcut.only !== undefined && (shortcut.only === 'mac') !== mac) return false;
  if (shortcut.where === 'outside-text' && focus === 'text') return false;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (other || mod !== (shortcut.mod === true)) return false;
  // A sign may need Shift on one keyboard and not on the other.
  if (isNamed(shortcut.key) && press.shiftKey !== (shortcut.shift === true)) return false;
  return keyOf(press) === shortcut.key;
}

/** The first command whose shortcut was pressed. */
export function matchShortcut<C extends { readonly shortcuts: readonly Shortcut[] }>(
  press: KeyPress,
  commands: readonly C[],
  context: KeyContext,
): C | undefined {
  return commands.find(({ shortcuts }) => shortcuts.some((shortcut) => isPressed(shortcut, press, context)));
}

const notText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** The page's editor is read-only unless it says `data-editable`; a dialog keeps all keys to itself. */
export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'page';
  if (target.closest('[role="dialog"], [role="alertdialog"], [data-editable]')) return 'own-keys';
  if (target.closest('.monaco-editor')) return target.closest('.find-widget') ? 'text' : 'page';
  // Keys that are typed there are written, though no field has the focus yet.
  if (target.closest('[data-typed]')) return 'text';
  return isTextField(target) ? 'text' : 'page';
}

/** What does something of its own with a key says so: a connection of the map is deleted, not the object beside it. */
export const keepsKey = (target: EventTarget | null, key: string): boolean =>
  target instanceof Element &&
  (target.closest('[data-keys]')?.getAttribute('data-keys') ?? '').split(' ').includes(key);

/** What takes text that is typed. */
export function isTextField(target: Element): target is HTMLElement {
  if (target instanceof HTMLInputElement) return !notText.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

const names: Readonly<Record<string, string>> = { Delete: 'Del', Backspace: '⌫' };

/** "Ctrl Shift Z", or "⇧⌘Z" on a Mac. */
export function shortcutText({ key, mod, shift }: Shortcut, mac: boolean): string {
  const name = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return mac
    ? `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`
    : [mod && 'Ctrl', shift && 'Shift', name].filter(Boolean).join(' ');
}

/** For aria-keyshortcuts. */
export const ariaShortcut = ({ key, mod, shift }: Shortcut, mac: boolean): string =>
  [mod && (mac ? 'Meta' : 'Control'), shift && 'Shift', key].filter(Boolean).join('+');
