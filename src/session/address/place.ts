/** Places that addresses lead to, and what is said of those that lead nowhere. */
import { indexOf, type Design } from '../../model/design/design.ts';
import type { Key } from '../../model/schema/value.ts';
import type { Actions } from '../document/actions.ts';
import { isBlockKey } from '../document/following.ts';
import type { SessionState } from '../document/state.ts';
import type { Address } from './address.ts';

export const nothingThere = 'Page not found. Check the address, or open one of your designs below.';

export const hasPlace = (design: Design, key: Key): boolean =>
  indexOf(design).byKey.has(key) || design.variables.some((variable) => variable.key === key) || isBlockKey(key);

/** Selects the place of an address in the open design; says so where it is gone. */
export function showPlace(
  { key, path }: Omit<Address, 'id'>,
  { history, selection }: SessionState,
  { select, say }: Pick<Actions, 'select' | 'say'>,
): void {
  if (key === undefined || (key === selection.key && path === selection.path)) return;
  if (hasPlace(history.present, key)) select(key, path);
  else say('The resource at this address is no longer in the design.');
}
