/** Security schemes of an OpenAPI definition → authorizers. */
import type { Values } from '../../model/schema/value.ts';
import { resourceType } from '../../model/resources/index.ts';
import { valuesFrom } from '../convert/attributes.ts';
import { isMembers, Members, textIn, type Foreign } from '../convert/raw-value.ts';
import type { References } from './references.ts';
import type { Scheme } from './requirements.ts';
import type { Found, Note } from '../parsed-source.ts';

export interface Schemes {
  readonly found: readonly Found[];
  readonly notes: readonly Note[];
  /** What they are to routes, by their names. */
  readonly known: ReadonlyMap<string, Scheme>;
}

const extension = 'x-amazon-apigateway-authorizer';

/** Names that are spelled otherwise in the extension than in the provider. */
const renamed: { readonly [name: string]: string } = {
  type: 'authorizerType',
  authorizerCredentials: 'authorizerCredentialsArn',
};

export function readSchemes(definition: Members, references: References, apiHandle: string, source: string): Schemes {
  const components = definition.get('components');
  const schemes =
    (isMembers(components) ? components.get('securitySchemes') : undefined) ?? definition.get('securityDefinitions');
  const found: Found[] = [];
  const notes: Note[] = [];
  const known = new Map<string, Scheme>();
  for (const [name, given] of isMembers(schemes) ? schemes : []) {
    if (!isMembers(given)) continue;
    const followed = references.follow(given);
    const scheme = followed.ok ? followed.members : given;
    const origin = { source, line: scheme.line };
    if (textIn(scheme, 'x-amazon-apigateway-authtype')?.toLowerCase() === 'awssigv4') {
      known.set(name, { kind: 'AWS_IAM' });
      continue;
    }
    const own: Note[] = [];
    const values = authorizerValues(name, scheme, { source, line: scheme.line }, own);
    if (!values) {
      known.set(name, { kind: 'none' });
      notes.push({
        kind: 'left-out',
        origin,
        what: name,
        text: `API Gateway makes no authorizer of the security scheme ${name}. It has no ${extension}, and is no OpenID Connect.`,
      });
      continue;
    }
    const handle = `authorizer ${name}`;
    known.set(name, { kind: values['authorizer_type'] === 'JWT' ? 'JWT' : 'CUSTOM', handle });
    const attributes = { api_id: { ref: apiHandle }, ...values };
    found.push({ type: 'authorizer', attributes, ids: {}, handle, origin, notes: own });
  }
  return { found, notes, known };
}

function authorizerValues(name: string, scheme: Members, origin: Note['origin'], notes: Note[]): Values | undefined {
  const said = scheme.get(extension);
  const { attributes } = resourceType('authorizer');
  if (isMembers(said)) {
    const members = new Members(said.line);
    for (const [key, value] of said)
      members.set(renamed[key] ?? key, key === 'identitySource' ? sources(value) : value);
    const type = textIn(members, 'authorizerType')?.toUpperCase();
    if (type !== undefined) members.set('authorizerType', type);
    const values = valuesFrom(attributes, members, {
      leave: (what, why, path) => notes.push({ kind: 'left-out', origin, what, text: why, path }),
    });
    return { name, ...values };
  }
  const url = textIn(scheme, 'openIdConnectUrl');
  if (textIn(scheme, 'type') !== 'openIdConnect' || url === undefined) return undefined;
  notes.push({
    kind: 'attention',
    origin,
    what: name,
    text: 'Its OpenID Connect address became the issuer of a JWT authorizer. The definition does not say for which audience; enter it.',
  });
  return {
    name,
    authorizer_type: 'JWT',
    identity_source: ['$request.header.Authorization'],
    jwt_configuration: { issuer: url.replace(/\/\.well-known\/openid-configuration\/?$/, '') },
  };
}

/** One text with commas, or a list. */
const sources = (value: Foreign): Foreign =>
  typeof value === 'string' ? value.split(/\s*,\s*/).filter(Boolean) : value;
