/** moved.tf: renames that the state has to follow; and discover.tfquery.hcl: what exists already. */
import { addressOf, type Design, type Move } from '../../model/design/design.ts';
import { declaredIn } from '../../model/design/passthrough/passthrough.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { resourceTypes } from '../../model/resources/index.ts';
import { address, block, entry, type Block } from '../../hcl/print/ast.ts';
import { redeployLabel } from './resource.ts';

const moved = (type: string, from: string, to: string): Block =>
  block('moved', [], [entry('from', address(`${type}.${from}`)), entry('to', address(`${type}.${to}`))]);

const pictures: ReadonlySet<string> = new Set(
  resourceTypes.flatMap((type) => (type.snapshotOf ? [type.terraformType] : [])),
);

/** Moves that Terraform takes: from a name that is free again, both of them labels. */
function usableMoves({ objects, moves }: Design): readonly Move[] {
  if (moves.length === 0) return moves;
  const present = new Set(objects.map(addressOf));
  return moves.filter(
    ({ type, from, to }) => [type, from, to].every(isLabel) && from !== to && !present.has(`${type}.${from}`),
  );
}

/** Where each address that moves leads in the end, by the files of a design: those that are printed, and those of text. */
export function movesSaid(design: Design): ReadonlyMap<string, string> {
  const steps = new Map([
    ...usableMoves(design).map(({ type, from, to }) => [`${type}.${from}`, `${type}.${to}`] as const),
    ...[...declaredIn(design.passthrough).moves].map((said) => said.split(' ') as [string, string]),
  ]);
  return new Map([...steps.keys()].map((from) => [from, lastOf(from, steps)]));
}

/** In a circle, nothing moves. */
function lastOf(from: string, steps: ReadonlyMap<string, string>): string {
  let at = from;
  for (let left = steps.size; left >= 0; left -= 1) {
    const next = steps.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return from;
}

export function movedBlocks(design: Design): readonly Block[] {
  const said = declaredIn(design.passthrough).moves;
  const isOpen = (type: string, from: string, to: string) => !said.has(`${type}.${from} ${type}.${to}`);
  return usableMoves(design)
    .filter(({ type, from, to }) => isOpen(type, from, to))
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
