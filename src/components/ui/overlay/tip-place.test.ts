import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeTip } from './tip-place.ts';

const view = { width: 1000, height: 600 };
const tip = { width: 200, height: 26 };

it.each([
  ['in the middle', 'bottom', 500, 300, { placement: 'bottom', left: 415, top: 336 }],
  ['at the lower edge', 'bottom', 500, 560, { placement: 'top', left: 415, top: 528 }],
  ['at the left edge', 'bottom', 10, 300, { placement: 'bottom', left: 6, top: 336 }],
  ['at the right edge, to the right', 'right', 960, 300, { placement: 'left', left: 754, top: 302 }],
] as const)('places a tip %s', (_, wanted, left, top, expected) => {
  expect(placeTip(wanted, { left, top, width: 30, height: 30 }, tip, view)).toEqual(expected);
});

it('never leaves the view', () => {
  const size = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(
      fc.constantFrom('top' as const, 'bottom' as const, 'left' as const, 'right' as const),
      fc.record({ left: fc.integer({ min: 0, max: 970 }), top: fc.integer({ min: 0, max: 570 }) }),
      fc.record({ width: size, height: size }),
      (wanted, at, tipSize) => {
        const place = placeTip(wanted, { ...at, width: 30, height: 30 }, tipSize, view);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.left + tipSize.width).toBeLessThanOrEqual(view.width);
        expect(place.top + tipSize.height).toBeLessThanOrEqual(view.height);
      },
    ),
  );
});
