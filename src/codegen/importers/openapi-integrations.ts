/** `x-amazon-apigateway-integration` of operations, in place or by reference → integrations. */
import { resourceType } from '../../model/resources/index.ts';
import { valuesFrom } from './attributes.ts';
import { cliShapes } from './cli-fields.ts';
import { isMembers, lettersOf, Members, textIn, type Foreign } from './foreign.ts';
import type { Found, Note } from './reading.ts';

export interface Integrations {
  /** The handle of the integration that an operation names or holds; undefined: there is none. */
  readonly of: (integration: Foreign | undefined, line: number) => string | undefined;
  /** All that operations led to, and those that none leads to. */
  readonly found: () => readonly Found[];
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

const whys: { readonly [letters: string]: string } = {
  responses: 'Only REST APIs map answers in this way. HTTP APIs have response parameters.',
  cachenamespace: 'Only REST APIs cache.',
  cachekeyparameters: 'Only REST APIs cache.',
};

const pointer = /^#\/components\/x-amazon-apigateway-integrations\/(.+)$/;

export function readIntegrations(
  shared: Foreign | undefined,
  apiHandle: string,
  source: string,
  isSwagger: boolean,
): Integrations {
  const found: Found[] = [];
  const byName = new Map<string, string>();
  const add = (members: Members, name: string | undefined): string => {
    const handle = `integration ${found.length + 1}`;
    const { attributes, notes } = integrationValues(members, source, isSwagger);
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
  for (const [name, members] of isMembers(shared) ? shared : [])
    if (isMembers(members)) byName.set(name, add(members, name));
  return {
    of: (integration) => {
      if (!isMembers(integration)) return undefined;
      const reference = textIn(integration, '$ref');
      if (reference === undefined) return add(integration, undefined);
      // A pointer of JSON spells / and ~ in names with ~.
      const name = pointer.exec(reference)?.[1]?.replaceAll('~1', '/').replaceAll('~0', '~');
      return name === undefined ? undefined : byName.get(name);
    },
    found: () => found,
  };
}

function integrationValues(
  given: Members,
  source: string,
  isSwagger: boolean,
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
  if (!isSwagger || !isProxy || values['payload_format_version'] !== undefined) return { attributes: values, notes };
  notes.push({
    kind: 'converted',
    origin,
    what: 'payloadFormatVersion',
    text: 'Definitions of REST APIs name no payload version; 1.0 is the one that is like theirs.',
    path: ['payload_format_version'],
  });
  return { attributes: { ...values, payload_format_version: '1.0' }, notes };
}
