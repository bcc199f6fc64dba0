/** @import { Bounds, Path } from './types.ts' */
/** @import { Messages } from './validate.mjs' */
import { pathToText } from './paths.mjs';
import { diagnostic, ERROR } from './wire.mjs';

/** @param {Bounds} bounds */
const boundsText = ({ min, max }) => {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `between ${min} and ${max}`;
};

/** @param {Bounds} bounds */
const sizeText = ({ min, max }) =>
  [
    ...(min === undefined ? [] : [`at least ${min} elements`]),
    ...(max === undefined ? [] : [`at most ${max} elements`]),
  ].join(' and ');

/** @param {Path} path @param {string} rule @param {string} got */
const mismatch = (path, rule, got) =>
  diagnostic(ERROR, 'Invalid Attribute Value Match', `Attribute ${pathToText(path)} ${rule}, got: ${got}`, path);

/** @param {Path} path @param {string} fault */
const invalid = (path, fault) =>
  diagnostic(ERROR, 'Invalid Attribute Value', `Attribute ${pathToText(path)} ${fault}`, path);

const more = 'Refer to the provider documentation or contact the provider developers for additional information about';

/**
 * The words of Terraform's plugin framework, which awscc is made with.
 *
 * @type {Messages}
 */
export const frameworkMessages = {
  readOnly: (path) =>
    diagnostic(
      ERROR,
      'Invalid Configuration for Read-Only Attribute',
      'Cannot set value for this attribute as the provider has marked it as read-only. ' +
        `Remove the configuration line setting the value.\n\n${more} configurable and read-only attributes that are ` +
        `supported.\n\nAttribute: ${pathToText(path)}`,
      path,
    ),
  required: (path) =>
    diagnostic(
      ERROR,
      'Missing Configuration for Required Attribute',
      `Must set a configuration value for the ${pathToText(path)} attribute as the provider has marked it as ` +
        `required.\n\n${more} configurable attributes that are required.`,
      path,
    ),
  json: (path, value) =>
    diagnostic(
      ERROR,
      'Invalid JSON String Value',
      'A string value was provided that is not valid JSON string format (RFC 7159).\n\n' +
        `Path: ${pathToText(path)}\nGiven Value: ${value}\n`,
      path,
    ),
  integer: (path, value) =>
    diagnostic(
      ERROR,
      'Value Conversion Error',
      `An unexpected error was encountered trying to convert the value of ${pathToText(path)}: ${value} is not an ` +
        'integer.',
      path,
    ),
  regex: (path, value, pattern, message) =>
    mismatch(path, message ?? `value must match regular expression '${pattern}'`, value),
  oneOf: (path, value, values) =>
    mismatch(
      path,
      `value must be one of: [${values.map((one) => JSON.stringify(one)).join(' ')}]`,
      JSON.stringify(value),
    ),
  length: (path, length, bounds) =>
    diagnostic(
      ERROR,
      'Invalid Attribute Value Length',
      `Attribute ${pathToText(path)} string length must be ${boundsText(bounds)}, got: ${length}`,
      path,
    ),
  range: (path, value, bounds) => invalid(path, `value must be ${boundsText(bounds)}, got: ${value}`),
  size: (path, size, bounds, kind) => invalid(path, `${kind} must contain ${sizeText(bounds)}, got: ${size}`),
};
