/** What AWS keeps once in its place, besides route keys. */
import type { DesignObject } from '../../../design/design.ts';
import { groupsBy, itemsAt } from '../../../groups.ts';
import type { ResourceTypeId } from '../../../resources/index.ts';
import type { Severity } from '../../../schema/attribute.ts';
import { isRef, type Value } from '../../../schema/value.ts';
import type { DesignRule } from '../../rule.ts';

interface Once {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly type: ResourceTypeId;
  /** Default: a warning. */
  readonly severity?: Severity;
  /** What it is in, and what is there once. */
  readonly place: string;
  /** Absent: there is one of the type in its place. */
  readonly name?: string;
  /** What stands for a name that is left out. */
  readonly otherwise?: string;
  readonly problem: (name: string) => string;
}

/** A reference or a literal as something to compare; an expression may be anything. */
export const identityOf = (value: Value | undefined): string | undefined => {
  if (isRef(value)) return value.attribute === undefined ? `key ${value.ref}` : undefined;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? `text ${value}` : undefined;
};

function nameOf({ attributes }: DesignObject, { name, otherwise }: Once): string | undefined {
  const value = name === undefined ? '' : attributes[name];
  if (value === undefined || value === '') return otherwise;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A rule that tells of each object whose name is taken by one before it in the same place. */
export const uniqueness = (once: Once): DesignRule => {
  const groups = groupsBy((object: DesignObject) => {
    const place = identityOf(object.attributes[once.place]);
    const name = nameOf(object, once);
    return place === undefined || name === undefined ? undefined : `${place}\n${name}`;
  }, 2);
  return {
    id: once.id,
    severity: once.severity ?? 'warning',
    title: once.title,
    source: once.source,
    *checkDesign(_, index) {
      const objects = index.byType.get(once.type) ?? [];
      for (const [, ...others] of groups(objects).values())
        for (const object of itemsAt(objects, others))
          yield {
            key: object.key,
            path: [once.name ?? once.place],
            problem: once.problem(nameOf(object, once) ?? ''),
            how: 'Change one of them, or remove this one.',
          };
    },
  };
};
