/** What the plan looks at of an object: its edits, what AWS never returns, and what waits for other objects. */
import type { Attribute } from '../../model/schema/attribute.ts';
import { typeOf, type Adopted, type Design, type DesignIndex, type DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { forEachDynamic, isRef, isVar, type Key, type Pair, type Ref, type Value } from '../../model/schema/value.ts';
import { isKnownAhead, isZero, type PlannedChange } from './live-changes.ts';
import { printed } from '../printed.ts';
import { differenceOfObject } from '../terraform/meta-arguments.ts';
import { isLeftOut } from '../terraform/resource.ts';

export interface PlannedObject {
  readonly object: DesignObject;
  /** As it was imported, where that is known. */
  readonly live: Adopted | undefined;
  readonly edits: readonly PlannedChange[];
  /** Attributes that AWS never returns. */
  readonly hidden: readonly string[];
}

export interface WaitingObject extends PlannedObject {
  /** Attributes whose values are known only after something else is added. */
  readonly pending: readonly string[];
  /** Attributes that cannot be changed in place. */
  readonly replacing: readonly string[];
}

/** What waits for new objects, and what for those that are replaced: which in turn replaces what belongs to them. */
export function waitingFor(
  plans: readonly PlannedObject[],
  design: Design,
  index: DesignIndex,
): readonly WaitingObject[] {
  const isThere = new Set(plans.map(({ object }) => object.key));
  let waiting: readonly WaitingObject[] = [];
  for (let size = -1; size !== isThere.size;) {
    size = isThere.size;
    waiting = plans.map((plan): WaitingObject => {
      const pending = pendingIn(plan.object, isThere, index);
      const { attributes } = typeOf(plan.object);
      const replacing = [
        ...plan.edits.filter(({ replaces }) => replaces).map(({ path }) => path[0] ?? ''),
        ...pending.filter((name) => attributes[name]?.replaces),
        ...plan.hidden.filter((name) => forcesReplacement(plan.object, name, design)),
      ];
      return { ...plan, pending, replacing: [...new Set(replacing)] };
    });
    for (const { object, replacing } of waiting) if (replacing.length > 0) isThere.delete(object.key);
  }
  return waiting;
}

/** The SDK of `aws` sends an empty value where the state has none, and replaces nothing for it. */
function forcesReplacement(object: DesignObject, name: string, { variables }: Design): boolean {
  if (name === triggers) return true;
  if (!typeOf(object).attributes[name]?.replaces) return false;
  const value = object.attributes[name];
  const known = value !== undefined && isVar(value) ? variables.find((own) => own.name === value.var)?.default : value;
  return object.provider !== 'aws' || known === undefined || !isZero(known);
}

interface Parts {
  /** Attributes that AWS never returns, with their values. */
  readonly hidden: readonly Pair[];
  readonly refs: readonly { readonly name: string; readonly attribute: Attribute; readonly ref: Ref }[];
}

/** What of an object the plan may show whatever runs, in table order. */
const partsOf = memoByObject((object: DesignObject): Parts => {
  const hidden: Pair[] = [];
  const refs: Parts['refs'][number][] = [];
  for (const [name, attribute] of Object.entries(typeOf(object).attributes)) {
    const value = object.attributes[name];
    if (value === undefined || isLeftOut(object, attribute)) continue;
    if (attribute.writeOnly) hidden.push([name, value]);
    else
      forEachDynamic(value, (dynamic) => {
        if (isRef(dynamic)) refs.push({ name, attribute, ref: dynamic });
      });
  }
  return { hidden, refs };
});

export function hiddenIn(object: DesignObject, design: Design, index: DesignIndex): readonly string[] {
  const names = partsOf(object).hidden.flatMap(([name, value]) => (printsValue(value, index) ? [name] : []));
  return hasTriggers(object, design, index) ? [...names, triggers] : names;
}

/** What a lifecycle in the words of a block has the plan leave as it is, by attribute of the table. */
export function ignoredIn(object: DesignObject, design: Design, index: DesignIndex): (name: string) => boolean {
  if (!object.sourceText?.text.includes('ignore_changes')) return () => false;
  const text = printed(object, design, index).chunk?.text ?? '';
  const [, whole, names = ''] = /^[ \t]*ignore_changes[ \t]*=[ \t]*(?:(all)\b|\[([^\]]*)\])/m.exec(text) ?? [];
  if (whole !== undefined) return () => true;
  const difference = differenceOfObject(object);
  const ignored = names.split(',').map((name) => {
    const own = name
      .trim()
      .replace(/^"|"$/g, '')
      .replace(/[.[].*$/s, '');
    return difference?.renamed[own] ?? difference?.blocks[own]?.attribute ?? own;
  });
  return (name) => ignored.includes(name);
}

/** What makes a deployment of `aws` anew. It is in the state alone, so that an import knows none. */
const triggers = 'triggers';

const hasTriggers = (object: DesignObject, design: Design, index: DesignIndex): boolean =>
  object.provider === 'aws' &&
  typeOf(object).snapshotOf !== undefined &&
  /^[ \t]*triggers[ \t]*=/m.test(printed(object, design, index).chunk?.text ?? '');

/** Attributes that refer to an object which the plan adds, so that they are not known before the apply. */
function pendingIn(object: DesignObject, isThere: ReadonlySet<Key>, index: DesignIndex): readonly string[] {
  const names = partsOf(object).refs.flatMap(({ name, attribute, ref }) => {
    const target = index.byKey.get(ref.ref);
    const waits = target && isLabel(target.name) && !isThere.has(target.key) && !isKnownAhead(ref, attribute, target);
    return waits ? [name] : [];
  });
  return [...new Set(names)];
}

/** A reference or variable that leads nowhere prints null, which says nothing. */
function printsValue(value: Value, index: DesignIndex): boolean {
  if (value === null) return false;
  if (isRef(value)) {
    const target = index.byKey.get(value.ref);
    return target !== undefined && isLabel(target.name);
  }
  return isVar(value) ? isLabel(value.var) : true;
}
