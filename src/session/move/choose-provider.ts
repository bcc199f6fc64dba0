/** The provider of a design, as it is chosen wherever it is shown. */
import { setOutput } from '../../model/design/edits.ts';
import { canMoveTo } from '../../model/design/order/movable.ts';
import type { ProviderId } from '../../model/resources/provider-differences.ts';
import { edit, openMove, session } from '../document/store.ts';

export const providerOptions: readonly { readonly id: ProviderId; readonly label: ProviderId }[] = [
  { id: 'awscc', label: 'awscc' },
  { id: 'aws', label: 'aws' },
];

/** Previews the move where there is something to move; else it is the provider of what is added from now on. */
export function chooseProvider(to: ProviderId): void {
  if (canMoveTo(session.getState().history.present, to)) openMove(to);
  else edit(setOutput({ provider: to }), 'Set provider');
}
