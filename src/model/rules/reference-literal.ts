import type { Path } from '../attribute.ts';
import { typeOf, variantOfObject, type DesignObject } from '../design.ts';
import { ownIdOf } from '../import-parts.ts';
import { onePerItem, onePerObject } from '../memo.ts';
import { attributesOf, type ResourceType, type Variant } from '../resource.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import { sources } from '../sources.ts';
import { pairsOf, type Key, type Value } from '../value.ts';
import { identityOf } from './once.ts';
import { setTo } from './repair.ts';
import type { DesignRule } from './rule.ts';

interface Place {
  readonly name: string;
  /** What stands before the name. */
  readonly before: string;
  /** Types that the place refers to, with what it takes of each. */
  readonly takes: readonly (readonly [type: ResourceTypeId, part: string])[];
}

/** Whether an object can say the part itself, or its import id does. */
const isSaid = ([type, part]: readonly [ResourceTypeId, string]) => {
  const { attributes, ownId } = resourceType(type);
  return part === ownId || Object.hasOwn(attributes, part);
};

function placesIn(type: ResourceType, variant: Variant): readonly Place[] {
  return attributesOf(type, variant).flatMap(([name, { refersTo = {}, wrap }]) => {
    const takes = (Object.entries(refersTo) as [ResourceTypeId, string][]).filter(isSaid);
    return takes.length === 0 ? [] : { name, before: wrap && 'before' in wrap ? wrap.before : '', takes };
  });
}

const placesOf = new Map<Variant, readonly Place[]>(
  resourceTypes.flatMap((type) => type.variants.map((variant) => [variant, placesIn(type, variant)] as const)),
);

const taken = [...placesOf.values()].flatMap((places) => places.flatMap(({ takes }) => takes));

/** The API that a name is known in; empty for what lives in none, undefined where an expression says it. */
function homeOf({ attributes }: DesignObject, { parent }: ResourceType): string | undefined {
  return parent === undefined ? '' : identityOf(attributes[parent]);
}

interface Name {
  readonly type: ResourceTypeId;
  readonly part: string;
  readonly home: string;
  readonly text: string;
  readonly key: Key;
}
const unnamed: readonly Name[] = [];

const partsTaken = new Map(
  resourceTypes.map(
    ({ id }) => [id, [...new Set(taken.flatMap(([type, part]) => (type === id ? part : [])))]] as const,
  ),
);

const sameNames = (a: readonly Name[], b: readonly Name[]) =>
  a.length === b.length &&
  a.every((name, at) => {
    const other = b[at];
    return (
      name.text === other?.text &&
      name.key === other.key &&
      name.home === other.home &&
      name.part === other.part &&
      name.type === other.type
    );
  });

/** What others can call an object, the last of equal names. */
const namesIn = onePerItem((object: DesignObject): readonly Name[] => {
  const home = object.address === undefined ? homeOf(object, typeOf(object)) : undefined;
  const parts = partsTaken.get(object.type);
  if (home === undefined || !parts || parts.length === 0) return unnamed;
  const names: Name[] = [];
  for (const part of parts) {
    const text = object.attributes[part] ?? object.import[part];
    if (typeof text === 'string') names.push({ type: object.type, part, home, text, key: object.key });
  }
  return names;
}, sameNames);

const byText = onePerObject((all: readonly (readonly Name[])[]): ReadonlyMap<string, readonly Name[]> => {
  const found = new Map<string, Name[]>();
  for (const names of all)
    for (const name of names) {
      const others = found.get(name.text);
      if (others) others.push(name);
      else found.set(name.text, [name]);
    }
  return found;
});

interface Literal {
  readonly place: Place;
  readonly path: Path;
  readonly text: string;
}
const nothing: readonly Literal[] = [];

/** What stands where a reference can, without what the place itself puts before it. */
const literalsIn = onePerItem((object: DesignObject): readonly Literal[] => {
  const variant = variantOfObject(object);
  if (!variant) return nothing;
  let found: Literal[] | undefined;
  const look = (place: Place, path: Path, value: Value | undefined) => {
    const { before } = place;
    if (typeof value === 'string' && value !== before && value.startsWith(before))
      (found ??= []).push({ place, path, text: value.slice(before.length) });
  };
  for (const place of placesOf.get(variant) ?? []) {
    const value = object.attributes[place.name];
    if (typeof value === 'string') look(place, [place.name], value);
    else if (value !== undefined) for (const [key, text] of pairsOf(value)) look(place, [place.name, key], text);
  }
  return found ?? nothing;
});

function meant(object: DesignObject, { takes }: Place, names: readonly Name[]): Key | undefined {
  for (const [type, part] of takes) {
    const home = resourceType(type).parent === undefined ? '' : homeOf(object, typeOf(object));
    const found = names.findLast((name) => name.type === type && name.part === part && name.home === home);
    if (found && found.key !== object.key) return found.key;
  }
  return undefined;
}

export const referenceOverLiteral: DesignRule = {
  id: 'reference-over-literal',
  severity: 'warning',
  title: 'What the design holds is referred to, so that Terraform makes it first and removes it last',
  source: sources.terraformReferences,
  *checkDesign({ objects }, index) {
    const names = byText(namesIn(objects));
    const literals = literalsIn(objects);
    for (const [at, object] of objects.entries())
      for (const { place, path, text } of literals[at] ?? nothing) {
        const namesakes = names.get(text);
        const key = namesakes && meant(object, place, namesakes);
        const target = key === undefined ? undefined : index.byKey.get(key);
        if (!target) continue;
        yield {
          key: object.key,
          path,
          problem: `${typeOf(target).label} ${target.name} is meant here, and Terraform cannot tell that from a text.`,
          how: 'Refer to it, so that it is made first and removed last.',
          // What lives already can only be removed too early.
          severity: ownIdOf(target) === undefined ? 'warning' : 'hint',
          fix: setTo(object, path, { ref: target.key }, `Refer to ${target.name}`),
        };
      }
  },
};
