/** What each object is called in AWS: parts of its import id, and the import block that says it. */
import {
  addressOf,
  keyOrder,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
  type Output,
} from '../../model/design/design.ts';
import { hasImportFault } from '../../model/design/imported/import-faults.ts';
import { holderOf, importPartOf, ownIdOf } from '../../model/design/imported/import-parts.ts';
import { groupsBy, itemsAt } from '../../model/groups.ts';
import { memoByItemIn, memoWith, sameList } from '../../model/memo.ts';
import { referrersAt } from '../../model/design/referrers.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { differenceOfObject } from './meta-arguments.ts';
import { isResourceAddress } from '../../model/design/addresses/resource-address.ts';
import { address as spell, block, entry, object as objectOf, text, type Block } from '../../hcl/print/ast.ts';

export interface ImportTarget {
  readonly object: DesignObject;
  /** Terraform address, e.g. `awscc_apigatewayv2_integration.orders`. */
  readonly address: string;
  /** In the order of the id. */
  readonly parts: readonly (readonly [name: string, value: string])[];
  /** What an import by identity says of them; undefined where the provider has none for the type. */
  readonly identity: readonly (readonly [name: string, value: string])[] | undefined;
  /** The parts joined as the provider reads them. */
  readonly id: string;
  /** Whether the id has an error of the object's own, or of what it belongs to. */
  readonly isFaulty: boolean;
}

/** The target of an object that has its whole id; undefined while a part is missing or there is nothing to import. */
export const importTarget = (object: DesignObject, index: DesignIndex): ImportTarget | undefined =>
  targetOf(
    object,
    typeOf(object).identity.map((part) => holderOf(object, part, index)),
  );

/** Depends on the object and those that hold parts of its id, so it is remembered while they stay the same. */
const targetOf = memoWith(
  (object: DesignObject, holders: readonly (DesignObject | undefined)[]): ImportTarget | undefined => {
    const { identity } = typeOf(object);
    const difference = differenceOfObject(object);
    const address = object.address ?? (isLabel(object.name) ? addressOf(object) : '');
    if (ownIdOf(object) === undefined || !isResourceAddress(address)) return undefined;
    const parts: [string, string][] = [];
    for (const [at, name] of identity.entries()) {
      const value = importPartOf(object, name, holders[at]);
      if (value === undefined) return undefined;
      parts.push([name, value]);
    }
    const order = difference?.importParts ?? identity;
    const ordered = order.flatMap((name) => parts.filter(([part]) => part === name));
    return {
      object,
      address,
      parts: ordered,
      identity:
        difference?.identity && parts.map(([name, value]) => [difference.identity?.[name] ?? name, value] as const),
      id: ordered.map(([, value]) => value).join(difference?.separator ?? '|'),
      isFaulty: hasImportFault(object, holders),
    };
  },
  sameList,
);

const targetsOf = memoByItemIn(
  (object: DesignObject, { index }: { readonly index: DesignIndex; readonly keys: readonly string[] }) =>
    importTarget(object, index),
  (before, now) => before.keys === now.keys,
  (objects, places, _, last) => referrersAt(objects, places, last.items),
);
const whole = groupsBy((target: ImportTarget | undefined) => target && 'whole');

/** Used by files, commands and the forecast. */
export function importTargets({ objects }: Design, index: DesignIndex): readonly ImportTarget[] {
  const targets = targetsOf(objects, { index, keys: keyOrder(objects) });
  return itemsAt(targets, whole(targets).get('whole')) as readonly ImportTarget[];
}

/** `import { to = …, id = "a|b" }`, works from Terraform 1.5. */
export const importById = ({ address, id, object }: ImportTarget): Block =>
  block('import', [], [entry('to', spell(address)), entry('id', text(id), importPath(object))]);

/** `import { to = …, identity = { … } }`, works from Terraform 1.12. Account and region only where they are known. */
export function importByIdentity(target: ImportTarget, output: Output): Block {
  const { address, identity, object } = target;
  if (!identity) return importById(target);
  const region = object.import['region'] ?? output.region;
  const account = object.import['account_id'] ?? output.account;
  const path = importPath(object);
  return block(
    'import',
    [],
    [
      entry('to', spell(address)),
      entry(
        'identity',
        objectOf([
          ...identity.map(([name, value]) => entry(name, text(value), path)),
          ...(account === '' ? [] : [entry('account_id', text(account))]),
          ...(region === '' ? [] : [entry('region', text(region))]),
        ]),
      ),
    ],
  );
}

const importPath = (object: DesignObject) => ['import', typeOf(object).ownId ?? ''];
