/** Browsers send no credentials with a preflight, so a route that asks for them must not get it. */
import type { DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import type { Fix } from '../../diagnostics.ts';
import type { DesignRule } from '../../rule.ts';
import { authorizationOf } from '../route-authorization/authorization.ts';
import { pathOf, routeKeyOf } from '../routes/route-key.ts';

/** The path whose preflights a route takes: those of $default are all. */
function swallowed(route: DesignObject): string | undefined {
  const authorization = authorizationOf(route);
  if (authorization === undefined || authorization === 'NONE') return undefined;
  const key = routeKeyOf(route);
  if (key === '$default') return '/';
  return key?.startsWith('ANY ') ? pathOf(key) : undefined;
}

const shapeOf = (path: string) => path.replace(/\{[^{}]*\}/g, '{}');

/** Whether preflights for `path` go to an open OPTIONS route. */
function isOpen(path: string, open: readonly string[]): boolean {
  return open.some((other) => {
    const greedy = /^(.*\/)\{[^{}]*\+\}$/.exec(other)?.[1];
    return greedy === undefined ? shapeOf(other) === shapeOf(path) : shapeOf(path).startsWith(shapeOf(greedy));
  });
}

const addOpenRoute = ({ attributes }: DesignObject, routeKey: string): Fix => ({
  title: `Add ${routeKey}`,
  edit: (design) => {
    const { api_id: api = '', target } = attributes;
    const values = { api_id: api, route_key: routeKey, ...(target === undefined ? {} : { target }) };
    return addObject(newObject(design, 'route', 'http', values))(design);
  },
});

const askedFor = membersThat('route', (route) => swallowed(route) !== undefined);
const answering = membersThat('route', (route) => routeKeyOf(route)?.startsWith('OPTIONS ') ?? false);

export const preflightPasses: DesignRule = {
  id: 'preflight-passes',
  severity: 'warning',
  title: "Preflight requests aren't authorized",
  source: sources.httpCors,
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { api, protocol } = family;
      if (!api || protocol !== 'HTTP' || isUnset(api.attributes['cors_configuration'])) continue;
      const asking = askedFor(index, family);
      if (asking.length === 0) continue;
      const options = answering(index, family);
      const open = options.flatMap((route) => {
        const closed = !['NONE', undefined].includes(authorizationOf(route));
        return closed ? [] : (pathOf(routeKeyOf(route) ?? '') ?? []);
      });
      for (const route of asking) {
        const path = swallowed(route) ?? '/';
        if (isOpen(path, open)) continue;
        const answer = path === '/' ? 'OPTIONS /{proxy+}' : `OPTIONS ${path}`;
        const taken = options.some((other) => routeKeyOf(other) === answer);
        yield {
          key: route.key,
          path: ['authorization_type'],
          problem: 'Preflight requests match this route too. They carry no credentials, so they are rejected.',
          how: `Add route ${answer} without authorization.`,
          ...(taken ? {} : { fix: addOpenRoute(route, answer) }),
        };
      }
    }
  },
};
