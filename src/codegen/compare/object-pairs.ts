/** Which object of one design is which of another. */
import {
  addressOf,
  indexOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { importIdOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import { naturalKeyOf } from '../../model/design/naming/natural-keys.ts';
import { groupsOf } from '../../model/groups.ts';
import type { ResourceTypeId } from '../../model/resources/index.ts';
import {
  isHcl,
  isRef,
  isVar,
  mapDynamics,
  type Dynamic,
  type Key,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { canonical } from '../terraform/canonical.ts';
import { counterpartsOf } from './variable-differences.ts';

export type ObjectPair = readonly [before: DesignObject, after: DesignObject];

export interface ObjectPairs {
  readonly all: readonly ObjectPair[];
  readonly ofBefore: ReadonlyMap<Key, DesignObject>;
  readonly ofAfter: ReadonlyMap<Key, DesignObject>;
}

/** The values with those that the variant fixes. */
const valuesOf = (object: DesignObject): Values => ({ ...variantOfObject(object)?.fixed, ...object.attributes });

/** A dynamic with variables by the names that the design before has for them. */
type Spelled = (dynamic: Dynamic) => Dynamic;

function spelledAsBefore(before: Design, after: Design): Spelled {
  const names = new Map(
    [...counterpartsOf(before, after)].flatMap(([name, other]) =>
      other.name === name ? [] : [[other.name, name] as const],
    ),
  );
  if (names.size === 0) return (dynamic) => dynamic;
  return (dynamic) => {
    if (isVar(dynamic)) return { var: names.get(dynamic.var) ?? dynamic.var };
    if (isRef(dynamic)) return dynamic;
    return {
      hcl: dynamic.hcl.replace(
        /(?<![\w.-])var\.([\p{L}_][\p{L}\p{N}_-]*)/gu,
        (whole, name: string) => `var.${names.get(name) ?? whole.slice(4)}`,
      ),
    };
  };
}

/**
 * One side while pairs are found. What is told of an object is the same text on both sides for what is the same thing:
 * its references lead to pairs, and what leads to no pair yet tells nothing.
 */
class PairingSide {
  readonly index: DesignIndex;
  /** The before key of the pair that an object is in. */
  readonly pairOf: (key: Key) => Key | undefined;
  readonly users = new Map<Key, DesignObject[]>();
  readonly #spelled: Spelled;

  constructor(design: Design, pairOf: (key: Key) => Key | undefined, spelled: Spelled) {
    this.#spelled = spelled;
    this.index = indexOf(design);
    this.pairOf = pairOf;
    for (const object of design.objects) {
      const { target } = object.attributes;
      if (object.type !== 'route' || !isRef(target)) continue;
      const users = this.users.get(target.ref);
      if (users) users.push(object);
      else this.users.set(target.ref, [object]);
    }
  }

  /** A value with its references as pairs; undefined where one is of no pair. */
  told(value: Value | undefined): string | undefined {
    let isWhole = true;
    const said = mapDynamics(value ?? null, (dynamic) => {
      if (!isRef(dynamic)) return this.#spelled(dynamic);
      const pair = this.pairOf(dynamic.ref);
      if (pair === undefined) isWhole = false;
      return { hcl: `${pair ?? ''} ${dynamic.attribute ?? ''}` };
    });
    return isWhole ? canonical(said) : undefined;
  }

  /** Where an object lives: its API. */
  place(object: DesignObject): string | undefined {
    const { parent } = typeOf(object);
    return parent === 'api_id' ? this.told(object.attributes[parent]) : '';
  }
}

type Telling = (object: DesignObject, side: PairingSide) => string | undefined;

/** The texts in one, where each tells something. */
const all = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.every((text) => text !== undefined) ? texts.join(' ') : undefined;

const importId: Telling = (object, { index }) =>
  ownIdOf(object) === undefined ? undefined : importIdOf(object, index);

const naturalKey: Telling = (object, side) => {
  const parts = naturalKeyOf(object.type, valuesOf(object));
  return parts && all([side.place(object), ...parts.map((part) => side.told(part))]);
};

const label: Telling = (object, side) => all([side.place(object), object.name]);

const usedBy: Telling = ({ key }, side) => {
  const users = side.users.get(key)?.map((user) => side.pairOf(user.key) ?? '');
  return users?.every((user) => user !== '') ? users.toSorted().join(' ') : undefined;
};

const called: Telling = (object, side) => {
  if (object.type !== 'integration') return undefined;
  const { integration_uri: uri, integration_subtype: subtype, request_parameters: parameters } = valuesOf(object);
  if (uri === undefined && subtype === undefined) return undefined;
  return all([side.place(object), ...[uri, subtype, subtype && parameters].map((value) => side.told(value))]);
};

/** The only one of its type: two designs with one API each are about the same API. */
const only: Telling = ({ type }) => (type === 'api' ? '' : undefined);

interface Pass {
  readonly tell: Telling;
  /** Only where one object on each side says it; otherwise those that say the same are paired in their order. */
  readonly isUnique?: true;
  /** Only where both are versions of one design. */
  readonly isOfHistory?: true;
}

/** The surest first. Integrations that call the same are told apart by the routes that lead to them. */
const passes: readonly Pass[] = [
  { tell: importId },
  { tell: naturalKey },
  { tell: (object, side) => all([called(object, side), usedBy(object, side)]) },
  { tell: called, isUnique: true },
  { tell: usedBy, isUnique: true },
  { tell: ({ key }) => key, isOfHistory: true },
  { tell: label },
  { tell: called },
  { tell: only, isUnique: true },
];

/** Children of what is found in one round are found in the next. */
const rounds = 3;

/**
 * The same pairs whichever design comes first. Objects of versions of one design are paired by key; others by import ID,
 * by what no two of one place share (a route key, the name of a stage), by what they call, and by name.
 */
export function objectPairs(before: Design, after: Design): ObjectPairs {
  const ofBefore = new Map<Key, DesignObject>();
  const ofAfter = new Map<Key, DesignObject>();
  const spelled = spelledAsBefore(before, after);
  const sides = [
    new PairingSide(
      before,
      (key) => (ofBefore.has(key) ? key : undefined),
      (dynamic) => dynamic,
    ),
    new PairingSide(after, (key) => ofAfter.get(key)?.key, spelled),
  ] as const;
  const pair = (one: DesignObject, other: DesignObject) => {
    ofBefore.set(one.key, other);
    ofAfter.set(other.key, one);
  };
  const { isOneHistory, alike } = byKeys(before, after, spelled);
  for (const [one, other] of alike) pair(one, other);
  const types: ReadonlySet<ResourceTypeId> = new Set([...before.objects, ...after.objects].map(({ type }) => type));
  for (let round = 0, size = -1; round < rounds && size !== ofBefore.size; round += 1) {
    size = ofBefore.size;
    for (const { tell, isUnique, isOfHistory } of passes)
      for (const type of types) {
        const ones = (sides[0].index.byType.get(type) ?? []).filter(({ key }) => !ofBefore.has(key));
        const others = (sides[1].index.byType.get(type) ?? []).filter(({ key }) => !ofAfter.has(key));
        if (ones.length === 0 || others.length === 0 || (isOfHistory && !isOneHistory)) continue;
        const left = groupsOf(ones, (object) => tell(object, sides[0]));
        const right = groupsOf(others, (object) => tell(object, sides[1]));
        for (const [text, places] of left) {
          const there = right.get(text) ?? [];
          if (isUnique && (places.length > 1 || there.length > 1)) continue;
          for (const [at, place] of places.entries()) {
            const [one, other] = [ones[place], others[there[at] ?? -1]];
            if (one && other) pair(one, other);
          }
        }
      }
  }
  return {
    all: before.objects.flatMap((one): ObjectPair[] => {
      const other = ofBefore.get(one.key);
      return other ? [[one, other]] : [];
    }),
    ofBefore,
    ofAfter,
  };
}

/**
 * What has the same key and says the same, where that is at least half of what has one key: then the designs are versions of one.
 * Keys of two imports agree by chance, as they are counted.
 */
function byKeys(
  before: Design,
  after: Design,
  spelled: Spelled,
): { readonly isOneHistory: boolean; readonly alike: readonly ObjectPair[] } {
  const { byKey } = indexOf(after);
  const shared = before.objects.flatMap((one): ObjectPair[] => {
    const other = byKey.get(one.key);
    return other?.type === one.type ? [[one, other]] : [];
  });
  const readdressed = spelledWith(spelled, shared);
  const alike = shared.filter(([one, other]) => saysTheSame(one, other, readdressed));
  const isOneHistory = alike.length * 2 >= shared.length;
  return { isOneHistory, alike: isOneHistory ? alike : [] };
}

/** The same with addresses as they are before, so that a rename of what an expression names is no difference of it. */
function spelledWith(spelled: Spelled, pairs: readonly ObjectPair[]): Spelled {
  const addresses = new Map(
    pairs.flatMap(([one, other]) => (one.name === other.name ? [] : [[addressOf(other), addressOf(one)] as const])),
  );
  if (addresses.size === 0) return spelled;
  return (dynamic) => {
    const said = spelled(dynamic);
    if (!isHcl(said)) return said;
    const hcl = said.hcl.replace(
      /(?<![\w.-])\w+\.[\p{L}_][\p{L}\p{N}_-]*/gu,
      (address) => addresses.get(address) ?? address,
    );
    return { hcl };
  };
}

/** Texts of the natural key; undefined where it is not all known. */
function naturalTexts(object: DesignObject): string | undefined {
  const parts = naturalKeyOf(object.type, valuesOf(object));
  return parts?.every((part) => !isHcl(part) && !isVar(part)) ? canonical(parts) : undefined;
}

/** Told by an ID or by what no two of one place share; undefined where neither tells. */
function isSame(one: DesignObject, other: DesignObject): boolean | undefined {
  const [id, otherId] = [ownIdOf(one), ownIdOf(other)];
  if (id !== undefined && otherId !== undefined) return id === otherId;
  const [natural, otherNatural] = [naturalTexts(one), naturalTexts(other)];
  return natural === undefined || otherNatural === undefined ? undefined : natural === otherNatural;
}

const saysTheSame = (one: DesignObject, other: DesignObject, spelled: Spelled): boolean =>
  isSame(one, other) ??
  (one.name === other.name || canonical(one.attributes) === canonical(mapDynamics(other.attributes, spelled)));
