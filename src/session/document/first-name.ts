import { indexOf } from '../../model/design/design.ts';
import type { History } from '../../model/design/history.ts';
import type { Key } from '../../model/schema/value.ts';
import { asAdopted } from './baseline.ts';

/** What an object was called before it was worked on here; undefined where it was not there then. */
export const firstNameOf = (history: History, key: Key): string | undefined => asAdopted(history, key)?.name;

/** What an object that is gone was called when it was last there; undefined where no step back has it. */
export function lastNameOf({ past }: History, key: Key): string | undefined {
  for (const { design } of past.toReversed()) {
    const object = indexOf(design).byKey.get(key);
    if (object) return object.name;
  }
  return undefined;
}
