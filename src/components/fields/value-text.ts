/** A value in words, for places that show and do not edit. */
import { attributeAddress, indexOf, type Design } from '../../model/design/design.ts';
import { typeOf } from '../../model/design/design.ts';
import { isHcl, isMap, isRef, isVar, pairsOf, type Ref, type Value } from '../../model/schema/value.ts';

/** The address that a reference prints where `refersTo` says which attribute fits. */
export function referenceText(ref: Ref, design: Design, refersTo?: { readonly [type: string]: string }): string {
  const object = indexOf(design).byKey.get(ref.ref);
  if (!object) return 'Deleted resource';
  const attribute = ref.attribute ?? refersTo?.[object.type] ?? typeOf(object).exported;
  return attributeAddress(object, attribute);
}

/** A literal as JSON, anything else as it prints; one line. */
export function valueText(value: Value, design: Design): string {
  if (isHcl(value)) return value.hcl.replace(/\s+/g, ' ');
  if (isVar(value)) return `var.${value.var}`;
  if (isRef(value)) return referenceText(value, design);
  if (Array.isArray(value)) return `[${value.map((item: Value) => valueText(item, design)).join(', ')}]`;
  if (isMap(value)) {
    const pairs = pairsOf(value).map(([key, item]) => `${JSON.stringify(key)} = ${valueText(item, design)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** The same on several lines where it has parts; text without quotes. */
export function valueLines(value: Value, design: Design): string {
  if (typeof value === 'string') return value;
  if (isHcl(value)) return value.hcl;
  if (Array.isArray(value)) return value.map((item: Value) => lineOf(item, design)).join('\n');
  if (!isMap(value) || isRef(value) || isVar(value)) return valueText(value, design);
  return pairsOf(value)
    .map(([key, item]) =>
      hasParts(item) ? `${key}\n${valueLines(item, design).replace(/^/gm, '  ')}` : `${key} = ${lineOf(item, design)}`,
    )
    .join('\n');
}

const hasParts = (value: Value) => Array.isArray(value) || (isMap(value) && pairsOf(value).length > 0);

const lineOf = (value: Value, design: Design) =>
  typeof value === 'string' && !value.includes('\n') ? value : valueText(value, design);

export const shorten = (text: string, most = 64): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
