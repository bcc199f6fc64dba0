/** @import { Path } from './types.ts' */

/**
 * @param {Path} path
 * @returns {{ steps: object[] }} as the protocol spells it, cut at the first element of a set
 */
export function pathToWire(path) {
  const end = path.findIndex((step) => typeof step === 'object' && 'set' in step);
  const steps = (end < 0 ? path : path.slice(0, end)).map((step) => {
    if (typeof step === 'string') return { attribute_name: step };
    return 'key' in step ? { element_key_string: step.key } : { element_key_int: 'index' in step ? step.index : 0 };
  });
  return { steps };
}

/**
 * @param {Path} path
 * @returns {string} as messages name it
 */
export const pathToText = (path) =>
  path
    .map((step, index) => {
      if (typeof step === 'string') return index > 0 ? `.${step}` : step;
      if ('key' in step) return `[${JSON.stringify(step.key)}]`;
      return 'index' in step ? `[${step.index}]` : '[Value(…)]';
    })
    .join('');

/**
 * @param {Path} path
 * @returns {string} the last attribute of it
 */
export const lastName = (path) => path.filter((step) => typeof step === 'string').at(-1) ?? '';
