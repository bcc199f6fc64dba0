/**
 * What a design knows of the objects that it took over: how each was when it was imported. Edits leave the list alone, so
 * it tells what was edited since, and what was deleted, for as long as the design lives.
 */
import { attributeOfObject, typeOf, type Adopted, type Design, type DesignObject, type Variable } from '../design.ts';
import { ownIdOf } from './import-parts.ts';
import { memoByObject } from '../../memo.ts';
import { isBlank, isVar, mapDynamics, type Key, type Pair, type Value, type Values } from '../../schema/value.ts';

const byKey = memoByObject((list: readonly Adopted[]) => new Map(list.map((adopted) => [adopted.key, adopted])));

/** Undefined for an object that was added here. */
export const adoptedOf = ({ adopted }: Design, key: Key): Adopted | undefined => byKey(adopted).get(key);

/** Adopted objects that the design has no more. */
export const deletedOf = ({ adopted, objects }: Design): readonly Adopted[] => {
  if (adopted.length === 0) return adopted;
  const present = new Set(objects.map(({ key }) => key));
  return adopted.filter(({ key }) => !present.has(key));
};

/**
 * The object as it is now. Variables stand for their defaults, which are what runs; so a rename of one, or another
 * default, does not change what was adopted.
 */
export function adoptedFrom(object: DesignObject, variables: ReadonlyMap<string, Variable>, inState: boolean): Adopted {
  const { type, key, name, variant, provider, address } = object;
  return {
    type,
    key,
    name,
    variant,
    ...(provider === undefined ? {} : { provider }),
    attributes: withoutVariables(object.attributes, variables),
    import: object.import,
    ...(address === undefined ? {} : { address }),
    ...(inState ? { inState } : {}),
  };
}

function withoutVariables(values: Values, variables: ReadonlyMap<string, Variable>): Values {
  const before = Object.entries(values);
  const after = before.map(([name, value]): Pair => [
    name,
    mapDynamics(value, (dynamic) => (isVar(dynamic) ? (variables.get(dynamic.var)?.default ?? dynamic) : dynamic)),
  ]);
  return after.every(([, value], at) => value === before[at]?.[1]) ? values : Object.fromEntries(after);
}

/** The design with these among what it adopted, in place of what it knew of them. */
export function withAdopted(design: Design, adopted: readonly Adopted[]): Design {
  if (adopted.length === 0) return design;
  const next = new Map(adopted.map((one) => [one.key, one]));
  const known = new Set(design.adopted.map(({ key }) => key));
  return {
    ...design,
    adopted: [
      ...design.adopted.map((one) => next.get(one.key) ?? one),
      ...adopted.filter(({ key }) => !known.has(key)),
    ],
  };
}

/** The design as it is right after an import: what was not imported was there before, or has no ID to be known by. */
export function withEarlier(design: Design): Design {
  if (design.adopted.length === 0) return design;
  const imported = byKey(design.adopted);
  const earlier = design.objects.flatMap(({ key }) => (imported.has(key) ? [] : [key]));
  return { ...design, earlier };
}

/**
 * Attributes that an imported object had and has no more, with their values then. Optional attributes are computed and
 * keep their state: leaving one out plans nothing (hashicorp/terraform-provider-awscc#2734), unless the provider plans
 * the default.
 */
export function clearedSince(then: Pick<Adopted, 'variant' | 'attributes'>, now: DesignObject): readonly Pair[] {
  if (now.attributes === then.attributes || ownIdOf(now) === undefined || now.variant !== then.variant) return [];
  return Object.entries(then.attributes).filter(
    ([name, value]: readonly [string, Value]) =>
      !isBlank(value) &&
      isBlank(now.attributes[name]) &&
      now.inactiveValues[name] === undefined &&
      attributeOfObject(now, name)?.required !== true &&
      typeOf(now).attributes[name]?.plansDefault !== true &&
      typeOf(now).attributes[name]?.isCleared !== true,
  );
}
