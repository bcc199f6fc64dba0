/** Names that a person may have meant, the most likely first. */

const most = 3;

export function nearestNames(typed: string, names: readonly string[]): readonly string[] {
  const wanted = typed.toLowerCase().slice(0, 100);
  const far = Math.max(2, Math.ceil(wanted.length / 3));
  return names
    .map((name) => ({ name, edits: name.includes(wanted) && wanted.length > 2 ? 0 : editsBetween(wanted, name) }))
    .filter(({ edits }) => edits <= far)
    .toSorted((a, b) => a.edits - b.edits || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many characters to insert, remove or replace. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let other = 0; other < to.length; other += 1)
      next.push(
        Math.min(
          (row[other + 1] ?? 0) + 1,
          (next[other] ?? 0) + 1,
          (row[other] ?? 0) + (from[at] === to[other] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
