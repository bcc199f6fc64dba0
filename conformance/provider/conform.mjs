/** @import { Attribute, Block, Body, CtyType, Members, Value } from './types.ts' */
import { entries, isMembers, isSet, membersOf, UNKNOWN } from './values.mjs';

/**
 * A value with every member of its schema: null for an attribute that is missing, no elements for a list of blocks.
 *
 * @param {Body} body
 * @param {Value | undefined} value
 * @returns {Members}
 */
export function conform(body, value) {
  const members = membersOf(value);
  return Object.fromEntries([
    ...entries(body.attributes).map(([name, attribute]) => [name, conformAttribute(attribute, members[name])]),
    ...entries(body.blocks).map(([name, block]) => [name, conformBlocks(block, members[name])]),
  ]);
}

/** @param {Body} body @param {Value} value @returns {Value} */
const conformElement = (body, value) => (isSet(value) && value !== UNKNOWN ? conform(body, value) : value);

/**
 * @param {Attribute} attribute
 * @param {Value | undefined} value
 * @returns {Value}
 */
function conformAttribute({ nested, type }, value) {
  if (!isSet(value) || value === UNKNOWN) return value ?? null;
  if (!nested) return type ? conformType(type, value) : value;
  if (nested.mode === 'single') return conform(nested, value);
  if (nested.mode === 'map') return mapMembers(value, (member) => conformElement(nested, member));
  return [value].flat().map((element) => conformElement(nested, element));
}

/**
 * @param {Block} block
 * @param {Value | undefined} value
 * @returns {Value}
 */
function conformBlocks(block, value) {
  if (value === UNKNOWN) return value;
  if (block.mode === 'single' || block.mode === 'group') return isSet(value) ? conform(block, value) : null;
  if (block.mode === 'map') return mapMembers(value, (member) => conformElement(block, member));
  return (isSet(value) ? [value].flat() : []).map((element) => conformElement(block, element));
}

/**
 * @param {CtyType} type
 * @param {Value | undefined} value
 * @returns {Value}
 */
function conformType(type, value) {
  if (!isSet(value) || value === UNKNOWN) return value ?? null;
  if (type === 'number' && typeof value === 'string') return Number(value);
  if (typeof type === 'string') return value;
  if (type[0] === 'object') {
    const members = membersOf(value);
    return Object.fromEntries(entries(type[1]).map(([name, of]) => [name, conformType(of, members[name])]));
  }
  const [, of] = type;
  return Array.isArray(value)
    ? value.map((element) => conformType(of, element))
    : mapMembers(value, (member) => conformType(of, member));
}

/**
 * @param {Value | undefined} value
 * @param {(member: Value, key: string) => Value} change
 * @returns {Members}
 */
export const mapMembers = (value, change) =>
  isMembers(value) ? Object.fromEntries(entries(value).map(([key, member]) => [key, change(member, key)])) : {};
