/** Where the focus goes when what had it is gone. Left to the browser, the next Tab begins at the top of the page. */
import { useEffect } from 'react';
import { focusOf } from '../../session/commands/shortcuts.ts';
import { session } from '../../session/document/store.ts';
import { landFocus } from '../ui/focus/landing.ts';
import { overlays } from '../ui/overlay/overlays.ts';

/** Frames without focus: closing menus and dialogs give it back by themselves in the first of them. */
const enough = 3;

/** Not while a dialog is there or fades: it gives the focus back when it is gone. */
const isLost = () =>
  document.activeElement === document.body && session.getState().dialog === undefined && overlays.all().length === 0;

let isLooking = false;

/** True while a lost focus is about to be given to what is chosen. */
export const isLandingDue = (): boolean => isLooking && isLost();

/** The field that was chosen, else the thing on the map or in the outline, else the form. */
function land(): void {
  if (session.getState().screen === 'start') document.getElementById('start')?.focus();
  else if (!landFocus()) document.getElementById('form')?.focus();
}

/** What takes the focus from an element: it goes, or cannot have it any more. */
const changes = { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'inert'] };

/**
 * After a change that took away what had the focus, such as a fix or a removal, it goes on to what is chosen now. The
 * lists follow a change when they can, and a dialog fades first; so it is looked for whenever the page changes, until
 * the person goes on elsewhere.
 */
export function useFocusRecovery(): void {
  useEffect(() => {
    let isArmed = false;
    let frame: number | undefined;
    let frames = 0;
    let without = 0;
    const look = () => {
      frames += 1;
      without = isLost() ? without + 1 : 0;
      if (without >= enough) land();
      // Where there is nothing to land on yet, the page will change once more.
      const goesOn = without < enough && (without > 0 || frames <= enough);
      frame = goesOn ? requestAnimationFrame(look) : undefined;
      isLooking = goesOn;
    };
    const lookAnew = () => {
      frames = 0;
      without = 0;
      isLooking = true;
      frame ??= requestAnimationFrame(look);
    };
    const observer = new MutationObserver(() => {
      if (frame === undefined || !isLooking) lookAnew();
      else frames = 0;
    });
    const arm = () => {
      if (!isArmed) observer.observe(document.body, changes);
      isArmed = true;
      lookAnew();
    };
    const disarm = () => {
      observer.disconnect();
      isArmed = false;
      isLooking = false;
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
    };
    const unsubscribe = session.subscribe((state, before) => {
      const isElsewhere = state.selection !== before.selection || state.screen !== before.screen;
      // Who types into a field keeps it, and may leave it for nowhere.
      const isPressed = state.history !== before.history && focusOf(document.activeElement) !== 'text';
      if ((isElsewhere || isPressed) && document.activeElement !== document.body) arm();
    });
    // A press beside everything leaves the focus nowhere on purpose.
    window.addEventListener('pointerdown', disarm, true);
    window.addEventListener('input', disarm, true);
    return () => {
      unsubscribe();
      disarm();
      window.removeEventListener('pointerdown', disarm, true);
      window.removeEventListener('input', disarm, true);
    };
  }, []);
}
