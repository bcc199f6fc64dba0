/**
 * What a move means for the state. `moved` cannot lead from one provider to another, so the old address is forgotten
 * there and the new one is imported; what runs in AWS stays. Source: sources.terraformRemoved.
 */
import { addressesOfItems } from '../../hcl/addresses.ts';
import type { HclBlock } from '../../hcl/body.ts';
import type { MoveContext } from './context.ts';

export const removedText = (address: string): string =>
  `removed {\n  from = ${address}\n\n  lifecycle {\n    destroy = false\n  }\n}`;

/** Where the blocks stand that forget addresses. */
export const removedFile = 'removed.tf';

/** Whether a `removed` block forgets an address that is declared again. */
export const staleFrom = (text: string, block: HclBlock, { movings }: Pick<MoveContext, 'movings'>): boolean => {
  const [use] = addressesOfItems(text, [block]);
  const from = use?.names.join('.');
  return [...movings.values()].some(({ into }) => into === from);
};
