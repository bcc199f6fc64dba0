import type { Path } from '../attribute.ts';
import { typeOf, variantOfObject, type DesignIndex, type DesignObject } from '../design.ts';
import { ownIdOf } from '../import-parts.ts';
import { onePerObject } from '../memo.ts';
import { attributesOf, type ResourceType, type Variant } from '../resource.ts';
import { resourceType, resourceTypes, type ResourceTypeId } from '../resources/index.ts';
import { sources } from '../sources.ts';
import { pairsOf } from '../value.ts';
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

const placesOf = onePerObject((type: ResourceType) =>
  onePerObject((variant: Variant): readonly Place[] =>
    attributesOf(type, variant).flatMap(([name, { refersTo = {}, wrap }]) => {
      const takes = (Object.entries(refersTo) as [ResourceTypeId, string][]).filter(isSaid);
      return takes.length === 0 ? [] : { name, before: wrap && 'before' in wrap ? wrap.before : '', takes };
    }),
  ),
);

const taken = resourceTypes.flatMap((type) =>
  type.variants.flatMap((variant) => placesOf(type)(variant).flatMap(({ takes }) => takes)),
);

/** The API that a name is known in; empty for what lives in none, undefined where an expression says it. */
function homeOf({ attributes }: DesignObject, { parent }: ResourceType): string | undefined {
  return parent === undefined ? '' : identityOf(attributes[parent]);
}

const nameOf = (type: string, part: string, home: string, text: string) => [type, part, home, text].join('\n');

/** Objects by what others can call them. */
const named = onePerObject((index: DesignIndex): ReadonlyMap<string, DesignObject> => {
  const found = new Map<string, DesignObject>();
  for (const [type, part] of new Map(taken.map((pair) => [pair.join('.'), pair])).values())
    for (const object of index.byType.get(type) ?? []) {
      const text = object.attributes[part] ?? object.import[part];
      const home = homeOf(object, typeOf(object));
      if (typeof text === 'string' && home !== undefined && object.address === undefined)
        found.set(nameOf(type, part, home, text), object);
    }
  return found;
});

interface Literal {
  readonly place: Place;
  readonly path: Path;
  readonly text: string;
}
const nothing: readonly Literal[] = [];

/** Texts that stand where a reference can. */
const literalsIn = onePerObject((object: DesignObject): readonly Literal[] => {
  const variant = variantOfObject(object);
  if (!variant) return nothing;
  const found = placesOf(typeOf(object))(variant).flatMap((place) => {
    const value = object.attributes[place.name];
    if (typeof value === 'string') return { place, path: [place.name], text: value };
    return pairsOf(value).flatMap(([key, text]) =>
      typeof text === 'string' ? { place, path: [place.name, key], text } : [],
    );
  });
  return found.length === 0 ? nothing : found;
});

function meant(object: DesignObject, { takes, before }: Place, text: string, index: DesignIndex) {
  if (text === before || !text.startsWith(before)) return undefined;
  for (const [type, part] of takes) {
    const { parent } = resourceType(type);
    const home = parent === undefined ? '' : homeOf(object, typeOf(object));
    const found = home === undefined ? home : named(index).get(nameOf(type, part, home, text.slice(before.length)));
    if (found && found !== object) return found;
  }
  return undefined;
}

export const referenceOverLiteral: DesignRule = {
  id: 'reference-over-literal',
  severity: 'warning',
  title: 'What the design holds is referred to, so that Terraform makes it first and removes it last',
  source: sources.terraformReferences,
  *checkDesign(design, index) {
    for (const object of design.objects)
      for (const { place, path, text } of literalsIn(object)) {
        const target = meant(object, place, text, index);
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
