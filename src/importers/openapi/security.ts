/** Security schemes of an OpenAPI definition → authorizers. */
import type { Values } from '../../model/schema/value.ts';
import { resourceType } from '../../model/resources/index.ts';
import { valuesFrom } from '../convert/attributes.ts';
import { isRawObject, RawObject, textIn, type RawValue } from '../convert/raw-value.ts';
import type { References } from './references.ts';
import type { SecurityScheme } from './requirements.ts';
import type { ImportedResource, Note } from '../parsed-source.ts';

export interface SecuritySchemes {
  readonly found: readonly ImportedResource[];
  readonly notes: readonly Note[];
  /** What they are to routes, by their names. */
  readonly known: ReadonlyMap<string, SecurityScheme>;
}

const extension = 'x-amazon-apigateway-authorizer';

/** Names that are spelled otherwise in the extension than in the provider. */
const renamed: { readonly [name: string]: string } = {
  type: 'authorizerType',
  authorizerCredentials: 'authorizerCredentialsArn',
};

export function readSchemes(
  definition: RawObject,
  references: References,
  apiHandle: string,
  source: string,
): SecuritySchemes {
  const components = definition.get('components');
  const schemes =
    (isRawObject(components) ? components.get('securitySchemes') : undefined) ?? definition.get('securityDefinitions');
  const found: ImportedResource[] = [];
  const notes: Note[] = [];
  const known = new Map<string, SecurityScheme>();
  for (const [name, given] of isRawObject(schemes) ? schemes : []) {
    if (!isRawObject(given)) continue;
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
        text: `API Gateway has no authorizer for security scheme ${name}. It has no ${extension}, and isn't OpenID Connect.`,
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

function authorizerValues(name: string, scheme: RawObject, origin: Note['origin'], notes: Note[]): Values | undefined {
  const said = scheme.get(extension);
  const { attributes } = resourceType('authorizer');
  if (isRawObject(said)) {
    const members = new RawObject(said.line);
    for (const [key, value] of said)
      members.set(renamed[key] ?? key, key === 'identitySource' ? sources(value) : value);
    const type = textIn(members, 'authorizerType')?.toUpperCase();
    if (type !== undefined) members.set('authorizerType', type);
    const values = valuesFrom(attributes, members, {
      skip: (what, why, path) => notes.push({ kind: 'left-out', origin, what, text: why, path }),
    });
    return { name, ...values };
  }
  const url = textIn(scheme, 'openIdConnectUrl');
  if (textIn(scheme, 'type') !== 'openIdConnect' || url === undefined) return undefined;
  notes.push({
    kind: 'attention',
    origin,
    what: name,
    text: 'Its OpenID Connect URL is now the issuer of a JWT authorizer. The definition has no audience: enter it.',
  });
  return {
    name,
    authorizer_type: 'JWT',
    identity_source: ['$request.header.Authorization'],
    jwt_configuration: { issuer: url.replace(/\/\.well-known\/openid-configuration\/?$/, '') },
  };
}

/** One text with commas, or a list. */
const sources = (value: RawValue): RawValue =>
  typeof value === 'string' ? value.split(/\s*,\s*/).filter(Boolean) : value;
