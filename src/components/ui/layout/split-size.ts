/** The pane a divider sizes, and how far it may go, in px. */
export interface SplitRange {
  min: number;
  max: number;
}

export type SplitDirection = 'columns' | 'rows';
export type SizedPane = 'first' | 'second';

const STEP = 16;
const BIG_STEP = 64;

/** The nearest allowed size. When there is less room than the minimum, the minimum holds. */
export function clampSize(size: number, { min, max }: SplitRange): number {
  return Math.round(Math.max(min, Math.min(max, size)));
}

/** Whether moving the divider right or down makes the sized pane larger. */
export function growthSign(sized: SizedPane): 1 | -1 {
  return sized === 'first' ? 1 : -1;
}

/** The size after a key on the divider; undefined for keys that are not ours. */
export function sizeAfterKey(
  key: { key: string; shiftKey: boolean },
  size: number,
  range: SplitRange,
  direction: SplitDirection,
  sized: SizedPane,
): number | undefined {
  const forward = direction === 'columns' ? 'ArrowRight' : 'ArrowDown';
  const back = direction === 'columns' ? 'ArrowLeft' : 'ArrowUp';
  const step = (key.shiftKey ? BIG_STEP : STEP) * growthSign(sized);
  if (key.key === forward) return clampSize(size + step, range);
  if (key.key === back) return clampSize(size - step, range);
  if (key.key === 'Home') return range.min;
  if (key.key === 'End') return clampSize(range.max, range);
  return undefined;
}
