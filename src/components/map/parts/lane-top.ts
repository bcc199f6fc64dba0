/** Where the head of a lane stands. */
import type { PlacedLane } from '../layout/map-layout.ts';

/** Less high than this a button in it cannot be hit. */
const leastHead = 26;

/** In px from the top of the canvas: with its lane, at the top while the lane goes on below, pushed out by the end of it. */
export function laneTop(
  { y, height }: Pick<PlacedLane, 'y' | 'height'>,
  headHeight: number,
  viewY: number,
  zoom: number,
): { readonly top: number; readonly size: number } {
  const size = Math.max(leastHead, headHeight * zoom);
  const [own, end] = [y * zoom + viewY, (y + height) * zoom + viewY];
  return { top: Math.min(Math.max(own, 0), Math.max(own, end - size)), size };
}
