/** Route keys of one API beside each other, and the paths in them. */
import { protocolOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { textOf } from '../../../schema/literals.ts';
import { groupsBy, itemsAt, memoByPrimitive } from '../../../memo.ts';
import { sources } from '../../../schema/sources.ts';
import { apiMembersOf, owningApi, unknownApi } from '../../api-members.ts';
import { setTo } from '../../fixes.ts';
import { none, type DesignRule, type ObjectRule } from '../../rule.ts';

const name = 'route_key';

export const routeKeyOf = ({ attributes }: DesignObject): string | undefined => textOf(attributes, name);

/** The path of an HTTP route; undefined for $default and for what is no method and path. */
export const pathOf = (routeKey: string): string | undefined => /^[A-Z]+ (\/\S*)$/.exec(routeKey)?.[1];

/** The names of the variables of a path, without the plus. */
export const pathVariables: (path: string) => readonly string[] = memoByPrimitive((path: string) =>
  [...path.matchAll(/\{([^{}]*?)\+?\}/g)].map(([, variable = '']) => variable),
);

/** The same for all keys that differ only in the names of variables. */
const shapeOf = (routeKey: string) => routeKey.replace(/\{[^{}+]*(\+?)\}/g, '{$1}');

const within = (route: DesignObject, text: string | undefined): string | undefined => {
  const home = owningApi(route);
  return home === undefined || home === unknownApi || text === undefined ? undefined : `${home}\n${text}`;
};

const alike = groupsBy((route: DesignObject) => within(route, routeKeyOf(route)), 2);

const alikeInShape = groupsBy((route: DesignObject) => {
  const key = routeKeyOf(route);
  return within(route, key?.includes('{') ? shapeOf(key) : undefined);
}, 2);

/** Each route that stands in the way of one before it. */
function* clashes(
  groups: typeof alike,
  index: DesignIndex,
): Iterable<readonly [route: DesignObject, first: DesignObject]> {
  const routes = index.byType.get('route') ?? [];
  for (const places of groups(routes).values()) {
    const [first, ...others] = itemsAt(routes, places);
    if (first) for (const route of others) yield [route, first];
  }
}

export const routeKeyRules: readonly DesignRule[] = [
  {
    id: 'route-key-once',
    severity: 'error',
    title: 'An API has each route key once; AWS refuses the second',
    source: sources.route,
    *checkDesign(_, index) {
      for (const [route, first] of clashes(alike, index))
        yield {
          key: route.key,
          path: [name],
          problem: `The route ${first.name} has the key ${routeKeyOf(route) ?? ''} already, and AWS refuses a second.`,
          how: 'Change one of the keys, or remove this route.',
        };
    },
  },
  {
    id: 'route-variables-agree',
    severity: 'warning',
    title: 'Routes differ in more than the names of their path variables',
    source: sources.httpRoutes,
    *checkDesign(_, index) {
      for (const [route, first] of clashes(alikeInShape, index)) {
        const key = routeKeyOf(first) ?? '';
        if (routeKeyOf(route) === key || protocolOf(first, index) === 'WEBSOCKET') continue;
        yield {
          key: route.key,
          path: [name],
          problem: `${key} is another route that differs only in the names of variables, and both stand for the same paths.`,
          how: 'Use one route for both, or change the path of this one.',
        };
      }
    },
  },
];

export const messagesHaveDefault: DesignRule = {
  id: 'messages-have-default',
  severity: 'hint',
  title: 'A WebSocket API has a route $default for messages that fit no other; their senders get an error otherwise',
  source: sources.webSocketRoutes,
  *checkDesign(design) {
    for (const { api, protocol, whole, members } of apiMembersOf(design)) {
      if (!api || !whole || protocol !== 'WEBSOCKET') continue;
      const keys = members.route.map(routeKeyOf);
      const isOpen = keys.some((key) => key === undefined || key === '$default');
      if (isOpen || keys.every((key) => key?.startsWith('$'))) continue;
      yield {
        key: api.key,
        path: [],
        problem: 'No route has the key $default, so who sends a message that fits no other gets an error.',
        how: 'Add one, unless that is meant.',
      };
    }
  },
};

const isHttp = (route: DesignObject) => route.variant === 'http';

export const routePathRules: readonly ObjectRule[] = [
  {
    id: 'path-variable-once',
    severity: 'warning',
    title: 'A path has each variable once',
    source: sources.httpRoutes,
    on: ['route'],
    check(route) {
      const key = routeKeyOf(route);
      if (!isHttp(route) || key === undefined || !key.includes('{')) return none;
      const variables = pathVariables(key);
      const repeated = variables.find((variable, at) => variables.indexOf(variable) !== at);
      if (repeated === undefined) return none;
      return [
        {
          path: [name],
          problem: `The path has the variable {${repeated}} twice, and a backend gets one value for it.`,
          how: 'Give one of them another name.',
        },
      ];
    },
  },
  {
    id: 'path-without-last-slash',
    severity: 'warning',
    title: 'A path ends without a slash, since /pets and /pets/ are two routes',
    source: sources.httpRoutes,
    on: ['route'],
    check(route) {
      const key = routeKeyOf(route);
      if (!isHttp(route) || key === undefined || !/[^ ]\/$/.test(key)) return none;
      return [
        {
          path: [name],
          problem: 'The path ends in a slash, so requests without it do not come here.',
          how: 'Leave the slash out, unless clients send it.',
          fix: setTo(route, [name], key.replace(/\/+$/, ''), 'Remove the slash'),
        },
      ];
    },
  },
];
