/** @import { Attribute, Bounds, Path, Validator, Value, WireDiagnostic } from './types.ts' */
/** @import { Messages } from './validate.mjs' */
import { canonicalAttribute, elementOf } from './canonical.mjs';
import { pathToText } from './paths.mjs';
import { hasUnknown, listOf, textOf, UNKNOWN } from './values.mjs';
import { diagnostic, ERROR } from './wire.mjs';

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/**
 * Schemas have patterns in RE2 syntax; what differs in ECMAScript is rewritten.
 *
 * @param {string} source
 */
function patternOf(source) {
  const known = patterns.get(source);
  if (known) return known;
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([^]*)$/.exec(source) ?? [];
  const text = rest.replaceAll('\\A', '^').replaceAll('\\z', '$');
  const made = compiled(text, `${flags}u`) ?? new RegExp(text, flags);
  patterns.set(source, made);
  return made;
}

/** @param {string} text @param {string} flags */
function compiled(text, flags) {
  try {
    return new RegExp(text, flags);
  } catch {
    return undefined; // an escape that the Unicode mode refuses
  }
}

/** @param {number} figure @param {Bounds} bounds */
const within = (figure, { min = -Infinity, max = Infinity }) => figure >= min && figure <= max;

/**
 * What one validator of the schema finds.
 *
 * @param {Validator} validator
 * @param {Attribute} attribute
 * @param {Value} value
 * @param {Path} path
 * @param {Messages} messages
 * @returns {WireDiagnostic[]}
 */
export function check(validator, attribute, value, path, messages) {
  if (validator.kind === 'not_null') {
    const detail = `${pathToText(path)}: value must be configured`;
    return value === null ? [diagnostic(ERROR, 'Missing Attribute Value', detail, path)] : [];
  }
  if (value === null || value === UNKNOWN) return [];
  switch (validator.kind) {
    case 'regex':
      if (typeof value !== 'string' || patternOf(validator.pattern).test(value)) return [];
      return [messages.regex(path, value, validator.pattern, validator.message)];
    case 'one_of':
      return validator.values.includes(value) ? [] : [messages.oneOf(path, value, validator.values)];
    case 'length': {
      const length = Buffer.byteLength(textOf(value));
      return within(length, validator) ? [] : [messages.length(path, length, validator)];
    }
    case 'range':
      return within(Number(value), validator) ? [] : [messages.range(path, Number(value), validator)];
    case 'size': {
      const size = Object.keys(value).length;
      return within(size, validator) ? [] : [messages.size(path, size, validator, kindOf(attribute))];
    }
    case 'unique':
      return duplicates(attribute, listOf(value)).map((element) => {
        const detail = `This attribute contains duplicate values of: ${JSON.stringify(element)}`;
        return diagnostic(ERROR, 'Duplicate List Value', detail, path);
      });
    case 'each':
      return listOf(value).flatMap((element, index) => {
        const at = [...path, kindOf(attribute) === 'set' ? /** @type {const} */ ({ set: true }) : { index }];
        return validator.of.flatMap((one) => check(one, elementOf(attribute), element, at, messages));
      });
  }
}

/** @param {Attribute} attribute */
const kindOf = ({ nested, type }) => nested?.mode ?? String(type?.[0]);

/**
 * @param {Attribute} attribute
 * @param {Value[]} list
 */
function duplicates(attribute, list) {
  const known = list.filter((element) => !hasUnknown(element));
  const texts = known.map((element) => canonicalAttribute(elementOf(attribute), element));
  return known.filter((_, index) => texts.indexOf(texts[index] ?? '') < index);
}
