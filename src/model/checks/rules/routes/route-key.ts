/** The key of a route, and the path in it. */
import type { DesignObject } from '../../../design/design.ts';
import { memoByPrimitive } from '../../../memo.ts';
import { textOf } from '../../../schema/literals.ts';

const name = 'route_key';

/** The route key; undefined where it is left out, or an expression gives it. */
export const routeKeyOf = ({ attributes }: DesignObject): string | undefined => textOf(attributes, name);

/** The path of an HTTP route; undefined for $default and for what is no method and path. */
export const pathOf = (routeKey: string): string | undefined => /^[A-Z]+ (\/\S*)$/.exec(routeKey)?.[1];

/** The names of the variables of a path, without the plus. */
export const pathVariables: (path: string) => readonly string[] = memoByPrimitive((path: string) =>
  [...path.matchAll(/\{([^{}]*?)\+?\}/g)].map(([, variable = '']) => variable),
);
