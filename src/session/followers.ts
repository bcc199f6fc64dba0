/** What follows the session without being part of the first screen: addresses, links and versions. */
import { startAddresses, type AddressContext } from './address/addresses.ts';
import { actions, session } from './document/store.ts';
import { startLink } from './link/link.ts';
import { keptVersions } from './storage/kept-versions.ts';
import { startSnapshots } from './storage/snapshots.ts';

/** Resolves when a link in the address is shown. */
export async function startFollowers(open: AddressContext['open']): Promise<void> {
  startAddresses(session, { actions, open });
  startSnapshots(session, (id, design, version) => {
    keptVersions
      .keep(id, design, version)
      .catch(() => actions.say(`Version ${version.name} could not be saved. Undo still works.`));
  });
  await startLink(session, { actions }).first;
}
