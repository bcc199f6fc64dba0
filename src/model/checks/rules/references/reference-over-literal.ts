import type { Path } from '../../../../hcl/path.ts';
import { typeOf, variantOfObject, type Design, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { ownIdOf } from '../../../design/imported/import-parts.ts';
import { groupsBy, itemsAt } from '../../../groups.ts';
import { memoByObject } from '../../../memo.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../../../resources/index.ts';
import { attributesOf, type ResourceType, type Variant } from '../../../schema/resource.ts';
import { sources } from '../../../schema/sources.ts';
import { pairsOf, type Value } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';
import { identityOf } from '../uniqueness/uniqueness.ts';

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

/** The API that a name is known in; empty for what lives in none, undefined where an expression says it. */
function homeOf({ attributes }: DesignObject, { parent }: ResourceType): string | undefined {
  return parent === undefined ? '' : identityOf(attributes[parent]);
}

/** What others call an object by a part of it. */
const nameIn = ({ attributes, import: ids }: DesignObject, part: string): string | undefined => {
  const text = attributes[part] ?? ids[part];
  return typeof text === 'string' ? text : undefined;
};

/** For each type and part that some place takes, the objects by their name. */
const namesakes = new Map(
  [...placesOf.values()].flatMap((places) =>
    places.flatMap(({ takes }) =>
      takes.map(
        ([type, part]) => [`${type} ${part}`, groupsBy((object: DesignObject) => nameIn(object, part))] as const,
      ),
    ),
  ),
);

interface Literal {
  readonly place: Place;
  readonly path: Path;
  readonly text: string;
}

const nothing: readonly Literal[] = [];

/** What stands where a reference can, without what the place itself puts before it. */
const literalsIn: (object: DesignObject) => readonly Literal[] = memoByObject((object: DesignObject) => {
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

/** The objects that say a text where a reference can stand. */
const saying = groupsBy((object: DesignObject) => {
  const literals = literalsIn(object);
  return literals.length === 0 ? undefined : literals.map(({ text }) => text);
});

/** The object that a literal means: the last of that name in the API of who says it. */
function meant(object: DesignObject, { takes }: Place, text: string, index: DesignIndex): DesignObject | undefined {
  for (const [type, part] of takes) {
    const objects = index.byType.get(type) ?? [];
    const places = namesakes.get(`${type} ${part}`)?.(objects).get(text);
    if (!places) continue;
    const api = resourceType(type).parent === undefined ? '' : homeOf(object, typeOf(object));
    const found = itemsAt(objects, places).findLast(
      (other) => other.address === undefined && api !== undefined && homeOf(other, typeOf(other)) === api,
    );
    if (found && found !== object) return found;
  }
  return undefined;
}

/** What others can call an object by. */
const partsOf = new Map(
  resourceTypes.map(({ id }) => [
    id,
    [
      ...new Set(
        [...namesakes.keys()].flatMap((taken) => (taken.startsWith(`${id} `) ? [taken.slice(id.length + 1)] : [])),
      ),
    ],
  ]),
);

/** Those that say a name of an object as text. */
const sayingNameOf = (object: DesignObject, _: DesignIndex, { objects }: Design): readonly DesignObject[] =>
  (partsOf.get(object.type) ?? []).flatMap((part) => {
    const name = nameIn(object, part);
    return name === undefined ? [] : itemsAt(objects, saying(objects).get(name));
  });

export const referenceOverLiteral: DesignRule = {
  id: 'reference-over-literal',
  severity: 'warning',
  title: 'Resources of the design are referenced, not written as literals',
  source: sources.terraformReferences,
  checkDesign: eachNear({
    concerns: sayingNameOf,
    *look(object, index) {
      for (const { place, path, text } of literalsIn(object)) {
        const target = meant(object, place, text, index);
        if (!target) continue;
        yield {
          path,
          problem: `This literal is ${typeOf(target).label} ${target.name}. Without a reference, Terraform doesn't order the two.`,
          how: 'Use a reference, so that it is created first and destroyed last.',
          // What lives already can only be removed too early.
          severity: ownIdOf(target) === undefined ? 'warning' : 'hint',
          fix: setTo(object, path, { ref: target.key }, `Refer to ${target.name}`),
        };
      }
    },
  }),
};
