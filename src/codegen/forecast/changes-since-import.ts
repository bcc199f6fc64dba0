/** What was changed since the import, object by object, and what the first plan makes of it. */
import type { Path } from '../../hcl/path.ts';
import { adoptedFrom, adoptedOf, deletedOf } from '../../model/design/adopted.ts';
import {
  attributeOfObject,
  indexOf,
  typeOf,
  variantOfObject,
  type Adopted,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { adoptedValue, isNameFree, madeHere } from '../../model/design/reverts.ts';
import { memoByObject } from '../../model/memo.ts';
import { attributeAt, type Attribute } from '../../model/schema/attribute.ts';
import { isBlank, type Key, type Value } from '../../model/schema/value.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { canonical, sameValue } from '../terraform/canonical.ts';
import { forecast, type Deletion, type Forecast, type ForecastChange } from './forecast.ts';

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

/** One value of an object. */
export interface ChangeRow {
  /** As the provider spells it; of a block, the member. */
  readonly attribute: string;
  /** In the design: of an attribute, `['label']` or `['import', part]`. */
  readonly path: Path;
  /** Undefined: not set. `'write-only'`: AWS never returns it. */
  readonly before: { readonly value: Value | undefined; readonly isDefault?: true } | 'write-only';
  readonly after: Value | undefined;
  /** Why the plan shows it; empty for what is only cleared here. */
  readonly why: string;
  /** Removed here, while AWS keeps it: nothing is planned. */
  readonly cleared?: {
    /** Which does not clear it. */
    readonly provider: 'aws' | 'awscc';
    /** What to write so that AWS has nothing, or the default. */
    readonly by: Value | undefined;
  };
  /** It differs from what was imported. */
  readonly isEdited: boolean;
  /** `revertValue` brings it back by itself. */
  readonly canRevert: boolean;
}

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

/** What is known of all objects of a design. */
interface Look {
  readonly design: Design;
  readonly changes: ReadonlyMap<Key, ForecastChange>;
  readonly replaced: ReadonlySet<Key>;
  readonly cleared: ReadonlyMap<Key, Forecast['cleared'][number]>;
  readonly deletions: ReadonlyMap<Key, Deletion>;
  readonly added: ReadonlySet<Key>;
  readonly unseen: ReadonlySet<Key>;
  readonly made: ReadonlySet<Key>;
}

const byKey = <One extends { readonly key: Key }>(list: readonly One[]): ReadonlyMap<Key, One> =>
  new Map(list.map((one) => [one.key, one]));
const keysIn = (list: readonly { readonly key: Key }[]): ReadonlySet<Key> => new Set(list.map(({ key }) => key));

const lookOf = (design: Design, plan: Forecast): Look => ({
  design,
  changes: byKey([...plan.changes, ...plan.replacements]),
  replaced: keysIn(plan.replacements),
  cleared: byKey(plan.cleared),
  deletions: byKey(plan.deletions),
  added: keysIn(plan.added),
  unseen: keysIn(plan.unseen),
  made: keysIn(madeHere(design)),
});

function changesOf(object: DesignObject, look: Look): ObjectChanges | undefined {
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

function verdictOf(key: Key, rows: readonly ChangeRow[], look: Look): PlanVerdict | undefined {
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

function nameRows(then: Adopted, object: DesignObject, look: Look): readonly ChangeRow[] {
  if (then.name === object.name || object.address !== undefined) return [];
  const isFree = isNameFree(look.design, then);
  return [
    {
      attribute: 'name',
      path: ['label'],
      before: { value: { hcl: then.name } },
      after: { hcl: object.name },
      why: [renameText(then, look), ...(isFree ? [] : [`Another resource uses the name ${then.name}.`])].join(' '),
      isEdited: true,
      canRevert: isFree,
    },
  ];
}

function renameText({ key, inState }: Adopted, { deletions, added }: Look): string {
  if (deletions.get(key)?.isDestroyed)
    return 'Renamed without a moved block: Terraform destroys it under its old address.';
  if (added.has(key)) return 'Created under the new name.';
  return inState ? 'A moved block keeps the resource.' : 'Imported under the new name.';
}

function idRows(then: Adopted, object: DesignObject): readonly ChangeRow[] {
  const parts = [...new Set([...Object.keys(then.import), ...Object.keys(object.import)])];
  return parts.flatMap((part): readonly ChangeRow[] => {
    const [before, after] = [then.import[part], object.import[part]];
    if ((before ?? '') === (after ?? '')) return [];
    const why = then.inState
      ? 'Edited in this design.'
      : 'The resource that was imported stays in AWS, no longer managed.';
    return [
      {
        attribute: part,
        path: ['import', part],
        before: { value: before },
        after,
        why,
        isEdited: true,
        canRevert: true,
      },
    ];
  });
}

/** In the order of the table, what the plan shows of an object. */
function changeRows(
  { edits, hidden, pending, replacing }: ForecastChange,
  then: Adopted | undefined,
  object: DesignObject,
  { design }: Look,
): readonly ChangeRow[] {
  const { variables } = indexOf(design);
  const ran = adoptedFrom(object, variables, false).attributes;
  const replaceText = (name: string) =>
    replacing.includes(name)
      ? ["Can't be changed in place: Terraform destroys this resource and creates a new one."]
      : [];
  const others = [...new Set([...hidden, ...pending])].map((name): ChangeRow => {
    const isHidden = hidden.includes(name);
    const [before, after] = [then?.attributes[name], object.attributes[name]];
    const isEdited = then !== undefined && name in typeOf(object).attributes && !sameValue(before, ran[name]);
    const why = [
      ...(isEdited ? [editText(before, after)] : []),
      isHidden
        ? 'AWS never returns it, so the first plan sends it.'
        : 'Known after apply: it follows from a resource that is created.',
      ...replaceText(name),
    ];
    return {
      attribute: spelledPath([name], object),
      path: [name],
      before: isHidden && !isEdited ? 'write-only' : { value: before },
      after,
      why: why.join(' '),
      isEdited,
      canRevert: isEdited,
    };
  });
  const edited = edits.map(({ path, before, after }): ChangeRow => {
    const [name = ''] = path;
    const own = then && adoptedValue(then, path);
    const isOwn = own === undefined || sameValue(own, before);
    // A reference that is the same leads to something that is not.
    const isEdited = !sameValue(before, after);
    const block = path.length > 1 ? [`Attribute of ${spelledPath(path.slice(0, -1), object)}.`] : [];
    return {
      attribute: spelledPath(path, object).split('.').at(-1) ?? name,
      path,
      before: { value: before, ...(own === undefined && before !== undefined ? { isDefault: true } : {}) },
      after: after ?? undefined,
      why: [
        isEdited ? editText(own, after ?? undefined) : 'What it refers to was edited.',
        ...block,
        ...replaceText(name),
      ].join(' '),
      isEdited,
      canRevert: then !== undefined && isOwn && isEdited,
    };
  });
  const order = Object.keys(typeOf(object).attributes);
  return [...others, ...edited].toSorted((a, b) => order.indexOf(String(a.path[0])) - order.indexOf(String(b.path[0])));
}

const editText = (before: Value | undefined, after: Value | undefined): string =>
  `${before === undefined ? 'Added' : after === undefined ? 'Removed' : 'Edited'} in this design.`;

function clearedRows(then: Adopted, object: DesignObject, look: Look): readonly ChangeRow[] {
  const values = look.cleared.get(object.key)?.values ?? [];
  return values.map(([name, value]) => {
    const attribute = attributeOfObject(object, name);
    return {
      attribute: spelledPath([name], object),
      path: [name],
      before: { value },
      after: undefined,
      why: '',
      cleared: { provider: object.provider ?? 'awscc', by: attribute && emptyOf(attribute) },
      isEdited: true,
      canRevert: sameValue(then.attributes[name], value),
    };
  });
}

/** The default, or an empty text where that is legal. */
const emptyOf = (attribute: Attribute): Value | undefined => {
  if (attribute.default !== undefined) return attribute.default;
  const isPlain = attribute.kind === 'string' && !attribute.pattern && (attribute.min ?? 0) === 0;
  return isPlain && !attribute.refersTo ? '' : undefined;
};

/** Attributes by which another resource is meant than the one that was imported. */
function identityRows(then: Adopted, object: DesignObject, { design }: Look): readonly ChangeRow[] {
  const ran = adoptedFrom(object, indexOf(design).variables, false).attributes;
  return typeOf(object)
    .identity.filter((name) => name in typeOf(object).attributes && !sameValue(then.attributes[name], ran[name]))
    .map((name) => ({
      attribute: spelledPath([name], object),
      path: [name],
      before: { value: then.attributes[name] },
      after: object.attributes[name],
      why: `${editText(then.attributes[name], object.attributes[name])} Part of the import ID.`,
      isEdited: true,
      canRevert: true,
    }));
}

/** As the provider spells it. */
function spelledPath(path: Path, object: DesignObject): string {
  const { attributes } = typeOf(object);
  return path.map((name, at) => attributeAt(attributes, path.slice(0, at + 1))?.spelled ?? String(name)).join('.');
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
function removedIn({ design, deletions }: Look): readonly ObjectChanges[] {
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
