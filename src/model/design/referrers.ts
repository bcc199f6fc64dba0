/** Which objects refer to which, known from the design before as long as no reference changes. */
import { memoByItem, memoByObject, sameList } from '../memo.ts';
import type { Key } from '../schema/value.ts';
import type { DesignObject } from './design.ts';
import { dynamicsOf } from './dynamics.ts';

const referredKeys = memoByItem(
  (object: DesignObject): readonly Key[] => dynamicsOf(object).refs.map(({ value }) => value.ref),
  sameList,
);

const placesByKey = memoByObject((all: readonly (readonly Key[])[]) => {
  const places = new Map<Key, number[]>();
  for (const [place, keys] of all.entries())
    for (const key of keys) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  return places;
});

/** The places of the objects that refer to what stands at some places. */
export function referrersAt(objects: readonly DesignObject[], places: readonly number[]): readonly number[] {
  const referrers = placesByKey(referredKeys(objects));
  return places.flatMap((place) => referrers.get(objects[place]?.key ?? '') ?? []);
}

/** The same list while each key stands where it stood: whoever refers to one then finds an object at its place. */
export const keyOrder = memoByItem(({ key }: DesignObject) => key);
