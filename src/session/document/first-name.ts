import type { History } from '../../model/design/history.ts';
import type { Key } from '../../model/schema/value.ts';
import { asAdopted } from './baseline.ts';

/** What an object was called before it was worked on here; undefined where it was not there then. */
export const firstNameOf = (history: History, key: Key): string | undefined => asAdopted(history, key)?.name;
