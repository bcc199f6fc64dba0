/**
 * Whether something is being pressed. A message that appears between the two halves of a press would move what is
 * pressed, and the click would land beside it; so what changes the layout by itself waits until the press is over.
 */

export interface Presses {
  /** At once, or once the press is over and its click has done what it does. Nothing is lost, and order is kept. */
  readonly afterPress: (change: () => void) => void;
  readonly isPointerDown: () => boolean;
  stop(): void;
}

const begins = ['pointerdown', 'mousedown'] as const;
/** A drag or a scroll takes the pointer away; so does another window, where it may be let go unseen. */
const ends = ['pointerup', 'pointercancel', 'mouseup', 'dragend', 'blur'] as const;

/** Follows the presses on a page. */
export function followPresses(target: EventTarget): Presses {
  let isPressed = false;
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(timer);
    isPressed = true;
  };
  const release = () => {
    isPressed = false;
    const changes = waiting;
    waiting = [];
    for (const change of changes) change();
  };
  const end = (event: Event) => {
    // A field that is left says so too, while the button is still down.
    if (event.type === 'blur' && event.target instanceof Element) return;
    clearTimeout(timer);
    // The click comes within the same task.
    if (isPressed) timer = setTimeout(release);
  };
  for (const type of begins) target.addEventListener(type, begin, true);
  for (const type of ends) target.addEventListener(type, end, true);
  return {
    afterPress: (change) => {
      if (isPressed) waiting.push(change);
      else change();
    },
    isPointerDown: () => isPressed,
    stop() {
      clearTimeout(timer);
      for (const type of begins) target.removeEventListener(type, begin, true);
      for (const type of ends) target.removeEventListener(type, end, true);
    },
  };
}

/** On the page of the app. */
export const { afterPress, isPointerDown } = followPresses('window' in globalThis ? window : new EventTarget());
