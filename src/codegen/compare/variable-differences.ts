/** What differs in the input variables of two designs, by name. */
import type { Design, Variable } from '../../model/design/design.ts';
import { sameValue } from '../terraform/canonical.ts';
import type { Difference } from './comparison.ts';
import { readableValue } from './sentences.ts';

const textOfDefault = (value: Variable['default']): string => readableValue(value, () => undefined);

/** The variable of another design that one is: of the same name, or in a later version of one design of the same key. */
export function counterpartsOf(before: Design, after: Design): ReadonlyMap<string, Variable> {
  const byName = new Map(after.variables.map((variable) => [variable.name, variable]));
  const names = new Set(before.variables.map(({ name }) => name));
  const renamed = new Map(after.variables.filter(({ name }) => !names.has(name)).map((one) => [one.key, one]));
  return new Map(
    before.variables.flatMap((variable) => {
      const keyed = renamed.get(variable.key);
      const other = byName.get(variable.name) ?? (keyed && isAlike(variable, keyed) ? keyed : undefined);
      return other ? [[variable.name, other] as const] : [];
    }),
  );
}

/** Keys of two designs agree by chance, so that more has to. */
const isAlike = (one: Variable, other: Variable): boolean =>
  one.type === other.type && one.description === other.description && sameValue(one.default, other.default);

export function variableDifferences(before: Design, after: Design): readonly Difference[] {
  const counterparts = counterpartsOf(before, after);
  const found = new Set(counterparts.values());
  const places = (one: Variable | undefined, other: Variable | undefined) => ({
    ...(one ? { before: { key: one.key, address: `var.${one.name}` } } : {}),
    ...(other ? { after: { key: other.key, address: `var.${other.name}` } } : {}),
    title: `var.${(other ?? one)?.name ?? ''}`,
    path: [],
  });
  const removed = before.variables
    .filter(({ name }) => !counterparts.has(name))
    .map((one): Difference => ({
      ...places(one, undefined),
      grade: 'risky',
      kind: 'removed',
      sentence: `Variable ${one.name} removed`,
      consequence: 'Values for it in .tfvars files have no effect.',
    }));
  const added = after.variables
    .filter((other) => !found.has(other))
    .map((other): Difference => ({
      ...places(undefined, other),
      grade: other.default === undefined ? 'risky' : 'safe',
      kind: 'added',
      sentence: `Variable ${other.name} added`,
      consequence: other.default === undefined ? 'A plan without a value for it fails or prompts for one.' : '',
    }));
  const changed = before.variables.flatMap((one): readonly Difference[] => {
    const other = counterparts.get(one.name);
    return other ? changesBetween(one, other).map((said) => ({ ...places(one, other), ...said })) : [];
  });
  return [...removed, ...changed, ...added];
}

type Said = Pick<Difference, 'grade' | 'kind' | 'sentence' | 'consequence' | 'path' | 'was' | 'now'>;

function changesBetween(one: Variable, other: Variable): readonly Said[] {
  const changes: Said[] = [];
  if (one.name !== other.name)
    changes.push({
      grade: 'safe',
      kind: 'renamed',
      path: [],
      sentence: `Renamed from ${one.name} to ${other.name}`,
      consequence: 'Rename its value in .tfvars files.',
    });
  const was = one.default;
  const now = other.default;
  if (!sameValue(was, now))
    changes.push({
      grade: 'risky',
      kind: 'changed',
      path: ['default'],
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
      sentence: `Default changed from ${textOfDefault(was)} to ${textOfDefault(now)}`,
      consequence:
        now === undefined ? 'A plan without a value for it fails or prompts for one.' : 'Values that use it change.',
    });
  for (const [name, label] of [
    ['type', 'Type'],
    ['description', 'Description'],
  ] as const)
    if (one[name] !== other[name])
      changes.push({
        grade: name === 'type' ? 'risky' : 'safe',
        kind: 'changed',
        path: [name],
        was: one[name],
        now: other[name],
        sentence: `${label} changed`,
        consequence: name === 'type' ? 'Values of the previous type may be refused.' : '',
      });
  return changes;
}
