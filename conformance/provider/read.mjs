/** @import { Members, Settings, TypeSchema, Value, WireDiagnostic } from './types.ts' */
/** @import { Account } from './account.mjs' */
import { conform } from './conform.mjs';
import { copyAt, withIdentity } from './data-sources/awscc.mjs';
import { liveState } from './live-state.mjs';
import { identityNames } from './schemas.mjs';
import { isSet, textOf } from './values.mjs';
import { diagnostic, ERROR, WARNING } from './wire.mjs';

/**
 * A state after refresh; the very one that was given where nothing is known of it.
 *
 * @typedef {{ state: Members | null, diagnostics?: WireDiagnostic[] }} ReadResult
 */

/**
 * @param {{ type: string, schema: TypeSchema, state: Members, account: Account, applied: boolean }} object
 * `applied`: made by an apply, so that it need not be in the account
 * @returns {ReadResult}
 */
export function readFramework({ type, schema, state, account, applied }) {
  const id = textOf(state['id']);
  const found = account.find(type, id);
  if (found) {
    const next = conform(schema, liveState(schema, found, state));
    // The service never returns write-only properties: they stay as they were.
    for (const path of schema.write_only ?? []) copyAt(next, state, path);
    return { state: { ...withIdentity(schema, next, id), id } };
  }
  if (applied || !schema.identity) return { state };
  const names = identityNames(schema);
  const parts = id.split('|');
  if (parts.length !== names.length || parts.includes('')) {
    const wanted = names.map((name) => `/properties/${schema.cfn_names?.[name] ?? name}`).join(', ');
    const detail =
      'Calling Cloud Control API service GetResource operation returned: operation error CloudControl: GetResource, ' +
      'https response error StatusCode: 400, api error ValidationException: ' +
      `Identifier ${id} is not valid for identifier [${wanted}]`;
    return { state, diagnostics: [diagnostic(ERROR, 'AWS SDK Go Service Operation Unsuccessful', detail)] };
  }
  const detail =
    'Automatically removing from Terraform State instead of returning the error, which may trigger resource ' +
    `recreation. Original Error: ResourceNotFoundException: Resource of type '${schema.cfn_type}' with identifier ` +
    `'${id}' was not found.`;
  return { state: null, diagnostics: [diagnostic(WARNING, 'AWS Resource Not Found During Refresh', detail)] };
}

/**
 * @param {Parameters<typeof readFramework>[0] & { at: Settings }} object
 * @returns {ReadResult}
 */
export function readSdk({ type, schema, state, account, applied, at }) {
  const { parts, separator = '' } = schema.import ?? { parts: ['id'] };
  const key = parts.map((part) => textOf(state[part])).join(separator);
  const found = account.find(type, key) ?? account.find(type, state['id']);
  if (!found) return { state: applied ? state : null };
  const next = conform(schema, found);
  for (const [name, { computed }] of Object.entries(schema.attributes)) {
    // Arguments that the service does not return keep what is in the state.
    if (next[name] === null && isSet(state[name]) && !computed) next[name] = state[name];
    if (name === 'tags_all') next[name] ??= next['tags'] ?? {};
    if (name === 'region') next[name] ??= at.region;
  }
  for (const part of parts) next[part] ??= state[part] ?? null;
  return { state: { ...next, id: found['id'] ?? state['id'] ?? null } };
}

/**
 * The state that an import begins with: the id is split, or passed on for the first read to find out whether it exists.
 *
 * @param {TypeSchema} schema
 * @param {string} id
 * @param {boolean} isSdk
 * @returns {{ state: Members } | { diagnostics: WireDiagnostic[] }}
 */
export function importState(schema, id, isSdk) {
  const state = conform(schema, {});
  if (!isSdk) return { state: { ...state, id } };
  const { parts, separator = '', format, id: idForm } = schema.import ?? { parts: ['id'] };
  const values = parts.length > 1 ? id.split(separator) : [id];
  if (values.length !== parts.length || values.includes('')) {
    const fault = `wrong format of import ID (${id}), use: ${format ?? parts.join(separator)}`;
    return { diagnostics: [diagnostic(ERROR, fault, '')] };
  }
  const given = Object.fromEntries(parts.map((part, index) => [part, values[index] ?? null]));
  /** @type {Value} */
  const own = idForm
    ? idForm
        .split(':')
        .map((part) => textOf(given[part]))
        .join(':')
    : (given['id'] ?? id);
  return { state: { ...state, ...given, id: own } };
}
