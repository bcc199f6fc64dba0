/** What changed, in words. */
import { addressOf, typeOf, type DesignObject } from '../../model/design/design.ts';
import { isDynamic, isHcl, isMap, isRef, isVar, type Value } from '../../model/schema/value.ts';
import { lowerFirst } from '../../model/text/lower-first.ts';
import { canonical } from '../terraform/canonical.ts';
import type { Change } from './changes.ts';
import { listChange } from './rules/grade-rule.ts';

/** Longer values are told by the columns beside a sentence. */
const longest = 80;

/** What lists show an object as: its route key or the like, else its name. */
export function shownTitle(object: DesignObject): string {
  const { row } = typeOf(object);
  const title = row && object.attributes[row.title];
  return typeof title === 'string' && title !== '' ? title : object.name;
}

/** A value as a person reads it: text as it is, references as addresses. */
export function readableValue(value: Value | undefined, find: (key: string) => DesignObject | undefined): string {
  if (value === undefined || value === null) return 'not set';
  if (isHcl(value)) return value.hcl;
  if (isVar(value)) return `var.${value.var}`;
  if (isRef(value)) {
    const target = find(value.ref);
    return target ? `${addressOf(target)}${value.attribute === undefined ? '' : `.${value.attribute}`}` : 'nothing';
  }
  return typeof value === 'string' ? value : canonical(value);
}

export type TextOfValue = (value: Value | undefined) => string;

/** "Timeout lowered from 30000 to 12000 ms"; without the object, which lists show beside it. */
export function changeSentence(change: Change, textThen: TextOfValue, textNow: TextOfValue): string {
  const { attribute, labels, was, now, before, after } = change;
  const label = labelText(labels);
  const lists = attribute.kind === 'list' && !isDynamic(was) && !isDynamic(now) ? listChange(change) : undefined;
  if (lists) {
    const parts = [
      ...(lists.came.length === 0 ? [] : [`${lists.came.join(', ')} added`]),
      ...(lists.gone.length === 0 ? [] : [`${lists.gone.join(', ')} removed`]),
    ].join('; ');
    return parts.length > longest * 2 || parts === '' ? `${label} changed` : `${label}: ${parts}`;
  }
  // One variable on both sides, with another default.
  const isSpelledAlike = was !== undefined && now !== undefined && textThen(was) === textNow(now);
  const then = shortText(isSpelledAlike ? (before ?? was) : was, before, change, textThen);
  const value = shortText(isSpelledAlike ? (after ?? now) : now, after, change, textNow);
  // The default is what was, or is, in effect.
  if (was === undefined && before === undefined) return `${label} set${value === undefined ? '' : ` to ${value}`}`;
  if (now === undefined && after === undefined)
    return `${label} removed${then === undefined ? '' : `, which was ${then}`}`;
  if (then === undefined || value === undefined) return `${label} changed`;
  const verb =
    typeof before === 'number' && typeof after === 'number' ? (after < before ? 'lowered' : 'raised') : 'changed';
  return `${label} ${verb} from ${then} to ${value}`;
}

/** Undefined for what no sentence can hold: long texts, and blocks. */
function shortText(
  written: Value | undefined,
  inEffect: Value | undefined,
  { attribute }: Change,
  textOf: TextOfValue,
): string | undefined {
  if (Array.isArray(written) || (isMap(written) && !isDynamic(written))) return undefined;
  const shown = written ?? inEffect;
  const unit =
    attribute.kind === 'integer' && attribute.unit !== undefined && typeof shown === 'number'
      ? ` ${attribute.unit}`
      : '';
  const text = `${textOf(shown)}${unit}${written === undefined ? ' (default)' : ''}`;
  return text.length > longest || text.includes('\n') ? undefined : text;
}

/** "CORS origins", "Stage variables BACKEND". */
const labelText = ([first = '', ...rest]: readonly string[]): string =>
  [first, ...rest.map((label) => (/^[A-Z][a-z]/.test(label) ? lowerFirst(label) : label))].join(' ');

export const objectSentence = (object: DesignObject, kind: 'added' | 'removed'): string =>
  `${typeOf(object).label} ${shownTitle(object)} ${kind}`;
