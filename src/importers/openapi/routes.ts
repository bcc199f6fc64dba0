/** Paths and operations of a definition → routes. */
import { shownValue } from '../../model/schema/value-schema.ts';
import type { Values } from '../../model/schema/value.ts';
import { leafFrom } from '../convert/attributes.ts';
import { ResolvedValue, isRawObject, textOfRaw, type RawValue, type RawObject } from '../convert/raw-value.ts';
import type { OpenApiIntegrations } from './integrations.ts';
import type { References } from './references.ts';
import { requiredAuthorization } from './requirements.ts';
import type { SecuritySchemes } from './security.ts';
import type { ImportedResource, Note } from '../parsed-source.ts';

const methods: { readonly [name: string]: string } = {
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
  'x-amazon-apigateway-any-method': 'ANY',
};

const prefix = 'x-amazon-apigateway-';

/** What an operation says beside its route, for people and tools. */
const operationParts: ReadonlySet<string> = new Set([
  'operationId',
  'security',
  `${prefix}integration`,
  'isDefaultRoute',
  `${prefix}auth`,
]);

/** What operations lead to and ask for. */
export interface RouteContext {
  readonly references: References;
  readonly apiHandle: string;
  readonly source: string;
  readonly schemes: SecuritySchemes;
  readonly integrations: OpenApiIntegrations;
}

export function routesOf(definition: RawObject, around: RouteContext, notes: Note[]): readonly ImportedResource[] {
  const { references } = around;
  const paths = definition.get('paths');
  const routes: ImportedResource[] = [];
  for (const [path, item] of isRawObject(paths) ? paths : []) {
    if (!isRawObject(item)) continue;
    const tell = (kind: Note['kind'], name: string, text: string) =>
      notes.push({ kind, origin: { source: around.source, line: item.line }, what: `${path} ${name}`, text });
    const followed = references.follow(item);
    if (!followed.ok) tell('attention', '$ref', elsewhere(followed.reference));
    for (const [name, given] of followed.ok ? followed.members : item) {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      const operation = method !== undefined && isRawObject(given) ? references.follow(given) : undefined;
      if (operation && !operation.ok) tell('attention', `${name} $ref`, elsewhere(operation.reference));
      if (method !== undefined && operation?.ok)
        routes.push(routeOf(method, path, operation.members, definition.get('security'), around));
      else if (!operation && name !== '$ref') tell('left-out', name, pathText(name));
    }
  }
  return routes;
}

const elsewhere = (reference: string): string =>
  `${shownValue(reference)} can't be resolved in this definition, so its routes are missing. Replace the reference with its content.`;

function pathText(name: string): string {
  if (name === 'trace') return "TRACE isn't supported.";
  if (Object.hasOwn(methods, name)) return "It isn't an operation.";
  return "It describes requests and responses, which HTTP APIs don't validate.";
}

function routeOf(
  method: string,
  path: string,
  operation: RawObject,
  security: RawValue | undefined,
  { apiHandle, source, schemes, integrations }: RouteContext,
): ImportedResource {
  const origin = { source, line: operation.line };
  const notes: Note[] = [];
  const isDefault = path === '/$default' || path === '$default' || operation.get('isDefaultRoute') === true;
  const target = integrations.of(operation.get(`${prefix}integration`));
  const name = operation.get('operationId');
  if (target.handle === undefined)
    notes.push({
      kind: 'attention',
      origin,
      what: `${prefix}integration`,
      text:
        target.missing === undefined
          ? 'The operation has no integration, so the route has no target. Choose a target.'
          : `${shownValue(target.missing)} can't be resolved in this definition, so the route has no target. Choose a target.`,
    });
  const authorization = requiredAuthorization(operation, security, schemes.known);
  for (const text of authorization.told)
    notes.push({ kind: 'attention', origin, what: 'security', text, path: ['authorization_type'] });
  const rest = [...operation.keys()].filter((key) => !operationParts.has(key));
  if (rest.length > 0)
    notes.push({
      kind: 'left-out',
      origin,
      what: rest.join(', '),
      text: "They describe requests and responses, which HTTP APIs don't validate.",
    });
  const attributes: Values = {
    api_id: { ref: apiHandle },
    route_key: isDefault ? '$default' : `${method} ${path}`,
    ...(target.handle === undefined ? {} : { target: { ref: target.handle } }),
    ...(name === undefined || name === null
      ? {}
      : { operation_name: name instanceof ResolvedValue ? name.value : (textOfRaw(name) ?? leafFrom(name)) }),
    ...authorization.values,
  };
  return { type: 'route', attributes, ids: {}, origin, notes };
}
