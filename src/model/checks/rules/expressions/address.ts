/** What addresses in expressions name: resources of API Gateway, and attributes of them. */
import type { Path } from '../../../../hcl/path.ts';
import { addressOf, type DesignObject, type Identity } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { memoByObject } from '../../../memo.ts';
import { resourceTypes } from '../../../resources/index.ts';

/** The resources of the tables by Terraform type, without those that print several blocks. */
export const printedTypes = new Map(
  resourceTypes.flatMap((type) => (type.composed ? [] : [[type.terraformType, type] as const])),
);

/** The addresses of all objects. */
export const addressesOf = memoByObject(
  (callings: readonly Identity[]): ReadonlySet<string> => new Set(callings.map(addressOf)),
);

/**
 * What is wrong with an address that is not declared: of the types of the tables any, of the same types of the aws
 * provider those that have become an object of the design. Others stand in files that nobody brought along.
 */
export function faultOfAddress(address: string, known: ReadonlySet<string>): { readonly how?: string } | undefined {
  const own = address.replace(/^aws_/, 'awscc_');
  if (!printedTypes.has(own.split('.')[0] ?? '') || known.has(address)) return undefined;
  if (own === address) return {};
  return known.has(own) ? { how: `The design has ${own}: write that.` } : undefined;
}

interface Use {
  readonly path: Path;
  readonly names: readonly string[];
}

/** The addresses that an object names. */
export function usesIn(object: DesignObject): readonly Use[] {
  return dynamicsOf(object).expressions.flatMap(({ value: { parsed }, path }) =>
    parsed.ok
      ? parsed.addresses.flatMap((names) =>
          names.length > 1 && /^aws(?:cc)?_/.test(names[0] ?? '') ? [{ path, names }] : [],
        )
      : [],
  );
}
