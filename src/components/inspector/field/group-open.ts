/** Whether a group is open: as it was left in the last object of the type, and by itself when something in it is set, wrong or asked for. */
import { useState } from 'react';
import { indexOf } from '../../../model/design/design.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useSession } from '../../../session/document/store.ts';
import { rememberedFold, rememberFold } from '../../../session/page/folds.ts';

/** The serial of a choice of one of these fields that was made outside the form; else 0. */
const useAsked = (key: Key, names: readonly string[]): number =>
  useSession(({ selection }) =>
    selection.origin !== 'field' && selection.key === key && names.includes(String(selection.path?.[0]))
      ? selection.serial
      : 0,
  );

/** @param id of the group, among those of the type; undefined: it is not remembered */
export function useGroupOpen(key: Key, names: readonly string[], isFilled: boolean, isWrong = false, id?: string) {
  const type = useSession(({ history }) => indexOf(history.present).byKey.get(key)?.type);
  const asked = useAsked(key, names);
  const [isOpen, setOpen] = useState(() => {
    const remembered = type === undefined || id === undefined ? undefined : rememberedFold(type, id);
    return isWrong || (remembered ?? isFilled);
  });
  const [seen, setSeen] = useState({ isFilled, asked: 0 });
  // During the render, so that the fields are there when the focus is moved to one.
  if (seen.isFilled !== isFilled || seen.asked !== asked) {
    setSeen({ isFilled, asked });
    if ((isFilled && !seen.isFilled) || (asked !== 0 && asked !== seen.asked)) setOpen(true);
  }
  const toggle = (next: boolean) => {
    setOpen(next);
    if (type !== undefined && id !== undefined) rememberFold(type, id, next);
  };
  return [isOpen, toggle] as const;
}
