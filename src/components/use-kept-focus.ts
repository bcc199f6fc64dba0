/** Where the focus goes when what had it is gone. Left to the browser, the next Tab begins at the top of the page. */
import { useEffect } from 'react';
import { focusOf } from '../session/shortcuts.ts';
import { session } from '../session/store.ts';
import { focusPlace } from './controls/focus-place.ts';

/** Milliseconds in which lists follow and a workspace is loaded, counted from when no dialog is in the way any more. */
const patience = 2000;
/** Frames without focus: closing menus and dialogs give it back by themselves in the first of them. */
const enough = 3;

const isLost = () => document.activeElement === document.body && session.getState().dialog === undefined;

/** The field that was chosen, else the thing on the map or in the outline, else the form. */
function land(): void {
  const { screen, selection } = session.getState();
  const { key, path } = selection;
  if (screen === 'start') return focus('.start h1');
  const form = document.querySelector('.insp');
  if (form && key !== undefined && path !== undefined && focusPlace(form, key, path)) return;
  // On the map a node is on its way to be the one in the tab order.
  if (document.querySelector('.map [data-node]')) return focus('.map [data-node][tabindex="0"]');
  focus(`[role="treeitem"][data-row="${CSS.escape(key ?? '')}"]`);
  if (isLost()) focus('#form');
}

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();

/** After a change that took away what had the focus, such as a fix or a removal, it goes on to what is chosen now. */
export function useKeptFocus(): void {
  useEffect(() => {
    let until = 0;
    let frame: number | undefined;
    let without = 0;
    const look = () => {
      // One that fades keeps the focus, and gives it back late on a busy machine.
      if (until > 0 && document.querySelector('.scrim')) until = performance.now() + patience;
      without = isLost() ? without + 1 : 0;
      if (without >= enough) land();
      frame = performance.now() < until ? requestAnimationFrame(look) : undefined;
    };
    const stop = () => (until = 0);
    const unsubscribe = session.subscribe((state, before) => {
      const isElsewhere = state.selection !== before.selection || state.screen !== before.screen;
      // Who types into a field keeps it, and may leave it for nowhere.
      const isPressed = state.history !== before.history && focusOf(document.activeElement) !== 'text';
      if (!(isElsewhere || isPressed) || document.activeElement === document.body) return;
      until = performance.now() + patience;
      frame ??= requestAnimationFrame(look);
    });
    // A press beside everything leaves the focus nowhere on purpose.
    window.addEventListener('pointerdown', stop, true);
    return () => {
      unsubscribe();
      window.removeEventListener('pointerdown', stop, true);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, []);
}
