/** Places that were chosen outside the form: in the problems list, the preview, by keyboard. */
import type { Key } from '../../model/value.ts';
import { useSession } from '../../session/store.ts';

/** The serial of the choice of one of these fields; 0 while the choice is another one or came from the form. */
export const useAsked = (key: Key, names: readonly string[]): number =>
  useSession(({ selection }) =>
    selection.origin !== 'field' && selection.key === key && names.includes(String(selection.path?.[0]))
      ? selection.serial
      : 0,
  );
