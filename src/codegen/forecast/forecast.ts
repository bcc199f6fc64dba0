/**
 * What the first plan will say: what is imported and added, which imported objects it updates or replaces and why, and
 * which are no longer managed. What was read from a Terraform state is planned with that state: it is not imported, and
 * what is gone is destroyed.
 */
import { clearedSince } from '../../model/design/imported/adopted.ts';
import { addressOf, indexOf, typeOf, type Adopted, type Design, type DesignObject } from '../../model/design/design.ts';
import { saysRedeploy } from '../../model/design/redeploy.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Key, Pair } from '../../model/schema/value.ts';
import { printed } from '../printed.ts';
import { importTargets } from '../terraform/imports.ts';
import { baselines, deletionsIn, type Deletion } from './baselines.ts';
import { changeOf, type ForecastChange } from './forecast-change.ts';
import { liveChanges } from './live-changes.ts';
import { managedIn } from './managed.ts';
import { hiddenIn, ignoredIn, waitingFor, type PlannedObject } from './planned-object.ts';

/** Values that were removed since the import; the plan does not change them. */
export interface Cleared {
  readonly key: Key;
  readonly address: string;
  readonly values: readonly Pair[];
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
  const compare = (object: DesignObject, live: Adopted | undefined, hidden: readonly string[]): PlannedObject => {
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
  const placeOf = new Map(design.objects.map(({ key }, at) => [key, at]));
  const plans = [
    // A state has also what AWS never returns.
    ...managed.map((object) => compare(object, state.byKey.get(object.key), [])),
    ...imported.map((target) => compare(target.object, liveOf(target), hiddenIn(target.object, design, index))),
  ].toSorted((a, b) => (placeOf.get(a.object.key) ?? 0) - (placeOf.get(b.object.key) ?? 0));
  const changed = waitingFor(plans, design, index).flatMap((plan) => changeOf(plan) ?? []);
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
