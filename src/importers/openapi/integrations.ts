/** `x-amazon-apigateway-integration` of operations, in place or by reference → integrations. */
import { resourceType } from '../../model/resources/index.ts';
import { valuesFrom } from '../convert/attributes.ts';
import { cliShapes } from '../cli/fields.ts';
import { isMembers, lettersOf, Members, type Foreign } from '../convert/raw-value.ts';
import type { References } from './references.ts';
import type { Found, Note } from '../parsed-source.ts';

export interface Integrations {
  /** The integration that an operation names or holds. */
  readonly of: (integration: Foreign | undefined) => Target;
  /** All that operations led to, and those that none leads to. */
  readonly found: () => readonly Found[];
}

export interface Target {
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
  responses: 'Only REST APIs map answers in this way. HTTP APIs have response parameters.',
  cachenamespace: 'Only REST APIs cache.',
  cachekeyparameters: 'Only REST APIs cache.',
};

export function readIntegrations(
  definition: Members,
  references: References,
  apiHandle: string,
  source: string,
  rest: boolean,
): Integrations {
  const found: Found[] = [];
  /** By the place of the definition: what several operations refer to is one integration. */
  const handles = new Map<Members, string>();
  const add = (members: Members, name: string | undefined): string => {
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
  const shared = isMembers(components) ? components.get(sharedIntegrations) : undefined;
  for (const [name, members] of isMembers(shared) ? shared : [])
    if (isMembers(members) && !members.has('$ref')) handles.set(members, add(members, name));
  return {
    of: (integration) => {
      if (!isMembers(integration)) return {};
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
  given: Members,
  source: string,
  rest: boolean,
): { readonly attributes: Found['attributes']; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const origin = { source, line: given.line };
  const members = new Members(given.line);
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
    leave: (what, why, path) =>
      notes.push({ kind: 'left-out', origin, what, text: why, ...(path.length > 0 ? { path } : {}) }),
    why: (name) => whys[lettersOf(name)],
  });
  const type = values['integration_type'];
  const isProxy = typeof type === 'string' && type.endsWith('_PROXY');
  if (!rest || !isProxy || values['payload_format_version'] !== undefined) return { attributes: values, notes };
  notes.push({
    kind: 'converted',
    origin,
    what: 'payloadFormatVersion',
    text: 'Definitions of REST APIs name no payload version; 1.0 is the one that is like theirs.',
    path: ['payload_format_version'],
  });
  return { attributes: { ...values, payload_format_version: '1.0' }, notes };
}
