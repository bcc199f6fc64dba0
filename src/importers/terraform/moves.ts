/** `moved` blocks that say no more than a rename of a design. */
import { hclAttributesOf, blocksOf, type HclBlock } from '../../hcl/body.ts';
import { readTree } from '../../hcl/syntax/tree.ts';
import type { Move } from '../../model/design/design.ts';
import type { Variant } from '../../model/schema/resource.ts';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import { resourceTypes } from '../../model/resources/index.ts';

/** The rename that a block says, of any type; undefined where it moves into or out of modules, or single instances. */
export function readMove(text: string, block: HclBlock): Move | undefined {
  const values = hclAttributesOf(block.items);
  if (values.length !== 2 || blocksOf(block.items).length > 0) return undefined;
  const [from, to] = ['from', 'to'].map((name) => {
    const value = values.find((candidate) => candidate.name === name)?.value;
    const tree = value && readTree(text, value);
    return tree?.kind === 'path' && tree.names.length === 2 ? tree.names : undefined;
  });
  const [type = '', before = ''] = from ?? [];
  const [other, after = ''] = to ?? [];
  return from && to && type === other && before !== after ? { type, from: before, to: after } : undefined;
}

const own: ReadonlySet<string> = new Set(
  resourceTypes.flatMap((type) => [
    type.terraformType,
    differenceOf(type.id, 'aws')?.terraformType ?? type.terraformType,
    ...type.variants.flatMap(printedAs),
  ]),
);

function printedAs({ prints }: Variant): readonly string[] {
  return prints ? [prints.terraformType] : [];
}

/** Whether it is of a type that a design prints. */
export const isOwnMove = ({ type }: Move): boolean => own.has(type);
