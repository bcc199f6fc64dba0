/** What each object is called in AWS: parts of its import id, and the import block that says it. */
import {
  addressOf,
  parentOf,
  typeOf,
  type Design,
  type DesignIndex,
  type DesignObject,
  type Output,
} from '../../model/design.ts';
import { onePerPair } from '../../model/memo.ts';
import { isLabel } from '../../model/names.ts';
import { address as spell, block, entry, object as objectOf, text, type Block } from '../hcl/ast.ts';

export interface ImportTarget {
  readonly object: DesignObject;
  /** Terraform address, e.g. `awscc_apigatewayv2_integration.orders`. */
  readonly address: string;
  /** In the order of the id. */
  readonly parts: readonly (readonly [name: string, value: string])[];
  /** The parts joined as the provider reads them. */
  readonly id: string;
}

/** The target of an object that has its whole id; undefined while a part is missing or there is nothing to import. */
export const importTarget = (object: DesignObject, index: DesignIndex): ImportTarget | undefined =>
  targetOf(object, parentOf(object, index) ?? object);

/** Depends on the object and its parent only, so it is remembered while both stay the same. */
const targetOf = onePerPair((object: DesignObject, parent: DesignObject): ImportTarget | undefined => {
  const type = typeOf(object);
  if (type.ownId === undefined || !object.import[type.ownId] || !isLabel(object.name)) return undefined;
  const parts: [string, string][] = [];
  for (const name of type.identity) {
    const value = partOf(object, name, parent === object ? undefined : parent);
    if (value === undefined) return undefined;
    parts.push([name, value]);
  }
  return { object, address: addressOf(object), parts, id: parts.map(([, value]) => value).join('|') };
});

/** A part comes from the object itself where it is its own, else from the parent in the design, a literal, or `import`. */
function partOf(object: DesignObject, name: string, parentObject: DesignObject | undefined): string | undefined {
  const type = typeOf(object);
  if (name === type.ownId) return object.import[name];
  const parent = name === type.parent ? parentObject : undefined;
  const literal = object.attributes[name];
  return (
    parent?.import[name] ?? (typeof literal === 'string' && literal !== '' ? literal : undefined) ?? object.import[name]
  );
}

/** The same list while the design stays the same: used by files, commands and the forecast. */
export const importTargets = (design: Design, index: DesignIndex): readonly ImportTarget[] =>
  design.objects.flatMap((object) => importTarget(object, index) ?? []);

/** `import { to = …, id = "a|b" }`, works from Terraform 1.5. */
export const importById = ({ address, id, object }: ImportTarget): Block =>
  block('import', [], [entry('to', spell(address)), entry('id', text(id), importPath(object))]);

/** `import { to = …, identity = { … } }`, works from Terraform 1.12. Account and region only where they are known. */
export function importByIdentity({ address, parts, object }: ImportTarget, output: Output): Block {
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
          ...parts.map(([name, value]) => entry(name, text(value), path)),
          ...(account === '' ? [] : [entry('account_id', text(account))]),
          ...(region === '' ? [] : [entry('region', text(region))]),
        ]),
      ),
    ],
  );
}

const importPath = (object: DesignObject) => ['import', typeOf(object).ownId ?? ''];
