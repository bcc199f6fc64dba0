/** Who may call a route, and who decides about it. */
import type { Design, DesignObject } from '../../../design/design.ts';
import type { Fix } from '../../diagnostics.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, isTrue, itemsOf, keepsState, referred, type ApiMembers } from '../../api-members.ts';
import { fixed, leaveOut, setTo } from '../../fixes.ts';
import { routeKeyOf } from './route-keys.ts';
import { none, type DesignRule, type Finding, type ObjectRule } from '../../rule.ts';

const type = 'authorization_type';
const authorizer = 'authorizer_id';

/** The authorization as written, NONE when left out; undefined for an expression. */
export function authorizationOf({ attributes }: DesignObject): string | undefined {
  const value = attributes[type];
  if (isUnset(value)) return 'NONE';
  return typeof value === 'string' ? value : undefined;
}

const isOffConnect = (route: DesignObject) => {
  const key = routeKeyOf(route);
  return route.variant === 'websocket' && key !== undefined && key !== '$connect';
};

const authorizationFor = ({ variant }: DesignObject) => (variant === 'jwt' ? 'JWT' : 'CUSTOM');
const needsAuthorizer = (authorization: string | undefined) => authorization === 'JWT' || authorization === 'CUSTOM';

export const routeAuthorizationRules: readonly ObjectRule[] = [
  {
    id: 'websocket-authorization-on-connect',
    severity: 'error',
    title: 'A WebSocket API authorizes on $connect only; AWS refuses it on other routes',
    source: sources.issue('hashicorp/terraform-provider-aws', 40833),
    on: ['route'],
    check(route) {
      const authorization = authorizationOf(route);
      if (!isOffConnect(route) || authorization === undefined || authorization === 'NONE') return none;
      return [
        {
          path: [type],
          problem:
            'A WebSocket API authorizes the connection, so AWS refuses authorization on routes other than $connect.',
          how: 'Set NONE here, and authorize on the route $connect.',
          fix: setTo(route, [type], 'NONE'),
        },
      ];
    },
  },
  {
    id: 'api-key-on-connect',
    severity: 'warning',
    title: 'A WebSocket API asks for an API key on $connect only',
    source: sources.webSocketConnect,
    on: ['route'],
    check(route) {
      if (!isOffConnect(route) || !isTrue(route.attributes['api_key_required'])) return none;
      return [
        {
          path: ['api_key_required'],
          problem: 'An API key is sent with the connection, so asking for it here has no effect.',
          how: 'Leave it out here, and set it on the route $connect.',
          fix: leaveOut(route, ['api_key_required']),
        },
      ];
    },
  },
  {
    id: 'scopes-need-jwt',
    severity: 'error',
    title: 'Scopes are for JWT authorization; AWS refuses them with any other',
    source: sources.refusals,
    on: ['route'],
    check(route) {
      const authorization = authorizationOf(route);
      if (route.variant !== 'http' || authorization === undefined || authorization === 'JWT') return none;
      if (itemsOf(route.attributes['authorization_scopes']).length === 0) return none;
      return [
        {
          path: ['authorization_scopes'],
          problem: `Scopes are read from a JWT, and the authorization is ${authorization}.`,
          how: 'Set the authorization to JWT, or remove the scopes.',
          fix: leaveOut(route, ['authorization_scopes'], 'Remove the scopes'),
        },
      ];
    },
  },
];

function* routesWith(design: Design): Iterable<readonly [DesignObject, ApiMembers]> {
  for (const family of apiMembersOf(design)) for (const route of family.members.route) yield [route, family];
}

/** Takes the only authorizer of the API that fits. */
function chooseFix(route: DesignObject, authorization: string, { members }: ApiMembers): Fix | undefined {
  const fitting = members.authorizer.filter((candidate) => authorizationFor(candidate) === authorization);
  const [only] = fitting;
  return only && fitting.length === 1 ? setTo(route, [authorizer], { ref: only.key }, `Use ${only.name}`) : undefined;
}

function unfitting(route: DesignObject, decides: DesignObject): Omit<Finding, 'path'> | undefined {
  const authorization = textOf(route.attributes, type);
  const fitting = authorizationFor(decides);
  if (authorization === fitting || !needsAuthorizer(authorization)) return undefined;
  return {
    problem:
      authorization === 'JWT'
        ? `The authorization is JWT, and ${decides.name} asks a function.`
        : `The authorization is CUSTOM, and ${decides.name} checks tokens by itself.`,
    how: `Set the authorization to ${fitting}, or choose another authorizer.`,
    // JWT is nothing that a WebSocket route can have.
    ...fixed(route.variant === 'websocket' && fitting === 'JWT' ? undefined : setTo(route, [type], fitting)),
  };
}

export const authorizerChoiceRules: readonly DesignRule[] = [
  {
    id: 'authorization-has-authorizer',
    severity: 'error',
    title: 'JWT and CUSTOM authorization have an authorizer; AWS refuses them without',
    source: sources.refusals,
    *checkDesign(design) {
      for (const [route, family] of routesWith(design)) {
        const authorization = route.attributes[type];
        if (authorization !== 'JWT' && authorization !== 'CUSTOM') continue;
        if (!isUnset(route.attributes[authorizer])) continue;
        yield {
          key: route.key,
          path: [authorizer],
          problem: `The authorization is ${authorization}, and no authorizer is chosen to decide.`,
          how: `Choose ${authorization === 'JWT' ? 'a JWT' : 'a Lambda'} authorizer.`,
          severity: keepsState(route, authorizer) ? 'warning' : 'error',
          ...fixed(chooseFix(route, authorization, family)),
        };
      }
    },
  },
  {
    id: 'authorizer-fits-authorization',
    severity: 'error',
    title: 'A JWT authorizer decides for JWT, a Lambda authorizer for CUSTOM',
    source: sources.issue('hashicorp/terraform-provider-aws', 17497),
    *checkDesign(_, index) {
      for (const route of index.byType.get('route') ?? []) {
        const decides = referred(route, authorizer, index);
        const words = decides?.type === 'authorizer' ? unfitting(route, decides) : undefined;
        if (words) yield { key: route.key, path: [authorizer], ...words };
      }
    },
  },
  {
    id: 'authorizer-is-asked',
    severity: 'warning',
    title: 'A route with an authorizer has an authorization that asks it',
    source: sources.route,
    *checkDesign(_, index) {
      for (const route of index.byType.get('route') ?? []) {
        if (isUnset(route.attributes[authorizer])) continue;
        const authorization = authorizationOf(route);
        if (authorization !== 'NONE' && authorization !== 'AWS_IAM') continue;
        const decides = referred(route, authorizer, index);
        const wanted = decides?.type === 'authorizer' ? authorizationFor(decides) : undefined;
        const usable =
          wanted !== undefined && !isOffConnect(route) && !(route.variant === 'websocket' && wanted === 'JWT');
        yield {
          key: route.key,
          path: [authorizer],
          problem: `An authorizer is chosen, and with the authorization ${authorization} nobody asks it.`,
          how: 'Set the authorization to JWT or CUSTOM, or leave the authorizer out.',
          fix: usable ? setTo(route, [type], wanted) : leaveOut(route, [authorizer]),
        };
      }
    },
  },
];
