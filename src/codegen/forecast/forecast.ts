/**
 * What the first plan will say: what is imported and added, which imported objects it updates or replaces and why, and
 * which are no longer managed. What was read from a Terraform state is planned with that state: it is not imported, and
 * what is gone is destroyed.
 */
import { clearedSince } from '../../model/design/adopted.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import {
  attributeOfObject,
  addressOf,
  emptyDesign,
  indexOf,
  typeOf,
  type Adopted,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/import-parts.ts';
import { saysRedeploy } from '../../model/design/redeploy.ts';
import { memoByObject } from '../../model/memo.ts';
import { isLabel } from '../../model/design/names.ts';
import { forEachDynamic, isRef, isVar, type Key, type Pair, type Ref, type Value } from '../../model/schema/value.ts';
import { isKnownAhead, liveChanges, type PlannedChange } from './live-changes.ts';
import { printed } from '../printed.ts';
import { importTargets, type ImportTarget } from '../terraform/imports.ts';
import { managedIn, type Managed } from './managed.ts';
import { differenceOfObject } from '../terraform/meta-arguments.ts';
import { isLeftOut } from '../terraform/resource.ts';

export interface ForecastChange {
  readonly key: Key;
  readonly address: string;
  /**
   * Attributes that the plan shows as changed, as the provider calls them: write-only ones, those that wait, and those
   * that were edited.
   */
  readonly attributes: readonly string[];
  /** The first of them, as the table calls it. */
  readonly first: string;
  /** Values that differ from those that were imported, in table order. */
  readonly edits: readonly PlannedChange[];
  /** One sentence for each reason other than edits in place. */
  readonly why: string;
  /** Attributes that AWS never returns, as the table calls them. */
  readonly hidden: readonly string[];
  /** Those that wait for something that is added. */
  readonly pending: readonly string[];
  /** Those that cannot be changed in place. */
  readonly replacing: readonly string[];
}

/** Values that were removed since the import; the plan does not change them. */
export interface Cleared {
  readonly key: Key;
  readonly address: string;
  readonly values: readonly Pair[];
}

/** An imported object of which nothing is in the files any more, at least under the address that it had. */
export interface Deletion {
  readonly key: Key;
  readonly address: string;
  /** Undefined where AWS gives it none. */
  readonly id: string | undefined;
  /** A Terraform state manages it there, so that the plan destroys it; else it stays in AWS, no longer managed. */
  readonly isDestroyed: boolean;
}

export interface Forecast {
  readonly imports: number;
  /** With those that take the place of others. */
  readonly adds: number;
  /** Objects that are neither imported nor in a state; one may be several resources. */
  readonly added: readonly Pick<ForecastChange, 'key' | 'address'>[];
  readonly changes: readonly ForecastChange[];
  /** Imported, destroyed, and added anew. */
  readonly replacements: readonly ForecastChange[];
  /** Those that are replaced, and what a state manages and no file has any more. */
  readonly destroys: number;
  readonly cleared: readonly Cleared[];
  readonly deletions: readonly Deletion[];
  /** Objects that a Terraform state manages, with which this is planned. */
  readonly managed: number;
  /** Imported objects that the plan may or may not change, as nobody has seen whether AWS gives their values back. */
  readonly unseen: readonly Pick<ForecastChange, 'key' | 'address'>[];
  /** True where the design knows what runs of all that is imported; else it is taken for what is written. */
  readonly isCompared: boolean;
}

/**
 * An expression that was edited shows as a change although it may come to the same value, and one whose value Terraform
 * learns only when it applies shows in the plan and not here.
 */
