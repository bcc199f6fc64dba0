import { useState } from 'react';
import type { Key } from '../../model/schema/value.ts';
import type { SectionRows } from './outline-rows.ts';

export interface FoldedGroups {
  readonly groups: ReadonlySet<string>;
  readonly fold: (group: string, isFolded: boolean) => void;
}

const none: ReadonlySet<string> = new Set();

/** Which groups are closed. Choosing something within a closed one opens it; a filter shows what it finds in all. */
export function useFoldedGroups(
  sections: readonly SectionRows[],
  selected: Key | undefined,
  isFiltering: boolean,
): FoldedGroups {
  const [folded, setFolded] = useState(none);
  const [seen, setSeen] = useState(selected);

  const fold = (group: string, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(group);
    else next.delete(group);
    setFolded(next);
  };
  if (seen !== selected) {
    setSeen(selected);
    const around = sections
      .flatMap(({ groups }) => groups)
      .find(({ id, entries }) => folded.has(id) && entries.some(({ key }) => key === selected));
    if (around) fold(around.id, false);
  }
  return { groups: isFiltering ? none : folded, fold };
}
