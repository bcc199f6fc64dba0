/** What was changed since the import, object by object, and what the first plan makes of it. */
import { adoptedOf, deletedOf } from '../../model/design/imported/adopted.ts';
import { indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { memoByObject } from '../../model/memo.ts';
import { isBlank, type Key } from '../../model/schema/value.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { canonical } from '../terraform/canonical.ts';
import {
  changeRows,
  clearedRows,
  idRows,
  identityRows,
  lookOf,
  nameRows,
  type ChangeRow,
  type PlanLook,
} from './change-rows.ts';
import { forecast } from './forecast.ts';

/** What becomes of an object, in the words of the view. */
export type PlanVerdict =
  | 'Change in place'
  | 'Replace'
  | 'Destroy and create'
  | 'Imports another resource'
  | 'Renamed, no change in AWS'
  | 'No change in AWS'
  | 'May change'
  | 'New, to add'
  | 'Removed, stays in AWS'
  | 'Removed, destroyed';

/** One object, or several of a type of which the plan shows the same. */
export interface ObjectChanges {
  readonly keys: readonly Key[];
  /** Terraform names, in the order of the keys. */
  readonly names: readonly string[];
  /** The type within a sentence: "integration", "routes". */
  readonly kind: string;
  /** Of its variant. */
  readonly icon: string | undefined;
  readonly verdict: PlanVerdict;
  /** One sentence where no row says it. */
  readonly note: string;
  readonly rows: readonly ChangeRow[];
  /** It differs from what was imported; else the plan changes it although nobody edited it. */
  readonly isEdited: boolean;
  /** What brings all of it back where single rows cannot: a removed object, or another variant. */
  readonly whole?: 'restore' | 'revert';
}

/** Those that were edited in the order of the design, then those that the plan shows anyway, then new and removed ones. */
export const changesSinceImport: (design: Design) => readonly ObjectChanges[] = memoByObject(
  (design: Design): readonly ObjectChanges[] => {
    const look = lookOf(design, forecast(design));
    const present = design.objects.flatMap((object) => changesOf(object, look) ?? []);
    const isNew = ({ verdict }: ObjectChanges) => verdict === 'New, to add';
    const known = present.filter((one) => !isNew(one));
    return [
      ...known.filter(({ isEdited }) => isEdited),
      ...alike(
        known.filter(({ isEdited }) => !isEdited),
        design,
      ),
      ...present.filter(isNew),
      ...removedIn(look),
    ];
  },
);

function changesOf(object: DesignObject, look: PlanLook): ObjectChanges | undefined {
  const { key } = object;
  const then = adoptedOf(look.design, key);
  const change = look.changes.get(key);
  const isOther = then !== undefined && then.variant !== object.variant;
  const rows = [
    ...(then ? nameRows(then, object, look) : []),
    ...(then ? idRows(then, object) : []),
    ...(change ? changeRows(change, then, object, look) : []),
    ...(then ? clearedRows(then, object, look) : []),
    ...(then && !change && look.deletions.has(key) ? identityRows(then, object, look) : []),
  ];
  const verdict = verdictOf(key, rows, look);
  if (verdict === undefined) return undefined;
  const isEdited = rows.some((row) => row.isEdited) || look.made.has(key);
  return {
    ...headOf(object),
    verdict,
    note: rows.length === 0 && verdict === 'May change' ? mayChange : '',
    rows: isOther ? rows.map((row) => ({ ...row, canRevert: row.canRevert && row.path[0] === 'label' })) : rows,
    isEdited,
    ...(isOther ? { whole: 'revert' as const } : {}),
  };
}

const mayChange =
  'Whether AWS returns its values is unverified: the plan may show those that are set as an in-place update.';

const headOf = (object: Pick<DesignObject, 'type' | 'variant' | 'provider' | 'key' | 'name'>) => ({
  keys: [object.key],
  names: [object.name],
  kind: lowerFirst(typeOf(object).label),
  icon: variantOfObject(object)?.icon,
});

function verdictOf(key: Key, rows: readonly ChangeRow[], look: PlanLook): PlanVerdict | undefined {
  if (look.replaced.has(key)) return 'Replace';
  if (look.changes.has(key)) return 'Change in place';
  const deletion = look.deletions.get(key);
  if (deletion?.isDestroyed) return 'Destroy and create';
  if (look.added.has(key)) return 'New, to add';
  if (deletion) return 'Imports another resource';
  if (look.unseen.has(key)) return 'May change';
  if (rows.some(({ path }) => path[0] === 'label')) return 'Renamed, no change in AWS';
  return rows.length > 0 ? 'No change in AWS' : undefined;
}

/** Objects of a type that show the same for the same reason, as one. */
function alike(list: readonly ObjectChanges[], design: Design): readonly ObjectChanges[] {
  const groups = new Map<string, ObjectChanges[]>();
  for (const one of list) {
    const rows = one.rows.map(({ attribute, after, why }) => [attribute, isBlank(after) ? '' : canonical(after), why]);
    const name = JSON.stringify([one.kind, one.verdict, rows]);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const [keys, names] = [group.flatMap((one) => one.keys), group.flatMap((one) => one.names)];
    return [{ ...first, keys, names, kind: lowerFirst(plural(first, design)) }];
  });
}

const plural = ({ keys: [key = ''] }: ObjectChanges, design: Design): string => {
  const object = indexOf(design).byKey.get(key);
  return object ? typeOf(object).plural : '';
};

/** What was imported and is not in the design any more. */
function removedIn({ design, deletions }: PlanLook): readonly ObjectChanges[] {
  return deletedOf(design).flatMap((then): readonly ObjectChanges[] => {
    const deletion = deletions.get(then.key);
    // A state may still have it at the address of a block that is kept as text.
    if (!deletion && then.inState) return [];
    return [
      {
        ...headOf(then),
        verdict: deletion?.isDestroyed ? 'Removed, destroyed' : 'Removed, stays in AWS',
        note: '',
        rows: [],
        isEdited: true,
        whole: 'restore',
      },
    ];
  });
}
