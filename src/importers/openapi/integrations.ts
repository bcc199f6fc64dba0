/** `x-amazon-apigateway-integration` of operations, in place or by reference → integrations. */
import { resourceType } from '../../model/resources/index.ts';
import { valuesFrom } from '../convert/attributes.ts';
import { cliShapes } from '../cli/fields.ts';
import { isRawObject, lettersOf, RawObject, type RawValue } from '../convert/raw-value.ts';
import type { References } from './references.ts';
import type { ImportedResource, Note } from '../parsed-source.ts';

export interface OpenApiIntegrations {
  /** The integration that an operation names or holds. */
  readonly of: (integration: RawValue | undefined) => IntegrationTarget;
  /** All that operations led to, and those that none leads to. */
  readonly found: () => readonly ImportedResource[];
}

export interface IntegrationTarget {
  /** Undefined: there is none. */
  readonly handle?: string;
  /** The reference to it that leads nowhere. */
  readonly missing?: string;
}

/** Names that are spelled otherwise in the extension than in the provider. */
const renamed: { readonly [letters: string]: string } = {
  type: 'integrationType',
  httpmethod: 'integrationMethod',
  uri: 'integrationUri',
  credentials: 'credentialsArn',
  subtype: 'integrationSubtype',
  contenthandling: 'contentHandlingStrategy',
};

/** Where integrations stand that operations refer to. */
export const sharedIntegrations = 'x-amazon-apigateway-integrations';

const whys: { readonly [letters: string]: string } = {
  responses: 'Only REST APIs map responses in this way. HTTP APIs have response parameters.',
  cachenamespace: 'Only REST APIs cache.',
  cachekeyparameters: 'Only REST APIs cache.',
};

export function readIntegrations(
  definition: RawObject,
  references: References,
  apiHandle: string,
  source: string,
  rest: boolean,
): OpenApiIntegrations {
  const found: ImportedResource[] = [];
  /** By the place of the definition: what several operations refer to is one integration. */
  const handles = new Map<RawObject, string>();
  const add = (members: RawObject, name: string | undefined): string => {
    const handle = `integration ${found.length + 1}`;
    const { attributes, notes } = integrationValues(members, source, rest);
    found.push({
      type: 'integration',
      attributes: { api_id: { ref: apiHandle }, ...attributes },
      ids: {},
      handle,
      ...(name === undefined ? {} : { name }),
      origin: { source, line: members.line },
      notes,
    });
    return handle;
  };
  const components = definition.get('components');
  const shared = isRawObject(components) ? components.get(sharedIntegrations) : undefined;
  for (const [name, members] of isRawObject(shared) ? shared : [])
    if (isRawObject(members) && !members.has('$ref')) handles.set(members, add(members, name));
  return {
    of: (integration) => {
      if (!isRawObject(integration)) return {};
      if (!integration.has('$ref')) return { handle: add(integration, undefined) };
      const followed = references.follow(integration);
      if (!followed.ok) return { missing: followed.reference };
      if (integration.size > 1) return { handle: add(followed.members, undefined) };
      const handle = handles.get(followed.target) ?? add(followed.target, undefined);
      handles.set(followed.target, handle);
      return { handle };
    },
    found: () => found,
  };
}

function integrationValues(
  given: RawObject,
  source: string,
  rest: boolean,
): { readonly attributes: ImportedResource['attributes']; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const origin = { source, line: given.line };
  const members = new RawObject(given.line);
  for (const [key, value] of given) {
    const name = renamed[lettersOf(key)] ?? key;
    const isType = name === 'integrationType' && typeof value === 'string';
    const shape =
      lettersOf(name) === 'responseparameters' ? cliShapes['integration.response_parameters']?.(value) : undefined;
    if (shape?.converted !== undefined)
      notes.push({ kind: 'converted', origin, what: key, text: shape.converted, path: ['response_parameters'] });
    members.set(name, isType ? value.toUpperCase().replaceAll('-', '_') : (shape?.foreign ?? value));
  }
  const { attributes } = resourceType('integration');
  const values = valuesFrom(attributes, members, {
    skip: (what, why, path) =>
      notes.push({ kind: 'left-out', origin, what, text: why, ...(path.length > 0 ? { path } : {}) }),
    skipReason: (name) => whys[lettersOf(name)],
  });
  const type = values['integration_type'];
  const isProxy = typeof type === 'string' && type.endsWith('_PROXY');
  if (!rest || !isProxy || values['payload_format_version'] !== undefined) return { attributes: values, notes };
  notes.push({
    kind: 'converted',
    origin,
    what: 'payloadFormatVersion',
    text: 'REST API definitions have no payload format version; 1.0 is the equivalent.',
    path: ['payload_format_version'],
  });
  return { attributes: { ...values, payload_format_version: '1.0' }, notes };
}
