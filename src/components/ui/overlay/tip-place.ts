export type TooltipPlacement = 'top' | 'bottom' | 'left' | 'right';

const GAP = 6;
const EDGE = 6;

interface Size {
  width: number;
  height: number;
}
export interface Box extends Size {
  left: number;
  top: number;
}

const opposite: Record<TooltipPlacement, TooltipPlacement> = {
  top: 'bottom',
  bottom: 'top',
  left: 'right',
  right: 'left',
};

function beside(placement: TooltipPlacement, around: Box, tip: Size): { left: number; top: number } {
  const left = around.left + (around.width - tip.width) / 2;
  const top = around.top + (around.height - tip.height) / 2;
  if (placement === 'top') return { left, top: around.top - GAP - tip.height };
  if (placement === 'bottom') return { left, top: around.top + around.height + GAP };
  if (placement === 'left') return { left: around.left - GAP - tip.width, top };
  return { left: around.left + around.width + GAP, top };
}

/** Where a tooltip goes: at the side asked for, at the other one when it does not fit, always inside the view. */
export function placeTip(wanted: TooltipPlacement, around: Box, tip: Size, view: Size) {
  const fits = (placement: TooltipPlacement) => {
    const { left, top } = beside(placement, around, tip);
    return placement === 'top' || placement === 'bottom'
      ? top >= EDGE && top + tip.height <= view.height - EDGE
      : left >= EDGE && left + tip.width <= view.width - EDGE;
  };
  const placement = fits(wanted) || !fits(opposite[wanted]) ? wanted : opposite[wanted];
  const { left, top } = beside(placement, around, tip);
  return {
    placement,
    left: Math.round(Math.max(EDGE, Math.min(left, view.width - EDGE - tip.width))),
    top: Math.round(Math.max(EDGE, Math.min(top, view.height - EDGE - tip.height))),
  };
}
