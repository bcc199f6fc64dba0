import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowWindow, type RowWindow } from './row-window.ts';

export interface RowView extends RowWindow {
  /** Heights in px of what is not drawn. */
  readonly before: number;
  readonly after: number;
  readonly perPage: number;
  /** Brings a row into view; calls back once it is drawn. */
  readonly show: (index: number, shown: () => void) => void;
}

/** Until a row was measured. */
const assumedHeight = 34;

/** Draws the rows in view, whatever scrolls: the list itself, or the page around it on a phone. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  headings: RefObject<HTMLElement | null>,
  count: number,
): RowView {
  const [rowHeight, setRowHeight] = useState(assumedHeight);
  const [range, setRange] = useState<RowWindow>({ from: 0, to: Math.min(count, 60) });
  const measure = useRef(() => undefined as void);

  useLayoutEffect(() => {
    measure.current = () => {
      const { current } = list;
      if (!current) return;
      const height = current.querySelector<HTMLElement>('[role="row"]')?.offsetHeight ?? rowHeight;
      if (height !== rowHeight) setRowHeight(height);
      const next = rowWindow(count, height, current.getBoundingClientRect().top, window.innerHeight);
      setRange((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    measure.current();
  }, [list, count, rowHeight]);

  useEffect(() => {
    const onChange = () => measure.current();
    window.addEventListener('scroll', onChange, { capture: true, passive: true });
    window.addEventListener('resize', onChange);
    return () => {
      window.removeEventListener('scroll', onChange, true);
      window.removeEventListener('resize', onChange);
    };
  }, []);

  const from = Math.min(range.from, Math.max(0, count - 1));
  const to = Math.min(range.to, count);
  return {
    from,
    to,
    before: from * rowHeight,
    after: Math.max(0, count - to) * rowHeight,
    perPage: Math.max(1, Math.floor(window.innerHeight / rowHeight / 2)),
    show: (index, shown) => {
      const { current } = list;
      if (!current) return;
      const scroller = scrollerOf(current);
      const { top } = current.getBoundingClientRect();
      const box = scroller.getBoundingClientRect();
      const head = headings.current?.offsetHeight ?? 0;
      const rowTop = top + index * rowHeight;
      if (rowTop < box.top + head) scroller.scrollTop += rowTop - box.top - head;
      else if (rowTop + rowHeight > box.bottom) scroller.scrollTop += rowTop + rowHeight - box.bottom;
      flushSync(() => measure.current());
      shown();
    },
  };
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY } = getComputedStyle(parent);
    if ((overflowY === 'auto' || overflowY === 'scroll') && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.documentElement;
}