export const forecast: (design: Design) => Forecast = memoByObject((design: Design): Forecast => {
  const index = indexOf(design);
  const state = managedIn(design, index);
  const targets = design.output.imports === 'none' ? [] : importTargets(design, index);
  const imported = targets.filter(({ object }) => !state.byKey.has(object.key));
  const managed = design.objects.filter(({ key }) => state.byKey.has(key));
  const liveOf = baselines(design);
  const compare = (object: DesignObject, live: Adopted | undefined, hidden: readonly string[]): Planned => {
    const isIgnored = ignoredIn(object, design, index);
    // What lives in another module is planned there, and its block is not one of these.
    const edits = live && object.address === undefined ? liveChanges(live, object, design) : [];
    return {
      object,
      live,
      edits: edits.filter(({ path }) => !isIgnored(path[0] ?? '')),
      hidden: hidden.filter((name) => !isIgnored(name)),
    };
  };
  const isLast = new Map(design.objects.map(({ key }, at) => [key, at]));
  const plans = [
    // A state has also what AWS never returns.
    ...managed.map((object) => compare(object, state.byKey.get(object.key), [])),
    ...imported.map((target) => compare(target.object, liveOf(target), hiddenIn(target.object, design, index))),
  ].toSorted((a, b) => (isLast.get(a.object.key) ?? 0) - (isLast.get(b.object.key) ?? 0));
  const changed = waitingFor(plans, index).flatMap((plan) => changeOf(plan) ?? []);
  const replacements = changed.filter(({ isReplaced }) => isReplaced).map(({ change }) => change);
  const sizes = design.objects.map((object) => printed(object, design, index).resources);
  const resources = sizes.reduce((sum, size) => sum + size, 0);
  const isThere = new Set(plans.map(({ object }) => object.key));
  const deletions = targets.length === 0 && design.adopted.length === 0 ? [] : deletionsIn(design, targets, state);
  const there =
    imported.filter(({ object }) => object.address === undefined).length +
    managed.reduce((sum, object) => sum + resourcesThere(object, printed(object, design, index).resources), 0);
  return {
    imports: imported.length,
    adds: resources - there + replacements.length,
    added: design.objects
      .filter(({ key }, at) => !isThere.has(key) && (sizes[at] ?? 0) > 0)
      .map((object) => ({ key: object.key, address: addressOf(object) })),
    changes: changed.filter(({ isReplaced }) => !isReplaced).map(({ change }) => change),
    replacements,
    destroys: replacements.length + deletions.filter(({ isDestroyed }) => isDestroyed).length,
    cleared: plans.flatMap(({ object, live, edits }): readonly Cleared[] => {
      // An empty text is printed, so that the plan sets it.
      const isPlanned = new Set(edits.map(({ path }) => path[0]));
      const values = live ? clearedSince(live, object).filter(([name]) => !isPlanned.has(name)) : [];
      return values.length === 0 ? [] : [{ key: object.key, address: addressOf(object), values }];
    }),
    deletions,
    managed: managed.length,
    unseen: imported
      .filter(({ object }) => typeOf(object).isReadBackUnseen)
      .map(({ object, address }) => ({ key: object.key, address })),
    isCompared: plans.every(({ live }) => live !== undefined),
  };
});

/** How many of the resources of an object a state has: its own, and what its words say that it is made anew by. */
const resourcesThere = (object: DesignObject, resources: number): number =>
  Math.min(resources, saysRedeploy(object) ? 2 : 1);

/** What is known to run, with the ids it has in AWS. */
const adoptedTargets = memoByObject((adopted: readonly Adopted[]) => {
  const objects = adopted.map((object): DesignObject => ({ ...object, inactiveValues: {} }));
  const then: Design = { ...emptyDesign, objects };
  const byKey = new Map(adopted.map((one) => [one.key, one]));
  const targets = importTargets(then, indexOf(then));
  return {
    targets,
    byId: new Map(targets.map(({ object, id }) => [`${object.type} ${id}`, byKey.get(object.key)])),
    byKey,
    isWhole: new Set(targets.map(({ object }) => object.key)),
  };
});

/** By what an object is in AWS, so that another one in its place is not taken for it. */
function baselines({ adopted }: Design): (target: ImportTarget) => Adopted | undefined {
  if (adopted.length === 0) return () => undefined;
  const { byId, byKey, isWhole } = adoptedTargets(adopted);
  return ({ object, id }) => {
    const byOwnId = byKey.get(object.key);
    const isSame =
      byOwnId?.type === object.type &&
      !isWhole.has(object.key) &&
      byOwnId.import[typeOf(object).ownId ?? ''] === ownIdOf(object);
    return byId.get(`${object.type} ${id}`) ?? (isSame ? byOwnId : undefined);
  };
}

function deletionsIn(
  { adopted, output }: Design,
  targets: readonly ImportTarget[],
  { destroyed }: Managed,
): readonly Deletion[] {
  const { targets: then, byKey } = adoptedTargets(adopted);
  const ids = new Map(then.map(({ object, id }) => [object.key, id]));
  const gone = destroyed.map(({ adopted: { key }, address }): Deletion => ({
    key,
    address,
    id: ids.get(key),
    isDestroyed: true,
  }));
  if (output.imports === 'none') return gone;
  const present = new Set(targets.map(({ object, id }) => `${object.type} ${id}`));
  return [
    ...then
      .filter(({ object, id }) => !byKey.get(object.key)?.inState && !present.has(`${object.type} ${id}`))
      .map(({ object, address, id }): Deletion => ({ key: object.key, address, id, isDestroyed: false })),
    ...gone,
  ];
}

