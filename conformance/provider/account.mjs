/** @import { Members } from './types.ts' */
import { readFileSync } from 'node:fs';
import { coerceMembers } from './coerce.mjs';
import { fromProperties } from './cloudformation.mjs';
import { typeNamed } from './schemas.mjs';
import { isMembers } from './values.mjs';

/**
 * What "exists" in AWS: a JSON list of { type, id, attributes }, with attributes as Terraform has them. An object of
 * awscc may have `properties` instead, with the names and nesting of its CloudFormation type.
 */
export class Account {
  /** @type {Map<string, Map<string, Members>>} by type, then by id */
  #objects = new Map();

  /** @type {string[]} what is wrong with the file */
  problems = [];

  /**
   * A file that cannot be used gives an account with problems.
   *
   * @param {string} path
   */
  static load(path) {
    const account = new Account();
    try {
      const list = JSON.parse(readFileSync(path, 'utf8'));
      if (!Array.isArray(list)) throw new Error('expected a list of {type, id, attributes}');
      list.forEach((object, index) => account.#add(object, `${path}: entry ${index}`));
    } catch (error) {
      account.problems.push(`cannot read the simulated account ${path}: ${String(error)}`);
    }
    return account;
  }

  /**
   * @param {unknown} object
   * @param {string} where
   */
  #add(object, where) {
    const { type, id, attributes, properties } = isMembers(object) ? object : {};
    const complain = (/** @type {string} */ problem) => this.problems.push(`${where}: ${problem}`);
    if (typeof type !== 'string' || typeof id !== 'string') return complain('"type" and "id" must be strings');
    const known = typeNamed(type);
    if (!known) return complain(`resource type ${type} is not in the schemas`);
    if (attributes && properties) complain('give "attributes" or "properties", not both');
    const given = isMembers(properties) ? fromProperties(known.schema, properties, complain) : (attributes ?? {});
    const value = coerceMembers(known.schema, given, '', (problem) => complain(`(${type} ${id}): ${problem}`));
    const ids = this.#objects.get(type) ?? new Map();
    if (ids.has(id)) complain(`${type} ${id} is there twice`);
    return this.#objects.set(type, ids.set(id, value));
  }

  /**
   * @param {string} type
   * @param {unknown} id
   */
  find(type, id) {
    return typeof id === 'string' ? this.#objects.get(type)?.get(id) : undefined;
  }

  /** @param {string} type */
  ids(type) {
    return [...(this.#objects.get(type)?.keys() ?? [])];
  }
}
