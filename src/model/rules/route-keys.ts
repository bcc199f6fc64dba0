/** Route keys of one API beside each other, and the paths in them. */
import type { DesignObject } from '../design.ts';
import { textOf } from '../literals.ts';
import { onePerObject, onePerPrimitive } from '../memo.ts';
import { sources } from '../sources.ts';
import { familiesOf } from './family.ts';
import { setTo } from './repair.ts';
import { none, type DesignRule, type ObjectRule } from './rule.ts';

const name = 'route_key';

export const routeKeyOf = ({ attributes }: DesignObject): string | undefined => textOf(attributes, name);

/** The path of an HTTP route; undefined for $default and for what is no method and path. */
export const pathOf = (routeKey: string): string | undefined => /^[A-Z]+ (\/\S*)$/.exec(routeKey)?.[1];

/** The names of the variables of a path, without the plus. */
export const pathVariables: (path: string) => readonly string[] = onePerPrimitive((path: string) =>
  [...path.matchAll(/\{([^{}]*?)\+?\}/g)].map(([, variable = '']) => variable),
);

/** The same for all keys that differ only in the names of variables. */
const shapeOf = onePerObject((route: DesignObject): string | undefined =>
  routeKeyOf(route)?.replace(/\{[^{}+]*(\+?)\}/g, '{$1}'),
);

export const routeKeyRules: readonly DesignRule[] = [
  {
    id: 'route-key-once',
    severity: 'error',
    title: 'An API has each route key once; AWS refuses the second',
    source: sources.route,
    *checkDesign(design) {
      for (const { members } of familiesOf(design)) {
        const taken = new Map<string, DesignObject>();
        for (const route of members.route) {
          const key = routeKeyOf(route);
          if (key === undefined) continue;
          const first = taken.get(key);
          if (!first) taken.set(key, route);
          else
            yield {
              key: route.key,
              path: [name],
              problem: `The route ${first.name} has the key ${key} already, and AWS refuses a second.`,
              how: 'Change one of the keys, or remove this route.',
            };
        }
      }
    },
  },
  {
    id: 'route-variables-agree',
    severity: 'warning',
    title: 'Routes differ in more than the names of their path variables',
    source: sources.httpRoutes,
    *checkDesign(design) {
      for (const { members, protocol } of familiesOf(design)) {
        if (protocol === 'WEBSOCKET') continue;
        const taken = new Map<string, string>();
        for (const route of members.route) {
          const key = routeKeyOf(route);
          const shape = key?.includes('{') ? shapeOf(route) : undefined;
          if (key === undefined || shape === undefined) continue;
          const first = taken.get(shape);
          if (first === undefined) taken.set(shape, key);
          else if (first !== key)
            yield {
              key: route.key,
              path: [name],
              problem: `${first} is another route that differs only in the names of variables, and both stand for the same paths.`,
              how: 'Use one route for both, or change the path of this one.',
            };
        }
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
    for (const { api, protocol, whole, members } of familiesOf(design)) {
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
