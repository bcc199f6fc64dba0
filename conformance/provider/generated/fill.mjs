/** @import { Attribute, Body, Members, Settings, TypeSchema, Value } from '../types.ts' */
/** @import { Make, Rules, Scalars } from './rules.mjs' */
import { createHash } from 'node:crypto';
import { canonical } from '../canonical.mjs';
import { mapMembers } from '../conform.mjs';
import { identityNames } from '../schemas.mjs';
import { entries, isMembers, textOf, UNKNOWN } from '../values.mjs';
import { awsApiGateway } from './aws-api-gateway.mjs';
import { awsInfrastructure } from './aws-infrastructure.mjs';
import { awsServices } from './aws-services.mjs';
import { awsccApiGateway } from './awscc-api-gateway.mjs';
import { awsccServices } from './awscc-services.mjs';
import { random } from './random.mjs';
import { makeFrom } from './rules.mjs';

/** @type {Rules} */
const rules = {
  ...awsccApiGateway,
  ...awsccServices,
  ...awsApiGateway,
  ...awsServices,
  ...awsInfrastructure,
  ...random,
};

/**
 * One maker for each object that is applied: the same configuration gives the same values, and equal objects get
 * different ones.
 */
export class Makers {
  /** @type {Map<string, number>} */
  #seen = new Map();

  /**
   * @param {string} type
   * @param {Body} body
   * @param {Value} planned
   * @returns {Make}
   */
  next(type, body, planned) {
    const base = `${type} ${canonical(body, planned)}`;
    const count = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, count);
    return makeFrom((label) => createHash('sha256').update(`${base} ${count} ${label}`).digest());
  }
}

/**
 * A planned object as it is after apply. Every unknown gets a value: rules first, then by name for what only AWS sets,
 * and null for the rest.
 *
 * @param {string} type
 * @param {TypeSchema} schema
 * @param {Members} planned changed in place
 * @param {Settings} at
 * @param {Make} make
 * @returns {Members}
 */
export function fill(type, schema, planned, at, make) {
  const values = /** @type {Scalars} */ (planned); // rules read what is no list, map or object
  for (const [name, rule] of entries(rules[type]))
    if (planned[name] === UNKNOWN) planned[name] = rule({ values, make, at }) ?? null;
  for (const [name, attribute] of entries(schema.attributes))
    if (planned[name] === UNKNOWN && name !== 'id') planned[name] = byName(type, name, attribute, at, make);
  if (planned['id'] === UNKNOWN)
    planned['id'] = schema.identity
      ? identityNames(schema)
          .map((name) => textOf(planned[name]))
          .join('|')
      : make.text('id', 12);
  return settleMembers(schema, planned);
}

/**
 * @param {string} type
 * @param {string} name
 * @param {Attribute} attribute
 * @param {Settings} at
 * @param {Make} make
 * @returns {Value}
 */
function byName(type, name, { optional, nested, type: kind }, at, make) {
  if (optional || nested) return null;
  if (kind !== 'string') return kind?.[0] === 'map' ? {} : null;
  const [, service, ...noun] = type.split('_');
  if (/(^|_)arn$/.test(name))
    return `arn:aws:${service}:${at.region}:${at.account}:${noun.join('-')}/${make.text(name, 10)}`;
  return /(^|_)(id|name)$/.test(name) ? make.text(name, 10) : null;
}

/**
 * @param {Body} body
 * @param {Members} members
 * @returns {Members} without unknown values
 */
const settleMembers = (body, members) =>
  Object.fromEntries([
    ...entries(body.attributes).map(([name, attribute]) => [name, settle(attribute, members[name])]),
    ...entries(body.blocks).map(([name, block]) => {
      const none = block.mode === 'single' ? null : [];
      return [name, members[name] === UNKNOWN ? none : settle({ nested: { ...block, mode: 'list' } }, members[name])];
    }),
  ]);

/**
 * @param {Attribute} attribute
 * @param {Value | undefined} value
 * @returns {Value}
 */
function settle(attribute, value) {
  const { nested } = attribute;
  if (value === UNKNOWN || value === undefined) return null;
  if (Array.isArray(value)) return value.map((element) => settle(attribute, element));
  if (!isMembers(value)) return value;
  if (nested && nested.mode !== 'map') return settleMembers(nested, value);
  return mapMembers(value, (member) =>
    nested && isMembers(member) ? settleMembers(nested, member) : settle({}, member),
  );
}
