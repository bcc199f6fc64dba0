import { type FocusEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { placeTip, type TooltipPlacement } from './tip-place.ts';

const OPEN_MS = 500;
/** Time to reach the tip itself with the pointer. */
const CLOSE_MS = 120;
/** Going from one control to its neighbour shows the next tip at once. */
const WARM_MS = 400;

let lastHiddenAt = Number.NEGATIVE_INFINITY;

/** When a tooltip shows and where: after a rest of the pointer, at once on keyboard focus, gone with Escape or a press. */
export function useTip(placement: TooltipPlacement) {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const trigger = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);

  const change = (shown: boolean, afterMs = 0) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(shown), afterMs);
  };
  const hide = () => change(false);

  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    const shown = tip.current;
    const control = trigger.current?.firstElementChild;
    if (!isShown || !shown || !control) return;
    shown.showPopover();
    const { width, height } = shown.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const place = placeTip(placement, control.getBoundingClientRect(), { width, height }, view);
    shown.dataset['placement'] = place.placement;
    shown.style.left = `${place.left}px`;
    shown.style.top = `${place.top}px`;

    const close = () => setShown(false);
    const escape = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', escape);
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
    return () => {
      lastHiddenAt = Date.now();
      document.removeEventListener('keydown', escape);
      window.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, [isShown, placement]);

  const isMenuOpen = () => trigger.current?.firstElementChild?.getAttribute('aria-expanded') === 'true';
  const watch = {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'touch' || isMenuOpen()) return;
      change(true, Date.now() - lastHiddenAt < WARM_MS || isShown ? 0 : OPEN_MS);
    },
    onPointerLeave: () => change(false, CLOSE_MS),
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && !isMenuOpen() && change(true),
    onBlur: hide,
    onKeyDown: hide,
  };
  return { isShown, trigger, tip, watch };
}
