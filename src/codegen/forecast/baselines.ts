/** What a design knows to run: what each import target is compared with, and what of it is in no file any more. */
import {
  emptyDesign,
  indexOf,
  typeOf,
  type Adopted,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { ownIdOf } from '../../model/design/imported/import-parts.ts';
import { memoByObject } from '../../model/memo.ts';
import type { Key } from '../../model/schema/value.ts';
import { importTargets, type ImportTarget } from '../terraform/imports.ts';
import type { Managed } from './managed.ts';

/** An imported object of which nothing is in the files any more, at least under the address that it had. */
export interface Deletion {
  readonly key: Key;
  readonly address: string;
  /** Undefined where AWS gives it none. */
  readonly id: string | undefined;
  /** A Terraform state manages it there, so that the plan destroys it; else it stays in AWS, no longer managed. */
  readonly isDestroyed: boolean;
}

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
export function baselines({ adopted }: Design): (target: ImportTarget) => Adopted | undefined {
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

export function deletionsIn(
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
