/** Which objects refer to which, known from the design before as long as no reference changes. */
import { groupsBy } from '../groups.ts';
import type { DesignObject } from './design.ts';
import { dynamicsOf } from './dynamics.ts';

const none: readonly number[] = [];

const referrers = groupsBy((object: DesignObject) => {
  const { refs } = dynamicsOf(object);
  return refs.length === 0 ? undefined : refs.map(({ value }) => value.ref);
});

/** What an attribute says to people alone: nobody who refers to the object says anything of it. */
const ownMatters: ReadonlySet<string> = new Set(['description', 'tags']);
const apiMatters: ReadonlySet<string> = new Set([...ownMatters, 'name', 'version', 'cors_configuration']);

/** Parts that those who refer to an object see of it, beside its attributes. */
const seenParts = ['type', 'key', 'name', 'variant', 'provider', 'import', 'address'] as const;

/** Whether two states of an object are the same to those that refer to it. */
function looksAlike(before: DesignObject | undefined, now: DesignObject): boolean {
  if (!before || seenParts.some((part) => before[part] !== now[part])) return false;
  const [a, b] = [before.attributes, now.attributes];
  const own = now.type === 'api' ? apiMatters : ownMatters;
  const isSame = (name: string) => a[name] === b[name] || own.has(name);
  return Object.keys(a).every(isSame) && Object.keys(b).every(isSame);
}

/** The places of the objects that refer to what stands at some places, and is not what it was to them. */
export function referrersAt(
  objects: readonly DesignObject[],
  places: readonly number[],
  before: readonly DesignObject[],
): readonly number[] {
  const all = referrers(objects);
  return places.flatMap((place) => {
    const object = objects[place];
    return object && !looksAlike(before[place], object) ? (all.get(object.key) ?? none) : none;
  });
}
