/** @import { Attribute, Body, Members, Nested, Path, PlanModifier, TypeSchema, Value } from './types.ts' */
import { canonical, canonicalAttribute, elementOf, equal, equalAttribute } from './canonical.mjs';
import { clone, entries, isMembers, isSet, listOf, membersOf, UNKNOWN } from './values.mjs';

/** @typedef {{ prior: Value, config: Value, proposed: Value }} PlanInput */
/** @typedef {{ planned: Value, replacements: Path[] }} PlanOutput paths whose change replaces the object */

/**
 * Plans as the plugin framework does: defaults; then, when anything differs from the prior state, every computed
 * attribute that the configuration leaves null becomes unknown; then the plan modifiers of the attributes.
 *
 * @param {TypeSchema} schema
 * @param {PlanInput} input
 * @returns {PlanOutput}
 */
export function planFramework(schema, { prior, config, proposed }) {
  if (!isMembers(proposed)) return { planned: null, replacements: [] };
  const planned = clone(proposed);
  setDefaults(schema, planned, config);
  if (prior === null || !equal(schema, planned, prior)) markUnknown(schema, planned, config);
  /** @type {Path[]} */
  const replacements = [];
  modify(schema, planned, config, prior, { creating: prior === null, path: [], replacements });
  return { planned, replacements: prior === null ? [] : replacements };
}

/**
 * A value of the configuration that is there but has no such element: nothing below it counts as null. It reads like an
 * unknown value, which has no members to see either.
 */
const present = UNKNOWN;

/**
 * What the configuration has where the plan has one element of a nested attribute.
 *
 * @param {Nested} nested
 * @param {Value} config
 * @param {string | number} key
 * @param {Value} planned
 * @returns {Value}
 */
function elementInConfig(nested, config, key, planned) {
  if (config === null || config === present || nested.mode === 'single') return config;
  if (nested.mode === 'map') return membersOf(config)[key] ?? present;
  if (nested.mode === 'list') return listOf(config)[Number(key)] ?? present;
  const wanted = canonical(nested, planned);
  return listOf(config).find((one) => one !== UNKNOWN && canonical(nested, one) === wanted) ?? present;
}

/** @param {Value} config @param {string} name @returns {Value} */
const memberInConfig = (config, name) => (config === present ? present : (membersOf(config)[name] ?? null));

/**
 * Calls with every element that a nested attribute has in the plan.
 *
 * @param {Nested | undefined} nested
 * @param {Value | undefined} planned
 * @param {(element: Members, key: string | number) => void} visit
 */
function forElements(nested, planned, visit) {
  if (!nested || !isSet(planned) || planned === UNKNOWN) return;
  const elements = nested.mode === 'single' ? [['', planned]] : Object.entries(/** @type {Members} */ (planned));
  for (const [key, element] of /** @type {[string, Value][]} */ (elements)) if (isMembers(element)) visit(element, key);
}

/**
 * @param {Body} body
 * @param {Members} planned changed in place
 * @param {Value} config
 */
function setDefaults(body, planned, config) {
  for (const [name, attribute] of entries(body.attributes)) {
    const given = memberInConfig(config, name);
    if (attribute.default !== undefined && given === null) planned[name] = clone(attribute.default);
    const { nested } = attribute;
    forElements(nested, planned[name], (element, key) => {
      if (nested) setDefaults(nested, element, elementInConfig(nested, given, key, element));
    });
  }
}

/**
 * @param {Body} body
 * @param {Members} planned changed in place
 * @param {Value} config
 */
function markUnknown(body, planned, config) {
  for (const [name, attribute] of entries(body.attributes)) {
    const given = memberInConfig(config, name);
    const { nested } = attribute;
    forElements(nested, planned[name], (element, key) => {
      if (nested) markUnknown(nested, element, elementInConfig(nested, given, key, element));
    });
    if (given === null && attribute.computed && attribute.default === undefined) planned[name] = UNKNOWN;
  }
}

/** @typedef {{ creating: boolean, path: Path, replacements: Path[] }} Context */

/**
 * @param {Body} body
 * @param {Members} planned changed in place
 * @param {Value} config
 * @param {Value} state
 * @param {Context} context its replacements are added to
 */
function modify(body, planned, config, state, context) {
  for (const [name, attribute] of entries(body.attributes)) {
    const at = { ...context, path: [...context.path, name] };
    const given = memberInConfig(config, name);
    const before = membersOf(state)[name] ?? null;
    for (const modifier of attribute.plan ?? [])
      planned[name] = modified(modifier, attribute, planned[name] ?? null, given, before, at);
    const { nested } = attribute;
    forElements(nested, planned[name], (element, key) => {
      if (!nested) return;
      const single = nested.mode === 'single';
      const pick = (/** @type {Value} */ from) =>
        single || from === UNKNOWN || from === null ? from : (/** @type {Members} */ (from)[key] ?? null);
      modify(nested, element, pick(given), pick(before), { ...at, path: [...at.path, ...stepTo(nested, key)] });
    });
  }
}

/** @param {Nested} nested @param {string | number} key @returns {Path} */
const stepTo = ({ mode }, key) => {
  if (mode === 'single') return [];
  if (mode === 'map') return [{ key: String(key) }];
  return [mode === 'set' ? { set: true } : { index: Number(key) }];
};

/**
 * @param {PlanModifier} modifier
 * @param {Attribute} attribute
 * @param {Value} planned
 * @param {Value} config
 * @param {Value} state
 * @param {Context} context
 * @returns {Value} what the modifier makes of the planned value
 */
function modified(modifier, attribute, planned, config, state, { creating, path, replacements }) {
  switch (modifier) {
    case 'use_state':
      return creating || planned !== UNKNOWN || config === UNKNOWN ? planned : clone(state);
    case 'replace':
    case 'replace_if_configured': {
      const applies = modifier === 'replace' || config !== null;
      if (!creating && applies && !equalAttribute(attribute, planned, state)) replacements.push(path);
      return planned;
    }
    case 'multiset': {
      const texts = (/** @type {Value} */ list) =>
        listOf(list)
          .map((element) => canonicalAttribute(elementOf(attribute), element))
          .toSorted()
          .join();
      return state !== null && texts(planned) === texts(state) ? clone(state) : planned;
    }
    default: {
      const nothing = Object.keys(attribute.nested?.attributes ?? {}).map((name) => [name, null]);
      return planned === UNKNOWN ? { ...Object.fromEntries(nothing), ...clone(modifier.default_object) } : planned;
    }
  }
}
