import { useEffect, useRef, type RefObject } from 'react';
import { greatest } from '../../hcl/lists.ts';
import { useSession } from '../../session/document/store.ts';
import { aimedLine, onSurfaceMove } from '../preview/code-surface.ts';
import { worstAt } from '../problems/worst-at.ts';
import { useShownProblems } from '../problems/use-shown-problems.ts';
import { classes } from '../ui/classes.ts';
import { threadPath } from './thread-path.ts';

const endings = { error: 'error', warning: 'warn', hint: undefined } as const;

/** What a person holds in the field: the frame of its input, or the control itself. */
const frames = '.input, .seg, .maps, .table, .choice';

/** The row of the field that has the focus, and the frame in it from which the thread leaves. */
function focusedFrame(
  key: string,
  path: string,
): { readonly row: HTMLElement; readonly frame: HTMLElement } | undefined {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('[data-object][data-path]');
  if (!focused || row?.dataset['object'] !== key) return undefined;
  // A row of a mapping is part of its field.
  if (!`${path}/`.startsWith(`${row.dataset['path']}/`)) return undefined;
  return { row, frame: focused.closest<HTMLElement>(frames) ?? row };
}

/** One line from the focused field to the code line that it writes. Drawn on the screen's own beat, outside of React. */
export function Thread({ root }: { root: RefObject<HTMLElement | null> }) {
  const { key, path, serial } = useSession(({ selection }) => selection);
  const problems = useShownProblems();
  const svg = useRef<SVGSVGElement>(null);
  const place = path === undefined || path.length === 0 ? undefined : path.join('/');
  const severity = key === undefined || path === undefined ? undefined : worstAt(problems.byKey.get(key), path);
  const ending = severity && endings[severity];

  useEffect(() => {
    const { current: sheet } = root;
    if (!sheet || key === undefined || place === undefined) return hide(svg.current);
    let frame = 0;
    const draw = () => {
      frame = 0;
      drawThread(sheet, svg.current, focusedFrame(key, place));
    };
    const redraw = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    // Anything that may move one of the ends: scrolling, resizing, groups that open, messages that come.
    const resizes = new ResizeObserver(redraw);
    const watched = [sheet, ...sheet.querySelectorAll('.insp, .insp *:has(> [data-path])')];
    for (const element of watched) resizes.observe(element);
    const changes = new MutationObserver(redraw);
    const form = sheet.querySelector('.insp');
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
  }, [root, key, place, serial]);

  return (
    <svg ref={svg} className={classes('thread', ending && `thread--${ending}`)} aria-hidden="true">
      {/* A new element for each field, so that the line is drawn anew. */}
      <path key={`${key ?? ''} ${place ?? ''}`} pathLength={1} />
      <circle r={2.5} />
    </svg>
  );
}

function hide(svg: SVGSVGElement | null): undefined {
  svg?.removeAttribute('data-shown');
  return undefined;
}

function drawThread(sheet: HTMLElement, svg: SVGSVGElement | null, ends: ReturnType<typeof focusedFrame>): void {
  const line = aimedLine();
  const form = sheet.querySelector('.insp')?.getBoundingClientRect();
  if (!svg || !ends || !line?.isVisible || !form) {
    hide(svg);
    return;
  }
  const origin = sheet.getBoundingClientRect();
  const box = ends.frame.getBoundingClientRect();
  const y = box.top + Math.min(box.height, 30) / 2;
  const scroller = scrollerOf(ends.row)?.getBoundingClientRect() ?? form;
  if (y < scroller.top || y > scroller.bottom || box.width === 0) {
    hide(svg);
    return;
  }
  const round = (value: number) => Math.round(value * 2) / 2;
  const from = { x: round(rightmost(ends.row, box, y) - origin.left + 4), y: round(y - origin.top) };
  const to = { x: round(line.left - origin.left), y: round(line.y - origin.top) };
  svg.querySelector('path')?.setAttribute('d', threadPath(from, to));
  svg.querySelector('circle')?.setAttribute('cx', String(from.x));
  svg.querySelector('circle')?.setAttribute('cy', String(from.y));
  svg.dataset['shown'] = '';
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
