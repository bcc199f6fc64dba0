/** @import { Rule, Rules } from './rules.mjs' */
import { text } from './rules.mjs';

/**
 * @param {(bytes: Buffer) => string} spell
 * @returns {Rule}
 */
const spelled =
  (spell) =>
  ({ values, make }) =>
    `${values.prefix ?? ''}${spell(make.bytes('b', Number(values.byte_length)))}`;

/**
 * What the random provider makes up: here, the same for the same configuration.
 *
 * @type {Rules}
 */
export const random = {
  random_id: {
    hex: spelled((bytes) => bytes.toString('hex')),
    b64_url: spelled((bytes) => bytes.toString('base64url')),
    b64_std: spelled((bytes) => bytes.toString('base64')),
    dec: spelled((bytes) => BigInt(`0x${bytes.toString('hex') || '0'}`).toString()),
    id: ({ values, make }) => make.bytes('b', Number(values.byte_length)).toString('base64url'),
  },
  random_string: {
    number: ({ values }) => values.numeric,
    result: ({ values, make }) => {
      const alphabet = [
        values.lower ? 'abcdefghijklmnopqrstuvwxyz' : '',
        values.upper ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : '',
        values.numeric ? '0123456789' : '',
        values.special ? (values.override_special ?? '!@#$%&*()-_=+[]{}<>:?') : '',
      ].join('');
      const length = Number(values.length);
      return text(make.bytes('s', length), length, alphabet || 'x');
    },
    id: ({ values }) => values.result,
  },
  random_pet: {
    id: ({ values, make }) => {
      const words = Array.from({ length: Number(values.length) }, (_, index) => make.text(`w${index}`, 5, 'aeioumnrt'));
      return [...(values.prefix ? [values.prefix] : []), ...words].join(String(values.separator ?? '-'));
    },
  },
  random_uuid: { result: ({ make }) => make.uuid('u'), id: ({ values }) => values.result },
};
