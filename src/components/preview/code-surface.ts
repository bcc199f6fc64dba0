/** Where lines of the shown file are on the screen, for what is drawn towards them. One preview is shown at a time. */

export interface Surface {
  /** Top of a line in the window, whether it is in view or not; undefined while it has no place. */
  readonly lineTop: (line: number) => number | undefined;
  /** The box in which lines can be seen. */
  readonly box: () => DOMRect;
}

let surface: Surface | undefined;
let aim: number | undefined;
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** Offers a surface; returns how to take it back. */
export function offerSurface(offered: Surface): () => void {
  surface = offered;
  tell();
  return () => {
    if (surface === offered) surface = undefined;
    tell();
  };
}

/** Lines have moved: scrolled, resized, edited. */
export const surfaceMoved = tell;

/** The line that the focused field writes in the file that is shown. */
export function aimAt(line: number | undefined): void {
  if (aim === line) return;
  aim = line;
  tell();
}

export interface LineBox {
  readonly left: number;
  /** Middle of the line. */
  readonly y: number;
  readonly isVisible: boolean;
}

export const lineHeight = 20;

export function aimedLine(): LineBox | undefined {
  const top = aim === undefined ? undefined : surface?.lineTop(aim);
  if (top === undefined || !surface) return undefined;
  const box = surface.box();
  const y = top + lineHeight / 2;
  return { left: box.left, y, isVisible: box.height > 0 && y > box.top + 2 && y < box.bottom - 2 };
}

export function onSurfaceMove(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
