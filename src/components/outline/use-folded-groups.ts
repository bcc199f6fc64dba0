import { useState } from 'react';
import type { Key } from '../../model/schema/value.ts';
import { titleRowOf, type SectionRows } from './outline-rows.ts';

export interface FoldedGroups {
  readonly groups: ReadonlySet<string>;
  readonly fold: (group: string, isFolded: boolean) => void;
}

const none: ReadonlySet<string> = new Set();

/** Which sections and groups are closed. Choosing something within a closed one opens it; a filter shows what it finds in all. */
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
    const has = ({ entries }: Pick<SectionRows, 'entries'>) => entries.some(({ key }) => key === selected);
    const around = sections.flatMap((section) => {
      const groups = section.groups.filter(has).map(({ id }) => id);
      return groups.length > 0 || has(section) ? [titleRowOf(section.id), ...groups] : [];
    });
    if (around.some((id) => folded.has(id))) setFolded(new Set([...folded].filter((id) => !around.includes(id))));
  }
  return { groups: isFiltering ? none : folded, fold };
}
