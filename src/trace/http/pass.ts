/** One request on its way through an HTTP API: what each step reads. */
import { contextLookup, type ContextLookup } from '../context/context.ts';
import { queryPairs } from '../escapes.ts';
import type { ParameterSource } from '../expression/parameter-value.ts';
import type { JsonObject } from '../json.ts';
import { headerText, type HeaderList, type HttpRequest, type IamCaller } from '../request/request.ts';
import type { Scene } from '../scene.ts';
import type { HttpRoute } from './routes.ts';

/** Who was let in, as events and mappings have it. */
export type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'jwt'; readonly claims: JsonObject; readonly scopes: readonly string[] | null }
  | { readonly kind: 'lambda'; readonly principalId: string | undefined; readonly context: JsonObject | undefined }
  | { readonly kind: 'iam'; readonly iam: IamCaller };

export interface Paths {
  /** As sent, percent-encoded, with stage or mapping key. */
  readonly wire: string;
  /** Decoded, without the stage: what routes are matched with. */
  readonly route: string;
  /** Decoded, with a named stage: `rawPath` of format 2.0 and `$context.path`. */
  readonly raw: string;
}

export interface Pass {
  readonly scene: Scene;
  readonly request: HttpRequest;
  readonly paths: Paths;
  readonly route: HttpRoute;
  readonly pathParameters: { readonly [name: string]: string };
  readonly access: Access;
}

/** What goes to the backend, after mappings. */
export interface Outgoing {
  readonly headers: HeaderList;
  /** As sent where no mapping changes it. */
  readonly query: string;
  readonly pairs: HeaderList;
  /** Set by `overwrite:path`. */
  readonly path: string | undefined;
}

export function mappingContext({ scene, request, paths, route, access }: Omit<Pass, 'pathParameters'>): ContextLookup {
  return contextLookup(scene, request, 'M', {
    routeKey: route.key,
    path: paths.raw,
    ...(access.kind === 'jwt' ? { claims: access.claims } : {}),
    ...(access.kind === 'iam' ? { iam: access.iam } : {}),
    ...(access.kind === 'lambda' ? { principalId: access.principalId, authorizer: access.context } : {}),
  });
}

/** Values of the original request. */
export function requestSource(pass: Pass): ParameterSource {
  const { scene, request, paths, pathParameters } = pass;
  const pairs = queryPairs(request.query);
  return {
    root: 'request',
    header: (name) =>
      headerText(request.headers, name) ?? (name.toLowerCase() === 'host' ? scene.domainName : undefined),
    query: (name) => joined(pairs, name),
    body: request.body,
    path: paths.route,
    pathParameter: (name) => (Object.hasOwn(pathParameters, name) ? pathParameters[name] : undefined),
    context: mappingContext(pass),
    stageVariable: (name) => scene.stageVariables.get(name)?.text,
  };
}

/** All values of a name in their order, joined; undefined where it is not there. */
function joined(pairs: HeaderList, name: string): string | undefined {
  const values = pairs.flatMap(([own, value]) => (own === name ? [value] : []));
  return values.length === 0 ? undefined : values.join(',');
}
