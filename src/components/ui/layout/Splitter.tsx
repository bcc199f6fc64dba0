import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { clampSize, growthSign, type SizedPane, sizeAfterKey, type SplitDirection } from './split-size.ts';
import * as styles from './Splitter.module.css';

export interface SplitterProps {
  /** What it sizes: "Width of the outline". */
  label: string;
  /** The id of the sized pane. */
  controls?: string | undefined;
  size: number;
  min: number;
  max: number;
  /** Where a double click goes back to. */
  initial: number;
  direction?: SplitDirection | undefined;
  sized?: SizedPane | undefined;
  /** With every move. */
  onResize: (px: number) => void;
  /** When the divider is let go, and after each key: the moment to remember the size. */
  onResizeEnd?: ((px: number) => void) | undefined;
}

/** A divider to drag, or to move with the arrow keys (Shift for big steps, Home and End for the limits). */
export function Splitter(props: SplitterProps) {
  const { label, controls, size, min, max, initial, direction = 'columns', sized = 'first', onResize } = props;
  const range = { min, max };
  const grip = useRef<{ at: number; size: number; last: number } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const position = (event: PointerEvent) => (direction === 'columns' ? event.clientX : event.clientY);

  const settle = (px: number) => {
    onResize(px);
    props.onResizeEnd?.(px);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { at: position(event), size, last: size };
    setDragging(true);
  };
  const move = (event: PointerEvent) => {
    const held = grip.current;
    if (!held) return;
    const next = clampSize(held.size + (position(event) - held.at) * growthSign(sized), range);
    if (next === held.last) return;
    held.last = next;
    onResize(next);
  };
  const release = () => {
    const held = grip.current;
    if (!held) return;
    grip.current = null;
    setDragging(false);
    if (held.last !== held.size) props.onResizeEnd?.(held.last);
  };
  const type = (event: KeyboardEvent) => {
    const next = sizeAfterKey(event, size, range, direction, sized);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== size) settle(next);
  };

  // A separator that takes focus is a widget, unlike a plain line.
  const widget = {
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-controls': controls,
    'aria-orientation': direction === 'columns' ? ('vertical' as const) : ('horizontal' as const),
    'aria-valuenow': Math.round(size),
    'aria-valuemin': min,
    'aria-valuemax': Math.max(min, Math.round(max)),
    'aria-valuetext': `${Math.round(size)} pixels`,
    onPointerDown: press,
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
    onLostPointerCapture: release,
    onKeyDown: type,
    onDoubleClick: () => settle(clampSize(initial, range)),
  };
  return <div className={styles.splitter} data-dragging={isDragging || undefined} {...widget} />;
}
