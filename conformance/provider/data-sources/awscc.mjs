/** @import { Members, TypeSchema } from '../types.ts' */
/** @import { Account } from '../account.mjs' */
import { liveState } from '../live-state.mjs';
import { identityNames, schemaOf } from '../schemas.mjs';
import { entries, isMembers } from '../values.mjs';
import { DataSourceError } from './error.mjs';

/**
 * One object of the account, by its id.
 *
 * @param {string} type
 * @param {string} id
 * @param {Account | undefined} account
 * @returns {Members}
 */
export function readObject(type, id, account) {
  if (!account) throw new DataSourceError('No simulated account', `Reading ${type} needs a simulated account.`);
  const schema = schemaOf('awscc').resources[type];
  const found = account.find(type, id);
  if (!found || !schema)
    throw new DataSourceError(
      'AWS Data Source Not Found',
      'After attempting to read the data source, the API returned a resource not found error for the id provided. ' +
        `Original Error: ResourceNotFoundException: Resource of type '${schema?.cfn_type}' with identifier '${id}' was not found.`,
    );
  const value = liveState(schema, found, null);
  for (const path of schema.write_only ?? []) copyAt(value, {}, path);
  return { ...withIdentity(schema, value, id), id };
}

/**
 * The ids of all objects of a type; a data source has no argument for a parent that the service needs.
 *
 * @param {string} type
 * @param {TypeSchema} schema
 * @param {Account | undefined} account
 * @param {string} region
 * @returns {Members}
 */
export function listObjects(type, schema, account, region) {
  const [resourceType = '', resource] =
    entries(schemaOf('awscc').resources).find(([, { cfn_type }]) => cfn_type === schema.cfn_type) ?? [];
  if (resource?.list_requires) {
    const parents = resource.list_requires.map((name) => resource.cfn_names?.[name] ?? name).join(', ');
    throw new DataSourceError(
      'AWS SDK Go Service Operation Unsuccessful',
      'Calling CloudControl service ListResources operation returned: InvalidRequestException: Missing Or Invalid ' +
        `ResourceModel property in ${schema.cfn_type} list handler request input. Required property: [${parents}]. ` +
        `The data source ${type} has no argument for it.`,
    );
  }
  return { id: region, ids: account?.ids(resourceType) ?? [] };
}

/**
 * With the parts of its id that the account did not repeat.
 *
 * @param {TypeSchema} schema
 * @param {Members} value
 * @param {string} id
 * @returns {Members}
 */
export function withIdentity(schema, value, id) {
  const parts = id.split('|');
  const missing = identityNames(schema).flatMap((name, index) =>
    value[name] === null ? [[name, parts[index] ?? null]] : [],
  );
  return { ...value, ...Object.fromEntries(missing) };
}

/**
 * @param {Members} to changed in place: its member at the path becomes that of `from`
 * @param {Members} from
 * @param {string[]} path
 */
export function copyAt(to, from, [head = '', ...rest]) {
  const [inner, source] = [to[head], from[head]];
  if (rest.length === 0) to[head] = source ?? null;
  else if (isMembers(inner)) copyAt(inner, isMembers(source) ? source : {}, rest);
}
