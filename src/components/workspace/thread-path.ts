import type { Point } from '../ui/point.ts';

/** How far before its end the thread turns, and the roundness of the turns. */
const lead = 12;
const roundness = 4;

/** A line that leaves to the right, turns up or down shortly before its end, and arrives level. */
export function threadPath(from: Point, to: Point): string {
  const rise = to.y - from.y;
  const r = Math.min(roundness, Math.abs(rise) / 2);
  const turn = Math.max(from.x + r, to.x - lead);
  if (r < 0.5) return `M${from.x} ${from.y}H${to.x}`;
  const down = Math.sign(rise);
  return [
    `M${from.x} ${from.y}H${turn - r}`,
    `Q${turn} ${from.y} ${turn} ${from.y + down * r}`,
    `V${to.y - down * r}`,
    `Q${turn} ${to.y} ${turn + r} ${to.y}`,
    `H${to.x}`,
  ].join('');
}
