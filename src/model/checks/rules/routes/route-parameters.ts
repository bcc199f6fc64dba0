/** What integrations read from the requests of the routes that call them. */
import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { memoByObject, memoFilterMap } from '../../../memo.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { routesTo } from '../../api-members.ts';
import { changePairs, fixed, leaveOut, renameKey } from '../../fixes.ts';
import { pathVariables, routeKeyOf } from './route-keys.ts';
import { none, type DesignRule, type Finding, type ObjectRule } from '../../rule.ts';

const parameters = 'request_parameters';

/** Parts of the request that opens a connection. */
const fromConnect = /^route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)\.[A-Za-z0-9._$-]+$/;

type ConnectSource = readonly [key: string, source: string];

/** Mappings of integrations that read the request that opens the connection. */
const connectReaders = memoFilterMap(({ variant, attributes }: DesignObject): readonly ConnectSource[] | undefined => {
  if (!variant.startsWith('ws-')) return undefined;
  const found = pairsOf(attributes[parameters]).flatMap(([key, value]): readonly ConnectSource[] =>
    typeof value === 'string' && fromConnect.test(value) ? [[key, value]] : [],
  );
  return found.length === 0 ? undefined : found;
});

type PathSource = readonly [path: Finding['path'], name: string];

/** Places of integrations that read variables of the path, with their names. */
const pathReaders = memoFilterMap(({ variant, attributes }: DesignObject): readonly PathSource[] | undefined => {
  if (!variant.startsWith('http-')) return undefined;
  const found: PathSource[] = [];
  const uri = attributes['integration_uri'];
  if (variant === 'http-url' && typeof uri === 'string' && uri.includes('{'))
    for (const name of new Set(pathVariables(uri.replace(/\$\{[^{}]*\}/g, ''))))
      found.push([['integration_uri'], name]);
  for (const [key, value] of pairsOf(attributes[parameters]))
    if (typeof value === 'string' && value.includes('request.path.'))
      for (const [, name = ''] of value.matchAll(/\$\{?request\.path\.([\w-]+)/g))
        found.push([[parameters, key], name]);
  return found.length === 0 ? undefined : found;
});

const integrationsOf = (index: DesignIndex): readonly DesignObject[] => index.byType.get('integration') ?? [];

const variablesOf = memoByObject((route: DesignObject): readonly string[] | undefined => {
  const routeKey = routeKeyOf(route);
  return routeKey === undefined ? undefined : pathVariables(routeKey);
});

/** The first route to the integration that lacks the variable; none where one of them is unknown. */
function lacking(index: DesignIndex, integration: DesignObject, variable: string): string | undefined {
  const route = routesTo(index, integration.key).find(
    (candidate) => variablesOf(candidate)?.includes(variable) === false,
  );
  return route && routeKeyOf(route);
}

export const routeParameterRules: readonly DesignRule[] = [
  {
    id: 'path-variable-in-route',
    severity: 'warning',
    title: 'A path variable that an integration reads is in the path of each route that calls it',
    source: sources.httpProxy,
    *checkDesign(_, index) {
      for (const [integration, read] of pathReaders(integrationsOf(index)))
        for (const [path, name] of read) {
          const routeKey = lacking(index, integration, name);
          if (routeKey !== undefined)
            yield {
              key: integration.key,
              path,
              problem: `The route ${routeKey} calls this and has no variable {${name}} in its path.`,
              how: 'Take the name from the path of the route, or add the variable there.',
            };
        }
    },
  },
  {
    id: 'connect-source-on-connect',
    severity: 'warning',
    title: 'Headers and query parameters are read on $connect; later messages have none',
    source: sources.webSocketMapping,
    *checkDesign(_, index) {
      for (const [integration, read] of connectReaders(integrationsOf(index)))
        for (const [key, value] of read) {
          const other = routesTo(index, integration.key)
            .map(routeKeyOf)
            .find((routeKey) => routeKey !== undefined && routeKey !== '$connect');
          if (other !== undefined)
            yield {
              key: integration.key,
              path: [parameters, key],
              problem: `The route ${other} calls this, and only $connect has ${value}.`,
              how: 'Read route.request.body or context there, or use another integration for $connect.',
            };
        }
    },
  },
  {
    id: 'connect-source-declared',
    severity: 'warning',
    title: 'A route declares the parameters that the mapping of its integration reads',
    source: sources.webSocketMapping,
    *checkDesign(_, index) {
      for (const [integration, sourcesRead] of connectReaders(integrationsOf(index))) {
        const read = new Set(sourcesRead.map(([, value]) => value));
        for (const route of routesTo(index, integration.key)) {
          const declared = route.attributes[parameters];
          if (route.variant !== 'websocket' || routeKeyOf(route) !== '$connect' || isDynamic(declared)) continue;
          const known = new Set(pairsOf(declared).map(([key]) => key));
          const missing = [...read].filter((source) => !known.has(source));
          if (missing.length === 0) continue;
          yield {
            key: route.key,
            path: [parameters],
            problem: `The integration ${integration.name} reads ${missing.join(', ')}, which the route does not declare.`,
            how: 'Declare what is read among the request parameters.',
            fix: changePairs(route, parameters, 'Declare it', (pairs) => [
              ...pairs,
              ...missing.map((source): (typeof pairs)[number] => [source, { Required: false }]),
            ]),
          };
        }
      }
    },
  },
];

export const declaredParameterRules: readonly ObjectRule[] = [
  {
    id: 'route-parameter-key-known',
    severity: 'warning',
    title: 'A WebSocket route declares headers and query parameters as route.request.…',
    source: sources.webSocketMapping,
    on: ['route'],
    check(route) {
      if (route.variant !== 'websocket') return none;
      return pairsOf(route.attributes[parameters]).flatMap(([key]) => {
        if (key === '' || patterns.webSocketRouteRequestParameterKey.test(key)) return [];
        const part = /(?:^|\.)((?:multivalue)?(?:header|querystring)\.[A-Za-z0-9._$-]+)$/.exec(key.trim())?.[1];
        return [
          {
            path: [parameters, key],
            problem: `${shownValue(key)} is no part of the request that opens a connection.`,
            how: 'Write route.request.header.NAME or route.request.querystring.NAME.',
            ...fixed(part === undefined ? undefined : renameKey(route, parameters, key, `route.request.${part}`)),
          },
        ];
      });
    },
  },
  {
    id: 'route-parameters-on-connect',
    severity: 'warning',
    title: 'Headers and query parameters are declared on $connect; later messages have none',
    source: sources.webSocketMapping,
    on: ['route'],
    check(route) {
      const key = routeKeyOf(route);
      if (route.variant !== 'websocket' || key === undefined || key === '$connect') return none;
      if (pairsOf(route.attributes[parameters]).length === 0) return none;
      return [
        {
          path: [parameters],
          problem: 'Only the request that opens a connection has headers and query parameters.',
          how: 'Declare them on the route $connect.',
          fix: leaveOut(route, [parameters]),
        },
      ];
    },
  },
];
