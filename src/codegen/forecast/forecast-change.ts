/** What the plan shows of one object that it updates or replaces. */
import { addressOf, attributeOfObject, typeOf, type DesignObject } from '../../model/design/design.ts';
import { listText } from '../../model/text/list-text.ts';
import type { Key } from '../../model/schema/value.ts';
import type { PlannedChange } from './live-changes.ts';
import type { WaitingObject } from './planned-object.ts';

export interface ForecastChange {
  readonly key: Key;
  readonly address: string;
  /**
   * Attributes that the plan shows as changed, as the provider calls them: write-only ones, those that wait, and those
   * that were edited.
   */
  readonly attributes: readonly string[];
  /** The first of them, as the table calls it. */
  readonly first: string;
  /** Values that differ from those that were imported, in table order. */
  readonly edits: readonly PlannedChange[];
  /** One sentence for each reason other than edits in place. */
  readonly why: string;
  /** Attributes that AWS never returns, as the table calls them. */
  readonly hidden: readonly string[];
  /** Those that wait for something that is added. */
  readonly pending: readonly string[];
  /** Those that cannot be changed in place. */
  readonly replacing: readonly string[];
}

/** Undefined: the plan says nothing of it. */
export function changeOf({
  object,
  edits,
  hidden,
  pending,
  replacing,
}: WaitingObject): { readonly change: ForecastChange; readonly isReplaced: boolean } | undefined {
  const others = [...hidden, ...pending];
  const edited = edits.filter(({ path }) => !others.includes(path[0] ?? ''));
  const attributes = [...new Set([...others, ...edited.map(({ path }) => path[0] ?? '')])];
  if (attributes.length === 0) return undefined;
  const isReplaced = replacing.length > 0;
  const labels = (names: readonly string[]) => listText(names.map((name) => labelOf(object, name)));
  const change: ForecastChange = {
    key: object.key,
    address: addressOf(object),
    attributes: attributes.flatMap((name) => namesInPlan(object, name)),
    first: attributes[0] ?? '',
    edits: edited,
    why: [
      ...(isReplaced
        ? [`${listText(replacing)} can't be changed in place: Terraform destroys this resource and creates a new one.`]
        : []),
      ...(hidden.length === 0 ? [] : [`${labels(hidden)}: write-only, so the first plan shows an in-place update.`]),
      ...(pending.length === 0 ? [] : [`${labels(pending)}: known after apply of a resource that is added.`]),
    ].join(' '),
    hidden,
    pending,
    replacing,
  };
  return { change, isReplaced };
}

/** What the provider calls an attribute; `aws` plans the tags with those that it adds, too. */
function namesInPlan(object: DesignObject, name: string): readonly string[] {
  const own = typeOf(object).attributes[name]?.spelled ?? name;
  return name === 'tags' && object.provider === 'aws' ? [own, 'tags_all'] : [own];
}

const labelOf = (object: DesignObject, name: string): string =>
  attributeOfObject(object, name)?.label ?? typeOf(object).attributes[name]?.label ?? name;
