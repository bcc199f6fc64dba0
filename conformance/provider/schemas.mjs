/** @import { ProviderSchema, TypeSchema } from './types.ts' */
import { readFileSync } from 'node:fs';
import { entries } from './values.mjs';

/** Names below hashicorp/ of the providers that are simulated. */
export const providers = /** @type {const} */ (['awscc', 'aws', 'archive', 'random']);

/** @typedef {(typeof providers)[number]} ProviderName */

/** @type {Map<ProviderName, ProviderSchema>} */
const loaded = new Map();

/**
 * @param {ProviderName} name
 * @returns {ProviderSchema}
 */
export function schemaOf(name) {
  const schema =
    loaded.get(name) ?? JSON.parse(readFileSync(new URL(`../schemas/${name}.json`, import.meta.url), 'utf8'));
  loaded.set(name, schema);
  return schema;
}

/**
 * @param {string} type for example awscc_apigatewayv2_api
 * @param {'resources' | 'data_sources'} [kind]
 * @returns {{ provider: ProviderName, schema: TypeSchema } | undefined} undefined where no provider has it
 */
export function typeNamed(type, kind = 'resources') {
  const provider = providers.find((name) => type.startsWith(`${name}_`));
  const schema = provider && schemaOf(provider)[kind][type];
  return schema && { provider, schema };
}

/**
 * The attributes that make up an import id, in order. A CloudFormation property "Id" has another name in Terraform,
 * though the identity schema says "id".
 *
 * @param {TypeSchema} schema
 * @returns {string[]}
 */
export const identityNames = ({ identity = [], cfn_names }) =>
  identity
    .filter(({ required }) => required)
    .map(({ name }) => (name === 'id' ? (entries(cfn_names).find(([, cfn]) => cfn === 'Id')?.[0] ?? 'id') : name));
