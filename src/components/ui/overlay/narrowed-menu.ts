import type { MenuGroupSpec } from './Menu.tsx';

/** The items of which the name, the sentence below it or the heading has every word; those whose name does come first. */
export function narrowed(groups: readonly MenuGroupSpec[], words: string): readonly MenuGroupSpec[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return groups;
  const has = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const within = groups.flatMap((group) => {
    const items = group.items.filter(({ label, detail = '' }) => has(`${group.heading ?? ''} ${label} ${detail}`));
    const named = items.filter(({ label }) => has(label));
    const sorted = [...named, ...items.filter((item) => !named.includes(item))];
    return items.length === 0 ? [] : [{ group: { ...group, items: sorted }, isNamed: named.length > 0 }];
  });
  return within.toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed)).map(({ group }) => group);
}
