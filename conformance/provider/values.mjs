/** @import { Members, Value } from './types.ts' */

/** The class of UNKNOWN. */
export class Unknown {
  #text = '(known after apply)';

  toJSON() {
    return this.#text;
  }
}

/** A value that Terraform learns only when it applies. */
export const UNKNOWN = new Unknown();

/**
 * @template T
 * @param {T} value
 * @returns {value is NonNullable<T>}
 */
export const isSet = (value) => value !== null && value !== undefined;

/**
 * A map or an object.
 *
 * @param {unknown} value
 * @returns {value is Members}
 */
export const isMembers = (value) =>
  typeof value === 'object' && value !== null && value !== UNKNOWN && !Array.isArray(value);

/**
 * @param {Value | undefined} value
 * @returns {Value[]} nothing where it is no list
 */
export const listOf = (value) => (Array.isArray(value) ? value : []);

/**
 * @param {Value | undefined} value
 * @returns {Members} nothing where it has no members
 */
export const membersOf = (value) => (isMembers(value) ? value : {});

/**
 * @param {Value | undefined} value
 * @param {string} [instead] for what is no text
 */
export const textOf = (value, instead = '') => (typeof value === 'string' ? value : instead);

/**
 * @template T
 * @param {{ [name: string]: T } | undefined} object
 * @returns {[string, T][]}
 */
export const entries = (object) => Object.entries(object ?? {});

/**
 * @template {Value} T
 * @param {T | undefined} value
 * @returns {T} a deep copy; null for what is not there
 */
export function clone(value) {
  /** @param {Value | undefined} x @returns {Value} */
  const copy = (x) => {
    if (Array.isArray(x)) return x.map(copy);
    if (isMembers(x)) return Object.fromEntries(entries(x).map(([name, member]) => [name, copy(member)]));
    return x ?? null;
  };
  return /** @type {T} */ (copy(value));
}

/**
 * @param {Value} value
 * @returns {boolean}
 */
export function hasUnknown(value) {
  if (value === UNKNOWN) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasUnknown);
}
