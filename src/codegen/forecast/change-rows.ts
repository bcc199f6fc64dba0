/** The values of an object that differ from what was imported, or that the plan shows, one by one. */
import type { Path } from '../../hcl/path.ts';
import { adoptedFrom } from '../../model/design/imported/adopted.ts';
import {
  attributeOfObject,
  indexOf,
  typeOf,
  type Adopted,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { adoptedValue, isNameFree, madeHere } from '../../model/design/imported/reverts.ts';
import { attributeAt, type Attribute } from '../../model/schema/attribute.ts';
import type { Key, Value } from '../../model/schema/value.ts';
import { sameValue } from '../terraform/canonical.ts';
import type { Deletion } from './baselines.ts';
import type { ForecastChange } from './forecast-change.ts';
import type { Forecast } from './forecast.ts';

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

/** What is known of all objects of a design. */
export interface PlanLook {
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

export const lookOf = (design: Design, plan: Forecast): PlanLook => ({
  design,
  changes: byKey([...plan.changes, ...plan.replacements]),
  replaced: keysIn(plan.replacements),
  cleared: byKey(plan.cleared),
  deletions: byKey(plan.deletions),
  added: keysIn(plan.added),
  unseen: keysIn(plan.unseen),
  made: keysIn(madeHere(design)),
});

export function nameRows(then: Adopted, object: DesignObject, look: PlanLook): readonly ChangeRow[] {
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

function renameText({ key, inState }: Adopted, { deletions, added }: PlanLook): string {
  if (deletions.get(key)?.isDestroyed)
    return 'Renamed without a moved block: Terraform destroys it under its old address.';
  if (added.has(key)) return 'Created under the new name.';
  return inState ? 'A moved block keeps the resource.' : 'Imported under the new name.';
}

export function idRows(then: Adopted, object: DesignObject): readonly ChangeRow[] {
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
export function changeRows(
  { edits, hidden, pending, replacing }: ForecastChange,
  then: Adopted | undefined,
  object: DesignObject,
  { design }: PlanLook,
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
        ? 'Write-only: the first plan shows an in-place update.'
        : 'Known after apply of a resource that is created.',
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
        isEdited ? editText(own, after ?? undefined) : 'The referenced resource was edited.',
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

export function clearedRows(then: Adopted, object: DesignObject, look: PlanLook): readonly ChangeRow[] {
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
export function identityRows(then: Adopted, object: DesignObject, { design }: PlanLook): readonly ChangeRow[] {
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
