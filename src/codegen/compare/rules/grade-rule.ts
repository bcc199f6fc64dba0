/** What a row of the grade tables says, and what rows ask of a change. */
import type { DesignObject } from '../../../model/design/design.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import type { Key, Value } from '../../../model/schema/value.ts';
import type { Change } from '../changes.ts';
import type { Grade } from '../comparison.ts';

/** What rows may ask beside the change itself. */
export interface GradeFacts {
  /** The object that a value leads to, then and now. */
  readonly targetThen: (value: Value | undefined) => DesignObject | undefined;
  readonly targetNow: (value: Value | undefined) => DesignObject | undefined;
  /** Whether an object of the design before is gone. */
  readonly isGone: (key: Key) => boolean;
  /** Routes of the design before that use an object, and are still there. */
  readonly routesThen: (key: Key) => number;
  /** Whether the API of a route of the design before has another route now that takes what no other does. */
  readonly hasCatchAll: (route: DesignObject) => boolean;
}

/** Grades a changed value; the first row of a type and path whose `when` holds. */
export interface ChangeRule {
  readonly type: ResourceTypeId;
  /** Members joined by dots; `*` stands for a key of a map or the place in a list. */
  readonly path: string;
  readonly grade: Grade;
  /** What follows for callers or for the deployment; empty: nothing. */
  readonly so: string;
  readonly when?: (change: Change, facts: GradeFacts) => boolean;
  /** The page that states it; default: that of the attribute. */
  readonly source?: string;
}

/** Grades an object that came or went. */
export interface PresenceRule {
  readonly type: ResourceTypeId;
  readonly kind: 'added' | 'removed';
  readonly grade: Grade;
  readonly so: string;
  readonly when?: (object: DesignObject, facts: GradeFacts) => boolean;
  readonly source?: string;
}

type Row = readonly [
  path: string,
  grade: Grade,
  so: string,
  when?: ((change: Change, facts: GradeFacts) => boolean) | undefined,
  source?: string,
];

export const rowsFor = (type: ResourceTypeId, rows: readonly Row[]): readonly ChangeRule[] =>
  rows.map(([path, grade, so, when, source]) => ({
    type,
    path,
    grade,
    so,
    ...(when ? { when } : {}),
    ...(source === undefined ? {} : { source }),
  }));

export const isNewlySet = ({ was, now }: Change): boolean => was === undefined && now !== undefined;
export const isCleared = ({ was, now }: Change): boolean => was !== undefined && now === undefined;

const numberIn = (value: Value | undefined, missing: number): number =>
  value === undefined ? missing : typeof value === 'number' ? value : Number.NaN;

/** Not set, and without a default, is no limit of its own. */
export const isLowered = ({ before, after }: Change): boolean => numberIn(after, Infinity) < numberIn(before, Infinity);

const textsIn = (value: Value | undefined): readonly string[] | undefined =>
  value === undefined
    ? []
    : Array.isArray(value) && value.every((item: Value) => typeof item === 'string')
      ? (value as readonly string[])
      : undefined;

/** Texts of a list that are gone, and those that came; undefined where an expression hides them. */
export function listChange({ before, after }: Pick<Change, 'before' | 'after'>) {
  const [then, now] = [textsIn(before), textsIn(after)];
  if (!then || !now) return undefined;
  return { gone: then.filter((text) => !now.includes(text)), came: now.filter((text) => !then.includes(text)) };
}

/** Something that the list allowed is gone, and no `*` allows it still. */
export function allowsLess(change: Change): boolean {
  const lists = listChange(change);
  return lists === undefined || (lists.gone.length > 0 && textsIn(change.after)?.includes('*') !== true);
}

export const hasLost = (change: Change): boolean => listChange(change)?.gone.length !== 0;

export const isTurnedOn = ({ before, after }: Change): boolean => after === true && before !== true;
export const isTurnedOff = ({ before, after }: Change): boolean => before === true && after !== true;

export const becomes =
  (value: string) =>
  ({ after }: Change): boolean =>
    after === value;