interface Planned {
  readonly object: DesignObject;
  /** As it was imported, where that is known. */
  readonly live: Adopted | undefined;
  readonly edits: readonly PlannedChange[];
  /** Attributes that AWS never returns. */
  readonly hidden: readonly string[];
}

interface Waiting extends Planned {
  /** Attributes whose values are known only after something else is added. */
  readonly pending: readonly string[];
  /** Attributes that cannot be changed in place. */
  readonly replacing: readonly string[];
}

/** What waits for new objects, and what for those that are replaced: which in turn replaces what belongs to them. */
function waitingFor(plans: readonly Planned[], index: DesignIndex): readonly Waiting[] {
  const isThere = new Set(plans.map(({ object }) => object.key));
  let waiting: readonly Waiting[] = [];
  for (let size = -1; size !== isThere.size;) {
    size = isThere.size;
    waiting = plans.map((plan): Waiting => {
      const pending = pendingIn(plan.object, isThere, index);
      const { attributes } = typeOf(plan.object);
      const replacing = [
        ...plan.edits.filter(({ replaces }) => replaces).map(({ path }) => path[0] ?? ''),
        ...[...pending, ...plan.hidden].filter((name) => attributes[name]?.replaces || name === triggers),
      ];
      return { ...plan, pending, replacing: [...new Set(replacing)] };
    });
    for (const { object, replacing } of waiting) if (replacing.length > 0) isThere.delete(object.key);
  }
  return waiting;
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

function hiddenIn(object: DesignObject, design: Design, index: DesignIndex): readonly string[] {
  const names = partsOf(object).hidden.flatMap(([name, value]) => (printsValue(value, index) ? [name] : []));
  return hasTriggers(object, design, index) ? [...names, triggers] : names;
}

/** What a lifecycle in the words of a block has the plan leave as it is, by attribute of the table. */
function ignoredIn(object: DesignObject, design: Design, index: DesignIndex): (name: string) => boolean {
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

function changeOf({ object, edits, hidden, pending, replacing }: Waiting) {
  const others = [...hidden, ...pending];
  const edited = edits.filter(({ path }) => !others.includes(path[0] ?? ''));
  const attributes = [...new Set([...others, ...edited.map(({ path }) => path[0] ?? '')])];
  if (attributes.length === 0) return undefined;
  const isReplaced = replacing.length > 0;
  const labels = (names: readonly string[]) => listText(names.map((name) => labelOf(object, name)));
  const change: ForecastChange = {
    key: object.key,
    address: addressOf(object),
    attributes: attributes.flatMap((name) => namesInPlan(object, name)),
    first: attributes[0] ?? '',
    edits: edited,
    why: [
      ...(isReplaced
        ? [`${listText(replacing)} can't be changed in place: Terraform destroys this resource and creates a new one.`]
        : []),
      ...(hidden.length === 0 ? [] : [`AWS never gives back ${labels(hidden)}, so Terraform sends it once more.`]),
      ...(pending.length === 0 ? [] : [`${labels(pending)} follows from something that is added.`]),
    ].join(' '),
    hidden,
    pending,
    replacing,
  };
  return { change, isReplaced };
}

/** What the provider calls an attribute; `aws` plans the tags with those that it adds, too. */
function namesInPlan(object: DesignObject, name: string): readonly string[] {
  const own = typeOf(object).attributes[name]?.spelled ?? name;
  return name === 'tags' && object.provider === 'aws' ? [own, 'tags_all'] : [own];
}

const labelOf = (object: DesignObject, name: string): string =>
  attributeOfObject(object, name)?.label ?? typeOf(object).attributes[name]?.label ?? name;

/** A reference or variable that leads nowhere prints null, which says nothing. */
function printsValue(value: Value, index: DesignIndex): boolean {
  if (value === null) return false;
  if (isRef(value)) {
    const target = index.byKey.get(value.ref);
    return target !== undefined && isLabel(target.name);
  }
  return isVar(value) ? isLabel(value.var) : true;
}

const listText = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
