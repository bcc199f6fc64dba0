/** @import { Members, Value } from '../types.ts' */
import { createHash } from 'node:crypto';
import { isMembers, listOf, membersOf, textOf } from '../values.mjs';
import { DataSourceError } from './error.mjs';

/** @typedef {{ Version: string, Id?: string, Statement: Members[] }} Policy */

/**
 * The real data source's JSON for its arguments.
 *
 * @param {Members} config
 * @returns {Members}
 */
export function policyDocument(config) {
  const version = textOf(config['version']) || '2012-10-17';
  const own = {
    Version: version,
    ...(config['policy_id'] ? { Id: textOf(config['policy_id']) } : {}),
    Statement: listOf(config['statement']).map((block) => statement(membersOf(block))),
  };
  const ids = own.Statement.flatMap(({ Sid }) => (Sid === undefined ? [] : [textOf(Sid)]));
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new DataSourceError(`duplicate Sid (${twice}) found`);

  const sources = policies(config['source_json'], config['source_policy_documents']);
  const overrides = policies(config['override_json'], config['override_policy_documents']);
  const start = sources.length > 0 ? [{ Version: version, Statement: [] }, ...sources] : [];
  const policy = [...start, own, ...overrides].reduce(merged);
  const json = JSON.stringify(policy, null, 2);
  const id = String(Number.parseInt(createHash('sha1').update(json).digest('hex').slice(0, 8), 16));
  return { json, minified_json: JSON.stringify(policy), id, version };
}

/**
 * @param {Value | undefined} one
 * @param {Value | undefined} list
 * @returns {Policy[]}
 */
const policies = (one, list) =>
  [one ?? null, ...listOf(list)].flatMap((text) => {
    if (typeof text !== 'string' || text === '') return [];
    const { Version, Id, Statement = [] } = JSON.parse(text);
    return [{ Version, ...(Id ? { Id } : {}), Statement: [Statement].flat() }];
  });

/**
 * A statement with the Sid of an earlier one takes its place.
 *
 * @param {Policy} base
 * @param {Policy} more
 * @returns {Policy}
 */
function merged(base, more) {
  const list = [...base.Statement];
  for (const one of more.Statement) {
    const at = one['Sid'] ? list.findIndex(({ Sid }) => Sid === one['Sid']) : -1;
    list.splice(at < 0 ? list.length : at, 1, one);
  }
  const id = more.Id ?? base.Id;
  return { Version: more.Version ?? base.Version, ...(id === undefined ? {} : { Id: id }), Statement: list };
}

/** @param {Value[]} list @returns {Value} */
const oneOrMany = (list) => (list.length === 1 ? (list[0] ?? null) : list);

/** @param {Value[]} list */
const descending = (list) =>
  list
    .map((one) => textOf(one))
    .toSorted()
    .toReversed();

/** @param {Members} block @returns {Members} */
function statement(block) {
  /** @param {string} key @param {string} name @returns {Members} */
  const list = (key, name) => {
    const values = listOf(block[name]);
    return values.length > 0 ? { [key]: oneOrMany(descending(values)) } : {};
  };
  /** @param {string} key @param {string} name @returns {Members} */
  const who = (key, name) => (listOf(block[name]).length > 0 ? { [key]: principals(listOf(block[name])) } : {});
  const conditions = listOf(block['condition']);
  return {
    ...(block['sid'] ? { Sid: block['sid'] } : {}),
    Effect: textOf(block['effect']) || 'Allow',
    ...list('Action', 'actions'),
    ...list('NotAction', 'not_actions'),
    ...list('Resource', 'resources'),
    ...list('NotResource', 'not_resources'),
    ...who('Principal', 'principals'),
    ...who('NotPrincipal', 'not_principals'),
    ...(conditions.length > 0 ? { Condition: conditionMap(conditions) } : {}),
  };
}

/** @param {Value[]} blocks @returns {Members} by test, then by variable */
function conditionMap(blocks) {
  /** @type {{ [test: string]: Members }} */
  const tests = {};
  for (const block of blocks.filter(isMembers)) {
    const variables = (tests[textOf(block['test'])] ??= {});
    const name = textOf(block['variable']);
    const before = variables[name];
    variables[name] = oneOrMany([...(before === undefined ? [] : [before].flat()), ...listOf(block['values'])]);
  }
  return tests;
}

/** @param {Value[]} blocks @returns {Value} */
function principals(blocks) {
  /** @type {Members} */
  const types = {};
  for (const block of blocks.filter(isMembers)) {
    const type = textOf(block['type']);
    const before = types[type];
    const identifiers = [...(before === undefined ? [] : [before].flat()), ...listOf(block['identifiers'])];
    types[type] = oneOrMany(descending(identifiers));
  }
  return Object.keys(types).join() === '*' && types['*'] === '*' ? '*' : types;
}
