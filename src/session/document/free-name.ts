/** "orders copy", "orders copy 2", … */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = `${name.replace(/ copy( \d+)?$/, '')} copy`;
  let number = 2;
  let free = base;
  while (taken.has(free)) free = `${base} ${number++}`;
  return free;
}
