/** @import { Attribute, Body, Path, Toolkit, TypeSchema, Value, WireDiagnostic } from './types.ts' */
import { isJson } from './json-text.mjs';
import { frameworkMessages } from './messages-framework.mjs';
import { sdkMessages } from './messages-sdk.mjs';
import { check } from './validators.mjs';
import { entries, isMembers, isSet, listOf, membersOf, UNKNOWN } from './values.mjs';
import { diagnostic, ERROR, WARNING } from './wire.mjs';

/**
 * The words of one plugin toolkit. Where there is no `arn`, ARNs are checked by their patterns alone.
 *
 * @typedef {{
 *   readOnly: (path: Path) => WireDiagnostic,
 *   required: (path: Path) => WireDiagnostic,
 *   json: (path: Path, value: string) => WireDiagnostic,
 *   arn?: (path: Path, value: string) => WireDiagnostic[],
 *   integer: (path: Path, value: number) => WireDiagnostic,
 *   regex: (path: Path, value: string, pattern: string, message: string | undefined) => WireDiagnostic,
 *   oneOf: (path: Path, value: Value, values: Value[]) => WireDiagnostic,
 *   length: (path: Path, length: number, bounds: import('./types.ts').Bounds) => WireDiagnostic,
 *   range: (path: Path, value: number, bounds: import('./types.ts').Bounds) => WireDiagnostic,
 *   size: (path: Path, size: number, bounds: import('./types.ts').Bounds, kind: string) => WireDiagnostic,
 * }} Messages
 */

/**
 * Checks of a configuration beyond what Terraform itself enforces from the schema: read-only attributes, required ones
 * that are null, and the schema's validators.
 *
 * @param {Body & Partial<Pick<TypeSchema, 'exactly_one' | 'conflicts'>>} schema
 * @param {Value} config
 * @param {Toolkit} toolkit
 * @returns {WireDiagnostic[]}
 */
export function validateConfig(schema, config, toolkit) {
  const messages = toolkit === 'sdk' ? sdkMessages : frameworkMessages;
  return [...bodyFaults(schema, config, [], messages), ...combinationFaults(schema, config)];
}

/**
 * @param {Partial<Pick<TypeSchema, 'exactly_one' | 'conflicts'>>} schema
 * @param {Value} config
 */
function combinationFaults({ exactly_one = [], conflicts = [] }, config) {
  const members = membersOf(config);
  const given = (/** @type {string[]} */ names) => names.filter((name) => isSet(members[name]));
  return [
    ...exactly_one.flatMap((names) => {
      const [first, second] = given(names);
      if (first !== undefined && second === undefined) return [];
      const list = names.join(',');
      const fault =
        first === undefined
          ? `one of \`${list}\` must be specified`
          : `only one of \`${list}\` can be specified, but \`${given(names).join(',')}\` were specified.`;
      const at = first ?? names[0] ?? '';
      return [diagnostic(ERROR, 'Invalid combination of arguments', `"${names[0]}": ${fault}`, [at])];
    }),
    ...conflicts.flatMap((names) => {
      const [first = '', ...others] = given(names);
      if (others.length === 0) return [];
      const detail = `"${first}": conflicts with ${others.join(', ')}`;
      return [diagnostic(ERROR, 'Conflicting configuration arguments', detail, [first])];
    }),
  ];
}

/**
 * @param {Body} body
 * @param {Value | undefined} value
 * @param {Path} path
 * @param {Messages} messages
 * @returns {WireDiagnostic[]}
 */
function bodyFaults(body, value, path, messages) {
  const members = membersOf(value);
  return [
    ...entries(body.attributes).flatMap(([name, attribute]) =>
      attributeFaults(attribute, members[name] ?? null, [...path, name], messages),
    ),
    ...entries(body.blocks).flatMap(([name, block]) =>
      elementFaults(block.mode, block, members[name], [...path, name], messages),
    ),
  ];
}

/**
 * Of each element of a nested attribute or a list of blocks.
 *
 * @param {string} mode
 * @param {Body} body
 * @param {Value | undefined} value
 * @param {Path} path
 * @param {Messages} messages
 * @returns {WireDiagnostic[]}
 */
function elementFaults(mode, body, value, path, messages) {
  if (!isSet(value) || value === UNKNOWN) return [];
  if (mode === 'single' || mode === 'group') return bodyFaults(body, value, path, messages);
  const one = (/** @type {Value} */ element, /** @type {Path[number]} */ step) =>
    isSet(element) && element !== UNKNOWN ? bodyFaults(body, element, [...path, step], messages) : [];
  if (isMembers(value)) return entries(value).flatMap(([key, member]) => one(member, { key }));
  return listOf(value).flatMap((element, index) => one(element, mode === 'set' ? { set: true } : { index }));
}

/**
 * @param {Attribute} attribute
 * @param {Value} value
 * @param {Path} path
 * @param {Messages} messages
 * @returns {WireDiagnostic[]}
 */
function attributeFaults(attribute, value, path, messages) {
  const { computed, optional, required, deprecated, nested, validators = [] } = attribute;
  return [
    ...(computed && !optional && value !== null ? [messages.readOnly(path)] : []),
    ...(required && value === null ? [messages.required(path)] : []),
    ...(value === null || value === UNKNOWN ? [] : valueFaults(attribute, value, path, messages)),
    ...validators.flatMap((validator) => check(validator, attribute, value, path, messages)),
    ...(deprecated && value !== null && value !== UNKNOWN
      ? [diagnostic(WARNING, 'Attribute Deprecated', typeof deprecated === 'string' ? deprecated : 'Deprecated.', path)]
      : []),
    ...(nested ? elementFaults(nested.mode, nested, value, path, messages) : []),
  ];
}

/**
 * @param {Attribute} attribute
 * @param {Value} value
 * @param {Path} path
 * @param {Messages} messages
 */
function valueFaults({ custom, int }, value, path, messages) {
  if (int && typeof value === 'number' && !Number.isInteger(value)) return [messages.integer(path, value)];
  if (typeof value !== 'string') return [];
  if (custom === 'json' && !isJson(value)) return [messages.json(path, value)];
  if (custom === 'arn') return messages.arn?.(path, value) ?? [];
  if (custom === 'duration' && !/^([0-9.]+(ns|us|µs|ms|s|m|h))+$/.test(value))
    return [diagnostic(ERROR, 'Invalid Duration', `Value ${JSON.stringify(value)} is not a duration.`, path)];
  return [];
}
