/** An API with what belongs to it, as a part of its design. */
import { indexOf, parentOf, type Design, type DesignObject } from './design.ts';
import { dynamicsOf } from './dynamics.ts';
import { memoByObject } from '../memo.ts';
import type { Key } from '../schema/value.ts';

type Owners = ReadonlySet<Key>;

/**
 * Keys of the API, of its children and of what refers to these and to no other API, and of what they alone use: a domain
 * name, a VPC link. What several APIs share belongs to none of them.
 */
export function keysOfApi(design: Design, api: Key): ReadonlySet<Key> {
  const apis = apisByObject(design);
  const keys = design.objects.flatMap(({ key }) => {
    const owners = apis.get(key);
    return owners?.size === 1 && owners.has(api) ? [key] : [];
  });
  return new Set(keys);
}

/** APIs by the object that refers to them; where it refers to none, those of what refers to it. */
const apisByObject = memoByObject((design: Design): ReadonlyMap<Key, Owners> => {
  const index = indexOf(design);
  const refs = new Map(
    design.objects.map((object) => [object.key, dynamicsOf(object).refs.map(({ value }) => value.ref)] as const),
  );
  const referrers = new Map<Key, Key[]>();
  for (const [key, targets] of refs)
    for (const target of targets) {
      const list = referrers.get(target);
      if (list) list.push(key);
      else referrers.set(target, [key]);
    }
  const certain = (key: Key): readonly Key[] | undefined => {
    const object = index.byKey.get(key);
    const parent = object && parentOf(object, index);
    return object?.type === 'api' ? [key] : parent?.type === 'api' ? [parent.key] : undefined;
  };
  const named = spread(design.objects, certain, (key) => refs.get(key) ?? []);
  const hasNamed = (key: Key) => {
    const owners = named.get(key);
    return owners && owners.size > 0 ? [...owners] : undefined;
  };
  return spread(design.objects, hasNamed, (key) => referrers.get(key) ?? []);
});

/** The APIs of each object: those that are certain, else those of the next ones. References may go in circles. */
function spread(
  objects: readonly DesignObject[],
  certain: (key: Key) => readonly Key[] | undefined,
  next: (key: Key) => readonly Key[],
): ReadonlyMap<Key, Owners> {
  const ownersOf = (start: Key): Owners => {
    const owners = new Set<Key>();
    const seen = new Set([start]);
    // A set goes on over what is added to it.
    for (const key of seen) {
      const found = certain(key);
      for (const one of found ?? next(key)) (found ? owners : seen).add(one);
    }
    return owners;
  };
  return new Map(objects.map(({ key }) => [key, ownersOf(key)]));
}
