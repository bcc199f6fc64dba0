import { useEffect, useRef, type FocusEvent } from 'react';

/** A problem that is fixed takes the focus with it: the one in its place takes it over, or the word that none is left. */
export function useProblemFocus(problems: readonly unknown[]) {
  const list = useRef<HTMLUListElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  /** The row that has the focus. It leaves no word of it when it is removed. */
  const focused = useRef<number>(undefined);

  useEffect(() => {
    if (focused.current === undefined || document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])];
    const row = rows[focused.current] ?? rows.at(-1);
    (row ? row.querySelector('button') : none.current)?.focus();
  }, [problems]);

  const handlers = {
    onFocus({ currentTarget, target }: FocusEvent) {
      focused.current = [...currentTarget.children].findIndex((row) => row.contains(target));
    },
    onBlur: () => (focused.current = undefined),
  };
  return { list, none, handlers };
}
