import { type RefObject, useLayoutEffect } from 'react';

const GAP = 4;
const EDGE = 8;
const TALLEST = 320;
const ENOUGH = 180;

/** Where a list goes: under its field, or above it when there is too little room below. */
function placeList(list: HTMLElement, field: HTMLElement) {
  const box = field.getBoundingClientRect();
  // The visual viewport ends where a phone's keyboard starts.
  const view = window.visualViewport;
  const bottom = view ? view.offsetTop + view.height : window.innerHeight;
  const below = bottom - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const isAbove = below < ENOUGH && above > below;
  list.style.left = `${Math.max(EDGE, box.left)}px`;
  list.style.minWidth = `${box.width}px`;
  list.style.maxHeight = `${Math.min(TALLEST, isAbove ? above : below)}px`;
  list.style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`;
  list.style.bottom = isAbove ? `${window.innerHeight - box.top + GAP}px` : 'auto';
}

/**
 * Shows a `popover` element at its field while open. It stays where it is in the document, so that it belongs to its
 * dialog and landmark, and is drawn above everything.
 */
export function useAnchored(
  isOpen: boolean,
  field: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
) {
  useLayoutEffect(() => {
    const shown = list.current;
    const anchor = field.current;
    if (!isOpen || !shown || !anchor) return;
    const place = () => placeList(shown, anchor);
    shown.showPopover();
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    window.visualViewport?.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
      window.visualViewport?.removeEventListener('resize', place);
    };
  }, [isOpen, field, list]);
}
