import { expect, it } from 'vitest';
import { landFocus, offerLanding } from './landing.ts';

it('asks the field, the map and the outline in this order, until one takes it', () => {
  const asked: string[] = [];
  const offer = (place: Parameters<typeof offerLanding>[0], takes: boolean) =>
    offerLanding(place, () => {
      asked.push(place);
      return takes;
    });
  expect(landFocus()).toBe(false);
  offer('outline', true);
  offer('field', false);
  const leave = offer('map', true);
  expect(landFocus()).toBe(true);
  expect(asked).toEqual(['field', 'map']);
  // The next part of that kind came before the last one went.
  offer('map', false);
  leave();
  expect(landFocus()).toBe(true);
  expect(asked).toEqual(['field', 'map', 'field', 'map', 'outline']);
});
