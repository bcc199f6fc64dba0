import { useEffect, useRef, type RefObject } from 'react';
import { greatest } from '../../hcl/lists.ts';
import { useSession } from '../../session/document/store.ts';
import { fieldElements, isPlaceAround, placeId } from '../fields/field-registry.ts';
import { inspectorElement } from '../inspector/inspector-element.ts';
import { aimedLine, onSurfaceMove } from '../preview/code-surface.ts';
import { worstAt } from '../problems/worst-at.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { classes } from '../ui/classes.ts';
import type { Point } from '../ui/point.ts';
import { threadPath } from './thread-path.ts';
import * as styles from './Thread.module.css';

const looks = { error: styles.error, warning: styles.warn, hint: undefined };

/**
 * The row of the field that has the focus, and the frame in it from which the thread leaves: what a person holds in the
 * field, which is the frame of its input, or the control itself.
 */
function focusedFrame(place: string): { readonly row: HTMLElement; readonly frame: HTMLElement } | undefined {
  const focused = document.activeElement;
  const field = fieldElements.around(focused);
  // A row of a mapping is part of its field.
  if (!focused || !field || !isPlaceAround(field.id, place)) return undefined;
  return { row: field.element, frame: focused.closest<HTMLElement>('[data-frame]') ?? field.element };
}

/** One line from the focused field to the code line that it writes. Drawn on the screen's own beat, outside of React. */
export function Thread({ root }: { root: RefObject<HTMLElement | null> }) {
  const { key, path, serial } = useSession(({ selection }) => selection);
  const problems = useShownProblems();
  const svg = useRef<SVGSVGElement>(null);
  const line = useRef<SVGPathElement>(null);
  const end = useRef<SVGCircleElement>(null);
  const place = key === undefined || path === undefined || path.length === 0 ? undefined : placeId(key, path);
  const severity = key === undefined || path === undefined ? undefined : worstAt(problems.byKey.get(key), path);
  const look = severity && looks[severity];

  useEffect(() => {
    const { current: sheet } = root;
    if (!sheet || place === undefined) return hide(svg.current);
    let frame = 0;
    const draw = () => {
      frame = 0;
      const ends = threadEnds(sheet, focusedFrame(place));
      if (!ends || !svg.current) return hide(svg.current);
      line.current?.setAttribute('d', threadPath(ends.from, ends.to));
      end.current?.setAttribute('cx', String(ends.from.x));
      end.current?.setAttribute('cy', String(ends.from.y));
      svg.current.dataset['shown'] = '';
      return undefined;
    };
    const redraw = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    // Anything that may move one of the ends: scrolling, resizing, groups that open, messages that come.
    const resizes = new ResizeObserver(redraw);
    const form = inspectorElement.current;
    const groups = new Set(fieldElements.all().map(({ parentElement }) => parentElement));
    for (const element of [sheet, form, ...groups]) if (element) resizes.observe(element);
    const changes = new MutationObserver(redraw);
    if (form) changes.observe(form, { childList: true, subtree: true });
    const stopSurface = onSurfaceMove(redraw);
    sheet.addEventListener('scroll', redraw, { capture: true, passive: true });
    sheet.addEventListener('focusin', redraw);
    sheet.addEventListener('focusout', redraw);
    redraw();
    return () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      changes.disconnect();
      stopSurface();
      sheet.removeEventListener('scroll', redraw, { capture: true });
      sheet.removeEventListener('focusin', redraw);
      sheet.removeEventListener('focusout', redraw);
    };
  }, [root, place, serial]);

  return (
    <svg ref={svg} className={classes(styles.thread, look)} data-thread={severity ?? 'plain'} aria-hidden="true">
      {/* A new element for each field, so that the line is drawn anew. */}
      <path ref={line} key={place} pathLength={1} />
      <circle ref={end} r={2.5} />
    </svg>
  );
}

function hide(svg: SVGSVGElement | null): undefined {
  svg?.removeAttribute('data-shown');
  return undefined;
}

/** Where the thread leaves the field and arrives at the line, in px of the sheet; undefined while one is out of view. */
function threadEnds(
  sheet: HTMLElement,
  focused: ReturnType<typeof focusedFrame>,
): { readonly from: Point; readonly to: Point } | undefined {
  const line = aimedLine();
  const form = inspectorElement.current?.getBoundingClientRect();
  if (!focused || !line?.isVisible || !form) return undefined;
  const origin = sheet.getBoundingClientRect();
  const box = focused.frame.getBoundingClientRect();
  const y = box.top + Math.min(box.height, 30) / 2;
  const scroller = scrollerOf(focused.row)?.getBoundingClientRect() ?? form;
  if (y < scroller.top || y > scroller.bottom || box.width === 0) return undefined;
  const round = (value: number) => Math.round(value * 2) / 2;
  return {
    from: { x: round(rightmost(focused.row, box, y) - origin.left + 4), y: round(y - origin.top) },
    to: { x: round(line.left - origin.left), y: round(line.y - origin.top) },
  };
}

/** The end of what stands beside the frame in its row, so that the line crosses no button. */
function rightmost(row: HTMLElement, { right }: DOMRect, y: number): number {
  const ends = Array.from(row.querySelectorAll('button'), (button) => button.getBoundingClientRect())
    .filter((box) => box.top < y && box.bottom > y)
    .map((box) => box.right);
  return greatest(right, ends);
}

function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let around = element.parentElement; around; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  return undefined;
}
