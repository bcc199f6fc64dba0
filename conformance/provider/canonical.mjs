/** @import { Attribute, Body, CtyType, Value } from './types.ts' */
import { entries, isMembers, isSet, listOf, membersOf, UNKNOWN } from './values.mjs';

/**
 * A text that is equal for equal values; the elements of a set are ordered first.
 *
 * @param {Body} body
 * @param {Value | undefined} value
 * @returns {string}
 */
export function canonical(body, value) {
  if (value === UNKNOWN) return '?';
  if (!isSet(value)) return 'null';
  const members = membersOf(value);
  const parts = [
    ...entries(body.attributes).map(([name, attribute]) => `${name}:${canonicalAttribute(attribute, members[name])}`),
    ...entries(body.blocks).map(
      ([name, block]) => `${name}:${canonicalCollection(block.mode, members[name], (x) => canonical(block, x))}`,
    ),
  ];
  return `{${parts.join(',')}}`;
}

/**
 * @param {Attribute} attribute
 * @param {Value | undefined} value
 */
export function canonicalAttribute({ nested, type = 'string' }, value) {
  return nested
    ? canonicalCollection(nested.mode, value, (element) => canonical(nested, element))
    : canonicalType(type, value);
}

/**
 * @param {Body} body
 * @param {Value | undefined} a
 * @param {Value | undefined} b
 */
export const equal = (body, a, b) => canonical(body, a) === canonical(body, b);

/**
 * @param {Attribute} attribute
 * @param {Value | undefined} a
 * @param {Value | undefined} b
 */
export const equalAttribute = (attribute, a, b) =>
  canonicalAttribute(attribute, a) === canonicalAttribute(attribute, b);

/**
 * The schema of one element of a list attribute.
 *
 * @param {Attribute} attribute
 * @returns {Attribute}
 */
export function elementOf({ nested, type }) {
  if (nested) return { nested: { mode: 'single', attributes: nested.attributes } };
  return Array.isArray(type) && type[0] !== 'object' ? { type: type[1] } : { type: 'string' };
}

/**
 * @param {string} mode
 * @param {Value | undefined} value
 * @param {(element: Value) => string} one
 * @returns {string}
 */
function canonicalCollection(mode, value, one) {
  if (value === UNKNOWN) return '?';
  if (!isSet(value)) return 'null';
  if (mode === 'single' || mode === 'group') return one(value);
  if (isMembers(value)) {
    const pairs = entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, member]) => `${JSON.stringify(key)}:${one(member)}`).join(',')}}`;
  }
  const items = listOf(value).map(one);
  return `[${(mode === 'set' ? items.toSorted() : items).join(',')}]`;
}

/**
 * @param {CtyType} type
 * @param {Value | undefined} value
 * @returns {string}
 */
function canonicalType(type, value) {
  if (value === UNKNOWN) return '?';
  if (!isSet(value)) return 'null';
  if (typeof type === 'string') return JSON.stringify(value);
  if (type[0] !== 'object') return canonicalCollection(type[0], value, (element) => canonicalType(type[1], element));
  const members = membersOf(value);
  const names = Object.keys(type[1]).toSorted();
  return `{${names.map((name) => `${name}:${canonicalType(type[1][name] ?? 'string', members[name])}`).join(',')}}`;
}
