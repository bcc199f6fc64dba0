/**
 * Keys belong to what comes next. A dialog that is still loaded has no field to type into, and one that fades keeps the
 * focus until it is gone: keys pressed meanwhile are held, and given in their order to what has the focus afterwards.
 */
import { useEffect } from 'react';
import type { Command } from '../../session/commands/commands.ts';
import { isMac, matchShortcut } from '../../session/commands/shortcuts.ts';
import { session } from '../../session/document/store.ts';
import { overlays } from '../ui/overlay/overlays.ts';
import { heldKey, replayKey, writesText, type HeldKey } from './replay-key.ts';
import { isLandingDue } from './use-focus-recovery.ts';

/** all: something is about to take the focus. shortcuts: what has it is about to go, and works until then. */
type Hold = 'all' | 'shortcuts';

/** More than anyone types without looking. */
const mostHeld = 256;
/** Frames in which React Aria, or what lands a lost focus, gives it back after an overlay has left the page. */
const framesToRestore = 4;

const dialogs = '[role="dialog"], [role="alertdialog"]';
const editing = new Set([
  'Enter',
  'Escape',
  'Backspace',
  'Delete',
  'Tab',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
]);

const answers = new Set(['Enter', 'Escape', ' ']);

const holds = new Map<object, Hold>();
const queue: HeldKey[] = [];
let isReplaying = false;
let framesLeft = 0;
/** What a dialog of the session lay in when it was closed; it is a while until it fades, and until it is gone. */
let left: Element | undefined;

const hasHold = (hold: Hold) => [...holds.values()].includes(hold);
const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
const isFading = (element: Element | null) => element?.closest('[data-exiting]') != null;

/** True while the focus is on its way to another place. */
const isOnItsWay = () =>
  hasHold('all') ||
  isFading(document.activeElement) ||
  (left?.contains(document.activeElement) ?? false) ||
  (framesLeft > 0 && isNowhere()) ||
  isLandingDue();

/** Holds keys until the returned function is called. */
export function holdKeys(hold: Hold): () => void {
  const token = {};
  holds.set(token, hold);
  return () => void holds.delete(token);
}

const isInDialog = () => {
  const { activeElement } = document;
  return activeElement?.closest(dialogs) != null && !isFading(activeElement);
};

/** Holds keys until a dialog has the focus, which it may have already. For an effect of what brings the dialog. */
export function holdForDialog(): () => void {
  if (isInDialog()) return () => {};
  const release = holdKeys('all');
  const stop = () => {
    document.removeEventListener('focusin', look);
    release();
  };
  const look = () => isInDialog() && stop();
  document.addEventListener('focusin', look);
  return stop;
}

/** For the whole app; mounted once, before what else listens to keys. */
export function useTypedAhead(commands: readonly Command[]): void {
  useEffect(() => {
    let frame: number | undefined;

    const replay = async () => {
      if (isReplaying) return;
      isReplaying = true;
      while (!isOnItsWay()) {
        const next = queue.shift();
        if (!next) break;
        replayKey(next);
        // oxlint-disable-next-line no-await-in-loop -- what one changes has to be drawn before the next key is for it
        await new Promise((resolve) => setTimeout(resolve));
      }
      isReplaying = false;
    };
    // Looks as long as there is something to wait for, so that no key is stuck whatever becomes of the focus.
    const look = () => {
      if (framesLeft > 0) framesLeft -= 1;
      void replay();
      frame = framesLeft > 0 || queue.length > 0 ? requestAnimationFrame(look) : undefined;
    };
    const start = () => {
      frame ??= requestAnimationFrame(look);
    };

    const isShortcut = (event: KeyboardEvent) =>
      matchShortcut(event, commands, { mac: isMac(), focus: 'page' }) !== undefined;
    const isChord = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;
    const isHeld = (event: KeyboardEvent): boolean => {
      // An input method composes where the focus is; a modifier alone does nothing.
      if (!event.isTrusted || event.isComposing) return false;
      if (queue.length > 0 || isReplaying || isOnItsWay())
        return writesText(event) || (editing.has(event.key) && !isChord(event)) || isShortcut(event);
      return hasHold('shortcuts') && isShortcut(event) && (isChord(event) || /^F\d/.test(event.key));
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isHeld(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A key that is still down is not meant for what it opened.
      const isStillDown = event.repeat && answers.has(event.key);
      if (!isStillDown && queue.length < mostHeld) queue.push(heldKey(event));
      start();
    };

    // Dialogs and menus are children of the body, and are what leaves it.
    const observer = new MutationObserver((records) => {
      if (!records.some(({ removedNodes }) => removedNodes.length > 0)) return;
      framesLeft = framesToRestore;
      start();
    });
    observer.observe(document.body, { childList: true });

    const unsubscribe = session.subscribe(({ dialog }, before) => {
      if (dialog === before.dialog) return;
      left = dialog === undefined ? overlays.around(document.activeElement)?.element : undefined;
    });
    // Who presses elsewhere has seen what is there.
    const onPress = () => holds.clear();
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      unsubscribe();
      observer.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, [commands]);
}
