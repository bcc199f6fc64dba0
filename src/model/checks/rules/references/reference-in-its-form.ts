/** What stands around a reference where AWS wants more than the id. */
import { readTree } from '../../../../hcl/syntax/tree.ts';
import type { DesignObject } from '../../../design/design.ts';
import { memoByObject } from '../../../memo.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import type { Attribute } from '../../../schema/attribute.ts';
import type { ResourceType } from '../../../schema/resource.ts';
import { differenceOf, exportedAs, providers } from '../../../resources/provider-differences.ts';
import { sources } from '../../../schema/sources.ts';
import { isHcl, isRef, type Value } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

interface Place {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  /** `TYPE ATTRIBUTE` that belongs behind it. */
  readonly takes: ReadonlySet<string>;
}

const placesIn = memoByObject(({ attributes }: ResourceType): readonly Place[] =>
  Object.entries(attributes).flatMap(([name, { label, wrap, refersTo = {} }]: [string, Attribute]) =>
    wrap && 'before' in wrap ? [{ name, label, before: wrap.before, takes: wordsOf(refersTo) }] : [],
  ),
);

const wordsOf = (refersTo: NonNullable<Attribute['refersTo']>): ReadonlySet<string> =>
  new Set(
    Object.entries(refersTo).flatMap(([id, part]) =>
      providers.flatMap((provider) => {
        const difference = differenceOf(id as ResourceTypeId, provider);
        return difference ? [`${difference.terraformType} ${exportedAs(difference, String(part))}`] : [];
      }),
    ),
  );

/** The id alone as an expression says it; undefined where something stands around it. */
function bareIn(value: Value | undefined, { takes }: Place): string | undefined {
  const tree = isHcl(value) ? readTree(value.hcl.trim()) : undefined;
  const inner = tree?.kind === 'template' && tree.parts.length === 1 ? tree.parts[0] : tree;
  if (typeof inner !== 'object' || inner.kind !== 'path') return undefined;
  const [type, , attribute, ...rest] = inner.names;
  return rest.length === 0 && takes.has(`${type} ${attribute}`) ? inner.names.join('.') : undefined;
}

function findingOf(object: DesignObject, place: Place): Finding | undefined {
  const { name, label, before, takes } = place;
  const value = object.attributes[name];
  const said = { path: [name], problem: `${label} is an ID without ${before}. AWS requires the prefix.` };
  const how = 'Add it.';
  if (isRef(value)) {
    const parts = new Set([...takes].map((word) => word.split(' ')[1]));
    if (value.attribute === undefined || !parts.has(value.attribute)) return undefined;
    return { ...said, how, fix: setTo(object, [name], { ref: value.ref }, `Add ${before}`) };
  }
  const bare = bareIn(value, place);
  if (bare === undefined) return undefined;
  const whole = { hcl: `"${before}\${${bare}}"` };
  return { ...said, how, fix: setTo(object, [name], whole, `Add ${before}`) };
}

export const referenceInItsForm: ObjectRule = {
  id: 'reference-in-its-form',
  severity: 'error',
  title: 'Route targets are integrations/ID',
  source: sources.refusals,
  check(object, { type }) {
    const places = placesIn(type);
    if (places.length === 0) return none;
    return places.flatMap((place) => findingOf(object, place) ?? []);
  },
};
