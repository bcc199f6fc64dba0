/** @import { Messages } from './validate.mjs' */
import { lastName, pathToText } from './paths.mjs';
import { diagnostic, ERROR } from './wire.mjs';

/**
 * The words of Terraform's older plugin toolkit, which most of aws is made with.
 *
 * @type {Messages}
 */
export const sdkMessages = {
  readOnly: (path) =>
    diagnostic(
      ERROR,
      'Value for unconfigurable attribute',
      `Can't configure a value for "${pathToText(path)}": its value will be decided automatically based on the result ` +
        'of applying this configuration.',
      path,
    ),
  required: (path) =>
    diagnostic(
      ERROR,
      'Missing required argument',
      `The argument "${lastName(path)}" is required, but no definition was found.`,
      path,
    ),
  json: (path, value) => {
    const kind = lastName(path).includes('policy') ? 'JSON policy' : 'JSON';
    return diagnostic(ERROR, `"${lastName(path)}" contains an invalid ${kind}`, `Given: ${value.slice(0, 200)}`, path);
  },
  arn: (path, value) => {
    if (value === '' || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+/.test(value)) return [];
    const fault = value.startsWith('arn:') ? 'not enough sections' : 'invalid prefix';
    return [diagnostic(ERROR, `"${lastName(path)}" (${value}) is an invalid ARN: arn: ${fault}`, '', path)];
  },
  integer: (path, value) =>
    diagnostic(
      ERROR,
      'Incorrect attribute value type',
      `Inappropriate value for attribute "${lastName(path)}": a whole number is required, got ${value}.`,
      path,
    ),
  regex: (path, value, pattern) =>
    diagnostic(
      ERROR,
      `invalid value for ${lastName(path)} (must match regular expression ${JSON.stringify(pattern)}, got ` +
        `${JSON.stringify(value)})`,
      '',
      path,
    ),
  oneOf: (path, value, values) => {
    const list = values.map((one) => JSON.stringify(one)).join(' ');
    return diagnostic(
      ERROR,
      `expected ${lastName(path)} to be one of [${list}], got ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      '',
      path,
    );
  },
  length: (path, length, { min = 0, max }) =>
    diagnostic(
      ERROR,
      `expected length of ${lastName(path)} to be in the range (${min} - ${max ?? '…'}), got ${length} characters`,
      '',
      path,
    ),
  range: (path, value, { min, max }) => {
    const bounds = max === undefined ? `at least (${min})` : `in the range (${min} - ${max})`;
    return diagnostic(ERROR, `expected ${lastName(path)} to be ${bounds}, got ${value}`, '', path);
  },
  size: (path, size) => diagnostic(ERROR, `unexpected number of elements in ${lastName(path)}: ${size}`, '', path),
};
