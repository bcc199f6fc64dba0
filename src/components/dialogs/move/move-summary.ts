/** What the preview of a move counts and groups. */
import type { ProviderMove } from '../../../codegen/move/move-provider.ts';
import { importIdOf } from '../../../model/design/imported/import-parts.ts';
import { indexOf } from '../../../model/design/design.ts';
import type { ProviderId } from '../../../model/resources/provider-differences.ts';

type Change = ProviderMove['changes'][number];

export interface MoveCounts {
  readonly resources: number;
  /** Other places: references, attributes, blocks beside the resources. */
  readonly places: number;
  /** Resources that the first plan imports at their new address. */
  readonly imports: number;
  readonly problems: number;
}

/** The line of a resource: its address before and after. */
export const isResource = ({ block, after }: Change): boolean => block === after;

export function moveCounts(
  { design, changes, problems, asksFor }: Pick<ProviderMove, 'design' | 'changes' | 'problems' | 'asksFor'>,
  inState: boolean,
): MoveCounts {
  const resources = changes.filter(isResource);
  const index = indexOf(design);
  const withId = resources.filter(({ key }) => {
    const object = key === undefined ? undefined : index.byKey.get(key);
    return object && importIdOf(object, index) !== undefined;
  });
  return {
    resources: resources.length,
    places: changes.length - resources.length,
    imports: inState ? resources.length - asksFor.length : withId.length,
    problems: problems.length,
  };
}

export interface ChangedBlock {
  readonly block: string;
  readonly place: Change['place'];
  readonly changes: readonly Change[];
}

/** Changes by the block that they stand in, in the order in which blocks first come. */
export function changedBlocks(changes: readonly Change[]): readonly ChangedBlock[] {
  const blocks = new Map<string, Change[]>();
  for (const change of changes) blocks.set(change.block, [...(blocks.get(change.block) ?? []), change]);
  return [...blocks].map(([block, all]) => ({ block, place: all.find(({ place }) => place)?.place, changes: all }));
}

/** Why a resource stays as it is. */
export function staysBecause(address: string, to: ProviderId): string {
  if (/^module\.|\[/.test(address)) return 'Not declared as a single resource of this module.';
  if (/^aws(?:cc)?_apigatewayv2_/.test(address)) return `Has no counterpart in ${to}.`;
  return 'Only API Gateway resources move. Works with either provider.';
}
