/** Which objects refer to which, known from the design before as long as no reference changes. */
import { groupsBy } from '../groups.ts';
import type { DesignObject } from './design.ts';
import { dynamicsOf } from './dynamics.ts';

const none: readonly number[] = [];

const referrers = groupsBy((object: DesignObject) => {
  const { refs } = dynamicsOf(object);
  return refs.length === 0 ? undefined : refs.map(({ value }) => value.ref);
});

/** The places of the objects that refer to what stands at some places. */
export function referrersAt(objects: readonly DesignObject[], places: readonly number[]): readonly number[] {
  const all = referrers(objects);
  return places.flatMap((place) => all.get(objects[place]?.key ?? '') ?? none);
}
