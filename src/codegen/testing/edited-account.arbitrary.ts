/** Random edits of imported designs, and what AWS fills in by itself: for tests of what the first plan changes. */
import type { Attribute, Attributes } from '../../model/schema/attribute.ts';
import { attributeOfObject, typeOf, type Design, type DesignObject } from '../../model/design/design.ts';
import { setInAll, sharedAttributes } from '../../model/design/bulk-edits.ts';
import { addObject, changeObject, freeKey, renameObject, setValue } from '../../model/design/edits.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { removeObjects, withReferrers } from '../../model/design/removal.ts';
import {
  forEachDynamic,
  isDynamic,
  isMap,
  isRef,
  mapOf,
  pairsOf,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import type { liveAccountOf } from './live-account.arbitrary.ts';

type Random = (below: number) => number;

/** Numbers that follow from a seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(below, 1);
  };
}

const holdsDynamic = (value: Value): boolean => {
  let found = false;
  forEachDynamic(value, () => (found = true));
  return found;
};

/** A value of which one part is another, or is gone. */
function altered(attribute: Attribute, value: Value, random: Random): Value | undefined {
  if (isDynamic(value)) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : value.toSpliced(random(value.length), 1);
  if (isMap(value)) {
    const pairs = pairsOf(value);
    const at = random(pairs.length);
    const [name, item] = pairs[at] ?? [];
    if (name === undefined || item === undefined) return value;
    const member = 'attributes' in attribute && attribute.kind === 'object' ? attribute.attributes[name] : undefined;
    const next = member && random(2) === 0 ? altered(member, item, random) : undefined;
    return mapOf(next === undefined ? pairs.toSpliced(at, 1) : pairs.with(at, [name, next]));
  }
  if (typeof value === 'number') return random(3) === 0 ? String(value) : value;
  return typeof value === 'boolean' ? (random(2) === 0 ? String(value) : !value) : value;
}

const isOwnId = (object: DesignObject, name: string) => typeOf(object).identity.includes(name);

/** What a reader drops, so that nobody knows whether AWS has it or nothing. */
const empty: ReadonlySet<string> = new Set(['""', '[]', '{}']);

/** Values of objects of the same kind, none of which leads elsewhere. */
const valuesFor = (object: DesignObject, donors: readonly Design[]): readonly Pair[] =>
  donors.flatMap(({ objects }) =>
    objects
      .filter(({ type, variant }) => type === object.type && variant === object.variant)
      .flatMap(({ attributes }) =>
        Object.entries(attributes).filter(([, value]) => !holdsDynamic(value) && !empty.has(JSON.stringify(value))),
      ),
  );

/** Some objects with other values, without values, with another name, deleted, or added. */
export function editedAtRandom(design: Design, donors: readonly Design[], seed: number, steps = 12): Design {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random(items.length)];
  let edited = design;
  for (let step = 0; step < steps; step += 1) {
    const object = pick(edited.objects);
    if (!object) break;
    const { attributes } = typeOf(object);
    const set = pick(valuesFor(object, donors));
    const own = pick(Object.entries(object.attributes));
    switch (random(10)) {
      case 0:
        edited = renameObject(object.key, `${object.name}_${step}`)(edited);
        break;
      case 1: {
        const keys = withReferrers(edited, [object.key]);
        if (keys.length < 4) edited = removeObjects(keys)(edited);
        break;
      }
      case 2: {
        const copy = { ...object, key: freeKey(edited, 'n'), name: `${object.name}_new${step}`, import: {} };
        edited = addObject(copy)(edited);
        break;
      }
      case 3:
        if (own && attributes[own[0]]?.required === undefined)
          edited = setValue(object.key, [own[0]], undefined)(edited);
        break;
      case 4:
      case 5:
        if (own && !isOwnId(object, own[0])) {
          const attribute = attributeOfObject(object, own[0]);
          const next = attribute && altered(attribute, own[1], random);
          const isWhole = !attribute?.required || (Array.isArray(next) ? next.length > 0 : next !== undefined);
          if (isWhole) edited = setValue(object.key, [own[0]], next)(edited);
        }
        break;
      case 6: {
        const replacing = Object.keys(attributes).filter(
          (name) => attributes[name]?.replaces && typeof object.attributes[name] === 'string',
        );
        // Other parts of an import id are those of what it belongs to: with another one the import finds nothing.
        const name = pick(replacing.filter((one) => one === typeOf(object).ownId || !isOwnId(object, one)));
        if (name !== undefined && random(2) === 0)
          edited = setValue(object.key, [name], `x${step}.example.com`)(edited);
        break;
      }
      case 7: {
        const refs = Object.entries(object.attributes).filter(
          ([name, value]) => isRef(value) && !isOwnId(object, name),
        );
        const [name, value] = pick(refs) ?? [];
        const target = edited.objects.find(({ key }) => isRef(value) && key === value.ref);
        const others = edited.objects.filter(({ type }) => type === target?.type);
        const other = pick(others);
        if (name !== undefined && other) edited = setValue(object.key, [name], { ref: other.key })(edited);
        break;
      }
      case 8: {
        const same = edited.objects.filter(({ type, variant }) => type === object.type && variant === object.variant);
        const shared = new Set(sharedAttributes(same).map(([name]) => name));
        if (set && shared.has(set[0]) && !isOwnId(object, set[0]))
          edited = setInAll(
            same.map(({ key }) => key),
            set[0],
            set[1],
          )(edited);
        break;
      }
      default:
        if (set && !isOwnId(object, set[0]))
          edited = changeObject(object.key, (before) => ({
            ...before,
            attributes: { ...before.attributes, [set[0]]: set[1] },
          }))(edited);
    }
  }
  return edited;
}

/** The account with what AWS has where nothing is set. */
export function withDefaults(
  account: ReturnType<typeof liveAccountOf>,
  design: Design,
): ReturnType<typeof liveAccountOf> {
  const imported = design.objects.filter((object) => ownIdOf(object) !== undefined);
  return account.map((entry, at) => {
    const object = imported[at];
    if (!object) return entry;
    const used = Object.fromEntries(
      Object.keys(typeOf(object).attributes).flatMap((name) => {
        const attribute = attributeOfObject(object, name);
        return attribute ? [[name, attribute] as const] : [];
      }),
    );
    return { ...entry, attributes: filled(used, entry.attributes as Values) as typeof entry.attributes };
  });
}

function filled(attributes: Attributes, values: Values): Values {
  const missing = Object.entries(attributes).flatMap(([name, attribute]): Pair[] =>
    values[name] === undefined && attribute.default !== undefined && !attribute.writeOnly
      ? [[name, attribute.default]]
      : [],
  );
  const given = Object.entries(values).map(([name, value]): Pair => {
    const attribute = attributes[name];
    const isBlock = attribute?.kind === 'object' && isMap(value) && !isDynamic(value);
    return [name, isBlock ? filled(attribute.attributes, value as Values) : value];
  });
  return Object.fromEntries([...missing, ...given]);
}
