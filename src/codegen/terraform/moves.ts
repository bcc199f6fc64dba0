/** moved.tf: renames that the state has to follow; and discover.tfquery.hcl: what exists already. */
import { addressOf, type Design } from '../../model/design/design.ts';
import { declaredIn } from '../../model/design/passthrough.ts';
import { isLabel } from '../../model/design/names.ts';
import { resourceTypes } from '../../model/resources/index.ts';
import { address, block, entry, type Block } from '../../hcl/print/ast.ts';
import { redeployLabel } from './resource.ts';

const moved = (type: string, from: string, to: string): Block =>
  block('moved', [], [entry('from', address(`${type}.${from}`)), entry('to', address(`${type}.${to}`))]);

const pictures: ReadonlySet<string> = new Set(
  resourceTypes.flatMap((type) => (type.snapshotOf ? [type.terraformType] : [])),
);

/** Moves that Terraform takes: from a name that is free again, both of them labels. */
export function movedBlocks(design: Design): readonly Block[] {
  const present = new Set(design.objects.map(addressOf));
  const said = declaredIn(design.passthrough).moves;
  const isOpen = (type: string, from: string, to: string) => !said.has(`${type}.${from} ${type}.${to}`);
  return design.moves
    .filter(({ type, from, to }) => isOpen(type, from, to))
    .filter(({ type, from, to }) => [type, from, to].every(isLabel) && from !== to && !present.has(`${type}.${from}`))
    .flatMap(({ type, from, to }) => [
      moved(type, from, to),
      ...(pictures.has(type) && isOpen('terraform_data', redeployLabel(from), redeployLabel(to))
        ? [moved('terraform_data', redeployLabel(from), redeployLabel(to))]
        : []),
    ]);
}

/** `list` blocks for `terraform query` of Terraform 1.14; OpenTofu has no such command. */
export const discoverBlocks = (design: Design): readonly Block[] =>
  design.output.discover && design.output.engine === 'terraform'
    ? resourceTypes
        .filter(({ listable }) => listable)
        .map(({ terraformType }) => block('list', [terraformType, 'all'], [entry('provider', address('awscc'))]))
    : [];
