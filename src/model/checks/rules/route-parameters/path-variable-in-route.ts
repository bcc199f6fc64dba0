import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { memoByObject } from '../../../memo.ts';
import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { referred, routesTo } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule, Finding } from '../../rule.ts';
import { pathVariables, routeKeyOf } from '../routes/route-key.ts';

const parameters = 'request_parameters';

type PathSource = readonly [path: Finding['path'], name: string];

/** Places of an integration that read variables of the path, with their names. */
function pathSourcesOf({ variant, attributes }: DesignObject): readonly PathSource[] {
  if (!variant.startsWith('http-')) return [];
  const found: PathSource[] = [];
  const uri = attributes['integration_uri'];
  if (variant === 'http-url' && typeof uri === 'string' && uri.includes('{'))
    for (const name of new Set(pathVariables(uri.replace(/\$\{[^{}]*\}/g, ''))))
      found.push([['integration_uri'], name]);
  for (const [key, value] of pairsOf(attributes[parameters]))
    if (typeof value === 'string' && value.includes('request.path.'))
      for (const [, name = ''] of value.matchAll(/\$\{?request\.path\.([\w-]+)/g))
        found.push([[parameters, key], name]);
  return found;
}

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

export const pathVariableInRoute: DesignRule = {
  id: 'path-variable-in-route',
  severity: 'warning',
  title: 'Mapped path variables are in the path of each route',
  source: sources.httpProxy,
  checkDesign: eachNear({
    on: ['integration'],
    concerns: (object, index) => [referred(object, 'target', index)],
    *look(integration, index) {
      for (const [path, name] of pathSourcesOf(integration)) {
        const routeKey = lacking(index, integration, name);
        if (routeKey !== undefined)
          yield {
            path,
            problem: `Route ${routeKey} uses this integration, but its path has no variable {${name}}.`,
            how: "Use a variable of the route's path, or add this one.",
          };
      }
    },
  }),
};
