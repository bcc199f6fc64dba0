/** @import { Settings, Value } from '../types.ts' */

const alphanumeric = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Makers of text for one object: the same label gives the same text.
 *
 * @typedef {{
 *   bytes: (label: string, count?: number) => Buffer,
 *   text: (label: string, length: number, alphabet?: string) => string,
 *   hex: (label: string, length: number) => string,
 *   digits: (label: string, length: number) => string,
 *   uuid: (label: string) => string,
 * }} Make
 */

/** @typedef {{ readonly [attribute: string]: string | number | boolean | undefined }} Scalars what rules read */

/**
 * One value of an object that is applied, of the values that it has so far.
 *
 * @typedef {(object: { values: Scalars, make: Make, at: Settings }) => Value | undefined} Rule
 */

/** @typedef {{ [type: string]: { [attribute: string]: Rule } }} Rules by resource type, in the order they are applied */

/**
 * @param {Uint8Array} bytes
 * @param {number} length
 * @param {string} [alphabet]
 */
export const text = (bytes, length, alphabet = alphanumeric) =>
  Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('');

/**
 * @param {{ account: string, region: string }} at
 * @param {string} service
 * @param {string} resource
 */
export const arn = ({ account, region }, service, resource) => `arn:aws:${service}:${region}:${account}:${resource}`;

/**
 * @param {(label: string) => Buffer} stream 32 bytes for a label
 * @returns {Make}
 */
export function makeFrom(stream) {
  /** @type {Make['bytes']} */
  const bytes = (label, count = 32) =>
    Buffer.concat(
      Array.from({ length: Math.ceil(count / 32) || 1 }, (_, index) => stream(`${label}${index || ''}`)),
    ).subarray(0, count);
  /** @type {Make['hex']} */
  const hex = (label, length) => bytes(label).toString('hex').slice(0, length);
  return {
    bytes,
    hex,
    text: (label, length, alphabet) => text(bytes(label, length), length, alphabet),
    digits: (label, length) => text(bytes(label, length), length, '0123456789'),
    uuid: (label) => hex(label, 32).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, '$1-$2-4$3-8$4-$5'),
  };
}
