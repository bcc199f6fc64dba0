/** @import { Attribute, Block, Body, Members, Path, TypeSchema, Value } from './types.ts' */
/** @import { PlanInput, PlanOutput } from './plan-framework.mjs' */
import { equalAttribute } from './canonical.mjs';
import { sameJson } from './json-text.mjs';
import { clone, entries, isMembers, isSet, listOf, membersOf, UNKNOWN } from './values.mjs';

/**
 * Plans as the older toolkit does: it keeps computed values unless the resource is created, takes a zero value in state
 * for an absent one, and compares JSON by meaning.
 *
 * @param {TypeSchema} schema
 * @param {PlanInput & { region: string, defaultTags: Members }} input
 * @returns {PlanOutput}
 */
export function planSdk(schema, { prior, config, proposed, region, defaultTags }) {
  if (!isMembers(proposed)) return { planned: null, replacements: [] };
  const planned = clone(proposed);
  /** @type {Path[]} */
  const replacements = [];
  planBody(schema, planned, config, prior, [], replacements);
  const given = membersOf(config);
  if (schema.attributes['region'] && !isSet(given['region']) && planned['region'] === UNKNOWN)
    planned['region'] = region;
  if (schema.attributes['tags_all'] && !isSet(given['tags_all']))
    planned['tags_all'] = allTags(planned['tags'], defaultTags, membersOf(prior)['tags_all']);
  return { planned, replacements };
}

/** @param {Value | undefined} value */
const isZero = (value) =>
  !isSet(value) ||
  value === false ||
  value === 0 ||
  value === '' ||
  (typeof value === 'object' && value !== UNKNOWN && isEmpty(value));

/** @param {object} value */
const isEmpty = (value) => Object.keys(value).length === 0;

/**
 * @param {Value | undefined} tags
 * @param {Members} defaultTags
 * @param {Value | undefined} before
 * @returns {Value}
 */
function allTags(tags, defaultTags, before) {
  if (tags === UNKNOWN) return UNKNOWN;
  const all = { ...defaultTags, ...membersOf(tags) };
  if (!isEmpty(all)) return all;
  if (before === undefined) return UNKNOWN;
  return isZero(before) ? before : all;
}

/**
 * @param {Body} body
 * @param {Members} planned changed in place
 * @param {Value} config
 * @param {Value} prior null where the object is created
 * @param {Path} path
 * @param {Path[]} replacements added to
 */
function planBody(body, planned, config, prior, path, replacements) {
  const given = membersOf(config);
  const before = membersOf(prior);
  const creating = prior === null;
  for (const [name, attribute] of entries(body.attributes)) {
    const state = before[name] ?? null;
    const next = plannedValue(attribute, planned[name] ?? null, given[name] ?? null, state, creating);
    planned[name] = next;
    const differs = !equalAttribute(attribute, next, state) && !(isZero(next) && isZero(state));
    if (!creating && attribute.plan?.includes('replace') && differs) replacements.push([...path, name]);
  }
  for (const [name, block] of entries(body.blocks)) {
    const state = before[name] ?? null;
    const config = given[name] ?? null;
    const keeps = block.computed && Array.isArray(config) && config.length === 0 && Array.isArray(state);
    if (keeps && !creating) planned[name] = clone(state);
    else planBlocks(block, planned[name] ?? null, config, state, [...path, name], replacements);
  }
}

/**
 * @param {Attribute} attribute
 * @param {Value} planned
 * @param {Value} config
 * @param {Value} state
 * @param {boolean} creating
 * @returns {Value}
 */
function plannedValue(attribute, planned, config, state, creating) {
  if (config === null) {
    if (attribute.default !== undefined) return clone(attribute.default);
    if (attribute.computed) return planned === null && creating ? UNKNOWN : planned;
    return !creating && state !== null && isZero(state) ? state : planned;
  }
  if (creating || config === UNKNOWN) return planned;
  const json = attribute.custom === 'json' && typeof config === 'string' && typeof state === 'string';
  if (json && sameJson(config, state)) return state;
  return isZero(config) && state === null && !attribute.computed ? config : planned;
}

/**
 * @param {Block} block
 * @param {Value} planned changed in place
 * @param {Value} config
 * @param {Value} state
 * @param {Path} path
 * @param {Path[]} replacements added to
 */
function planBlocks(block, planned, config, state, path, replacements) {
  if (isMembers(planned)) planBody(block, planned, config, state, path, replacements);
  listOf(planned).forEach((element, index) => {
    if (!isMembers(element)) return;
    // Elements of a set are found by what the configuration says of them.
    const inSet = (/** @type {Value} */ list, /** @type {(one: Value) => boolean} */ isIt) =>
      (block.mode === 'set' ? listOf(list).find((one) => one !== UNKNOWN && isIt(one)) : listOf(list)[index]) ?? null;
    const given = inSet(config, (one) => fits(block, one, element));
    const before = inSet(state, (one) => fits(block, element, one));
    const step = block.mode === 'set' ? /** @type {const} */ ({ set: true }) : { index };
    planBody(block, element, given, before, [...path, step], replacements);
  });
}

/**
 * Whether `whole` has every value that `part` has.
 *
 * @param {Body} body
 * @param {Value} part
 * @param {Value} whole
 */
const fits = (body, part, whole) =>
  entries(body.attributes).every(([name, attribute]) => {
    const wanted = membersOf(part)[name];
    return !isSet(wanted) || wanted === UNKNOWN || equalAttribute(attribute, wanted, membersOf(whole)[name]);
  });
