/** Which rows of a long list are drawn: those in view, and some around them. */

export interface RowWindow {
  readonly from: number;
  /** The first that is not drawn. */
  readonly to: number;
}

/** Drawn beyond each edge, so that Tab and a slow scroll find the next one there. */
const around = 12;

/**
 * @param top where the list begins, in px from the top of the window; negative when scrolled past
 * @param height of the window
 */
export function rowWindow(count: number, rowHeight: number, top: number, height: number): RowWindow {
  const first = Math.floor(-top / rowHeight) - around;
  const last = Math.ceil((height - top) / rowHeight) + around;
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1));
  return { from, to: Math.max(from, Math.min(count, last)) };
}
