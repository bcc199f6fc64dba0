/** @import { Attribute, Block, Body, CtyType, Members, Value } from './types.ts' */
import { goJson } from './json-text.mjs';
import { mapMembers } from './conform.mjs';
import { entries, isMembers, isSet } from './values.mjs';

/** @typedef {(problem: string) => unknown} Complain */

/**
 * Values of an account file in the form of their schema; what does not fit is complained of and becomes null.
 *
 * @param {Body} body
 * @param {Value} given
 * @param {string} at path of the body, with its dot
 * @param {Complain} complain
 * @returns {Members}
 */
export function coerceMembers(body, given, at, complain) {
  const members = isMembers(given) ? given : {};
  for (const name of Object.keys(members))
    if (!body.attributes[name] && !body.blocks?.[name]) complain(`no attribute ${at}${name}`);
  return Object.fromEntries([
    ...entries(body.attributes).map(([name, attribute]) => [
      name,
      coerceAttribute(attribute, members[name], at + name, complain),
    ]),
    ...entries(body.blocks).map(([name, block]) => [name, coerceBlocks(block, members[name], at + name, complain)]),
  ]);
}

/**
 * @param {Block} block
 * @param {Value | undefined} given
 * @param {string} at
 * @param {Complain} complain
 * @returns {Value}
 */
function coerceBlocks(block, given, at, complain) {
  if (block.mode === 'single') return isSet(given) ? coerceMembers(block, given, `${at}.`, complain) : null;
  const elements = isSet(given) ? [given].flat() : [];
  return elements.map((element, index) => coerceMembers(block, element, `${at}[${index}].`, complain));
}

/**
 * @param {Attribute} attribute
 * @param {Value | undefined} given
 * @param {string} at
 * @param {Complain} complain
 * @returns {Value}
 */
function coerceAttribute({ nested, type = 'string', custom }, given, at, complain) {
  if (!isSet(given)) return null;
  if (custom === 'json') return typeof given === 'string' ? given : goJson(given);
  if (!nested) return coerceType(type, given, at, complain);
  if (nested.mode === 'single' && isMembers(given)) return coerceMembers(nested, given, `${at}.`, complain);
  if (nested.mode === 'map' && isMembers(given) && Object.values(given).every(isMembers))
    return mapMembers(given, (member, key) => coerceMembers(nested, member, `${at}["${key}"].`, complain));
  if (['list', 'set'].includes(nested.mode) && Array.isArray(given) && given.every(isMembers))
    return given.map((element, index) => coerceMembers(nested, element, `${at}[${index}].`, complain));
  const forms = { single: 'an object', map: 'a map of objects', list: 'a list of objects', set: 'a list of objects' };
  complain(`${at}: expected ${forms[nested.mode]}`);
  return null;
}

/**
 * @param {CtyType} type
 * @param {Value} given
 * @param {string} at
 * @param {Complain} complain
 * @returns {Value}
 */
function coerceType(type, given, at, complain) {
  const refuse = (/** @type {string} */ wanted) => {
    complain(`${at}: expected ${wanted}, got ${JSON.stringify(given)}`);
    return null;
  };
  if (type === 'string') return typeof given === 'string' ? given : refuse('a string');
  if (type === 'number') return typeof given === 'number' ? given : refuse('a number');
  if (type === 'bool') return typeof given === 'boolean' ? given : refuse('a boolean');
  if (type[0] === 'object') {
    const [, of] = type;
    if (!isMembers(given)) return refuse('an object');
    return mapMembers(given, (member, name) =>
      isSet(member) ? coerceType(of[name] ?? 'string', member, `${at}.${name}`, complain) : null,
    );
  }
  const [kind, of] = type;
  if (kind !== 'map') {
    if (!Array.isArray(given)) return refuse('a list');
    return given.map((element, index) => coerceType(of, element, `${at}[${index}]`, complain));
  }
  if (!isMembers(given)) return refuse('a map');
  return mapMembers(given, (member, key) => coerceType(of, member, `${at}["${key}"]`, complain));
}
