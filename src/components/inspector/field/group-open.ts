/** Whether a group is open: by hand, and by itself when something in it is set, wrong or asked for. */
import { useState } from 'react';
import type { Key } from '../../../model/schema/value.ts';
import { useSession } from '../../../session/document/store.ts';

/** The serial of a choice of one of these fields that was made outside the form; else 0. */
const useAsked = (key: Key, names: readonly string[]): number =>
  useSession(({ selection }) =>
    selection.origin !== 'field' && selection.key === key && names.includes(String(selection.path?.[0]))
      ? selection.serial
      : 0,
  );

export function useGroupOpen(key: Key, names: readonly string[], isFilled: boolean) {
  const asked = useAsked(key, names);
  const [isOpen, setOpen] = useState(isFilled);
  const [seen, setSeen] = useState({ isFilled, asked: 0 });
  // During the render, so that the fields are there when the focus is moved to one.
  if (seen.isFilled !== isFilled || seen.asked !== asked) {
    setSeen({ isFilled, asked });
    if ((isFilled && !seen.isFilled) || (asked !== 0 && asked !== seen.asked)) setOpen(true);
  }
  return [isOpen, setOpen] as const;
}
