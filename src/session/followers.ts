/** What follows the session without being part of the first screen, in one chunk. */
export { startAddresses } from './address/addresses.ts';
export { startLink } from './link/link.ts';
export { startSnapshots } from './storage/snapshots.ts';
