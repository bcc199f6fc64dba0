/** Which names of rows Terraform would not take, and why. */
import { printedAs, type Design } from '../../../model/design/design.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import type { ObjectRow } from '../../../importers/proposal/proposal.ts';
import type { Key } from '../../../model/schema/value.ts';

type Names = ReadonlyMap<Key, string>;

const nameOf = ({ key, object }: ObjectRow, names: Names): string => names.get(key) ?? object.name;

/**
 * Sentences by row, for rows that are brought in. Names are unique per Terraform type, over the rows and what stays of
 * the design; of rows with one name the one that a person named last in the table is at fault.
 */
export function nameProblems(rows: readonly ObjectRow[], names: Names, design: Design): ReadonlyMap<Key, string> {
  const replaced = new Set(rows.map(({ existing: of }) => of));
  const held = new Set<string>();
  for (const object of design.objects)
    if (!replaced.has(object.key)) held.add(`${printedAs(object).terraformType} ${object.name}`);
  const seen = new Map<string, Key>();
  const problems = new Map<Key, string>();
  const given = (row: ObjectRow) => names.has(row.key);
  for (const row of [...rows.filter((row) => !given(row)), ...rows.filter(given)]) {
    const name = nameOf(row, names).trim();
    const place = `${printedAs(row.object).terraformType} ${name}`;
    const problem = labelProblem(name);
    if (problem !== undefined) problems.set(row.key, problem);
    else if (held.has(place) && given(row))
      problems.set(row.key, `${name} is already used in the design. Choose another name.`);
    else if (seen.has(place)) problems.set(row.key, `${name} is already used by another row. Choose another name.`);
    seen.set(place, row.key);
  }
  return problems;
}

function labelProblem(name: string): string | undefined {
  if (name === '') return 'Enter a name.';
  return isLabel(name) ? undefined : 'Start with a letter or _; use only letters, digits, _ and -.';
}
