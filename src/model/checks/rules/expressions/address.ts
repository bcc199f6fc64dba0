/** What addresses in expressions name: resources of API Gateway, and attributes of them. */
import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { resourceTypes } from '../../../resources/index.ts';
import { differenceOf, providers } from '../../../resources/provider-differences.ts';

/** The resources of the tables by Terraform type, without those that print several blocks. */
export const printedTypes = new Map(
  resourceTypes.flatMap((type) =>
    providers.flatMap((provider) => {
      const difference = type.composed ? undefined : differenceOf(type.id, provider);
      return difference ? [[difference.terraformType, { type, difference }] as const] : [];
    }),
  ),
);

/**
 * What is wrong with an address that is not declared: of awscc any, of `aws` those that the design has as a resource of
 * awscc. Others stand in files that nobody brought along.
 */
export function faultOfAddress(
  address: string,
  isKnown: (address: string) => boolean,
): { readonly how?: string } | undefined {
  const printed = printedTypes.get(address.split('.')[0] ?? '');
  if (!printed || isKnown(address)) return undefined;
  const isOfAws = printed.difference.provider === 'aws';
  const other = isOfAws ? address.replace(/^aws_/, 'awscc_') : address.replace(/^awscc_/, 'aws_');
  if (isKnown(other)) return { how: `Did you mean ${other}?` };
  return isOfAws ? undefined : {};
}

interface Use {
  readonly path: Path;
  readonly names: readonly string[];
}

const nowhere: readonly Use[] = [];

/** The addresses that an object names. */
export function usesIn(object: DesignObject): readonly Use[] {
  const { expressions } = dynamicsOf(object);
  if (expressions.length === 0) return nowhere;
  return expressions.flatMap(({ value: { parsed }, path }) =>
    parsed.ok
      ? parsed.addresses.flatMap((names) =>
          names.length > 1 && /^aws(?:cc)?_/.test(names[0] ?? '') ? [{ path, names }] : [],
        )
      : [],
  );
}
