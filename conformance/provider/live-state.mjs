/** @import { Attribute, Body, Members, Value } from './types.ts' */
import { sameJson } from './json-text.mjs';
import { mapMembers } from './conform.mjs';
import { entries, isMembers, listOf, membersOf, textOf } from './values.mjs';

/**
 * What awscc puts into the state for an object of the account: empty lists become null, lists of keyed objects are
 * ordered by key (or as in the prior state), and JSON that means the same as before keeps its text.
 *
 * @param {Body} body
 * @param {Members} live
 * @param {Value | undefined} prior
 * @returns {Members}
 */
export function liveState(body, live, prior) {
  const before = membersOf(prior);
  return Object.fromEntries(
    entries(body.attributes).map(([name, attribute]) => [name, liveValue(attribute, live[name] ?? null, before[name])]),
  );
}

/**
 * @param {Attribute} attribute
 * @param {Value} live
 * @param {Value | undefined} prior
 * @returns {Value}
 */
function liveValue({ custom, nested, type }, live, prior) {
  if (custom === 'json')
    return typeof prior === 'string' && typeof live === 'string' && sameJson(prior, live) ? prior : live;
  if (Array.isArray(live) && live.length === 0) return null;
  const element = (/** @type {Value} */ value, /** @type {Value | undefined} */ before) =>
    nested && isMembers(value) ? liveState(nested, value, before) : value;
  if (isMembers(live)) {
    if (nested?.mode === 'map') return mapMembers(live, (member, key) => element(member, membersOf(prior)[key]));
    return element(live, prior);
  }
  if (!Array.isArray(live)) return live;
  if (nested) {
    const keyed = nested.mode === 'list' && nested.attributes['key'];
    const list = keyed ? ordered(live, listOf(prior), (value) => textOf(membersOf(value)['key'])) : live;
    return list.map((value, index) => element(value, listOf(prior)[index]));
  }
  const plain = type?.[0] === 'list' && Array.isArray(prior) && live.every((value) => typeof value !== 'object');
  return plain ? ordered(live, prior, String) : live;
}

/**
 * The elements in the order of the prior list; the others after them, by key.
 *
 * @param {Value[]} list
 * @param {Value[]} prior
 * @param {(value: Value) => string} keyOf
 */
function ordered(list, prior, keyOf) {
  const ranks = new Map(prior.map((value, index) => [keyOf(value), index]));
  const rank = (/** @type {Value} */ value) => ranks.get(keyOf(value)) ?? ranks.size;
  return list.toSorted((a, b) => rank(a) - rank(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}
