/** A key that was pressed before what it is for was there, pressed again: scripts get no help from the browser. */
import { isTextField } from '../../session/commands/shortcuts.ts';

const copied = ['key', 'code', 'location', 'ctrlKey', 'metaKey', 'shiftKey', 'altKey', 'repeat'] as const;

export type HeldKey = Pick<KeyboardEvent, (typeof copied)[number]> & { readonly isText: boolean };

/** AltGr writes signs, although it looks like two modifiers. */
export const writesText = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey));

export function heldKey(event: KeyboardEvent): HeldKey {
  const { key, code, location, ctrlKey, metaKey, shiftKey, altKey, repeat } = event;
  return { key, code, location, ctrlKey, metaKey, shiftKey, altKey, repeat, isText: writesText(event) };
}

/** Gives a key to what has the focus now: its listeners first, then what the browser would have done. */
export function replayKey(held: HeldKey): void {
  const target = document.activeElement ?? document.body;
  const init = { ...held, bubbles: true, cancelable: true, composed: true };
  if (target.dispatchEvent(new KeyboardEvent('keydown', init))) actOn(target, held);
  (target.isConnected ? target : document.body).dispatchEvent(new KeyboardEvent('keyup', init));
}

function actOn(target: Element, held: HeldKey): void {
  const { key, shiftKey } = held;
  if (isTextField(target)) {
    if (held.isText) insert(key);
    else if (held.ctrlKey || held.metaKey || held.altKey) return;
    else if (key === 'Enter' && target instanceof HTMLTextAreaElement) insert('\n');
    else if (key === 'Backspace') document.execCommand('delete');
    else if (key === 'Delete') document.execCommand('forwardDelete');
    else if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) moveCaret(target, key);
  } else if ((key === 'Enter' || key === ' ') && !held.repeat && target.matches('button, a[href], summary')) {
    if (target instanceof HTMLElement) target.click();
  }
  if (key === 'Tab') moveFocus(shiftKey ? -1 : 1);
}

/** The one way that leaves the field's own events as they are. */
const insert = (text: string) => document.execCommand('insertText', false, text);

function moveCaret(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (start === null || end === null) return; // a number or an address has no caret for scripts
  const isRange = start !== end;
  const to = {
    ArrowLeft: isRange ? start : Math.max(0, start - 1),
    ArrowRight: isRange ? end : Math.min(value.length, end + 1),
    Home: 0,
    End: value.length,
  }[key];
  if (to !== undefined) field.setSelectionRange(to, to);
}

const inTabOrder = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]';

function moveFocus(step: 1 | -1): void {
  const { activeElement } = document;
  const stops = [...document.querySelectorAll<HTMLElement>(inTabOrder)].filter(
    (element) =>
      element === activeElement || (element.tabIndex >= 0 && !element.closest('[inert]') && element.checkVisibility()),
  );
  const at = stops.findIndex((element) => element === activeElement);
  stops.at((at + step) % stops.length)?.focus();
}
