import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampSize, sizeAfterKey } from './split-size.ts';

const range = { min: 200, max: 360 };

describe('sizeAfterKey', () => {
  it.each([
    ['ArrowRight', false, 'columns', 'first', 272],
    ['ArrowLeft', false, 'columns', 'first', 240],
    ['ArrowLeft', false, 'columns', 'second', 272],
    ['ArrowRight', true, 'columns', 'first', 320],
    ['ArrowLeft', true, 'columns', 'first', 200],
    ['ArrowDown', false, 'rows', 'first', 272],
    ['ArrowUp', false, 'rows', 'second', 272],
    ['Home', false, 'rows', 'second', 200],
    ['End', false, 'columns', 'first', 360],
  ] as const)('%s (shift %s) in %s sizes the %s pane to %i', (key, shiftKey, direction, sized, size) => {
    expect(sizeAfterKey({ key, shiftKey }, 256, range, direction, sized)).toBe(size);
  });

  it.each([
    ['ArrowDown', 'columns'],
    ['ArrowRight', 'rows'],
    ['Enter', 'columns'],
  ] as const)('leaves %s alone in %s', (key, direction) => {
    expect(sizeAfterKey({ key, shiftKey: false }, 256, range, direction, 'first')).toBeUndefined();
  });

  it('never leaves the range', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End'),
        fc.boolean(),
        fc.integer({ min: 0, max: 1000 }),
        (key, shiftKey, size) => {
          const next = sizeAfterKey({ key, shiftKey }, size, range, 'columns', 'second');
          expect(next).toBeGreaterThanOrEqual(range.min);
          expect(next).toBeLessThanOrEqual(range.max);
        },
      ),
    );
  });
});

it('keeps the minimum when there is less room than that', () => {
  expect(clampSize(300, { min: 200, max: 150 })).toBe(200);
});
