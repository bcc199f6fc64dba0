/** Who may call a route, and who decides about it. */
import type { DesignObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { routeKeyOf } from '../routes/route-key.ts';

const type = 'authorization_type';

/** The authorization as written, NONE when left out; undefined for an expression. */
export function authorizationOf({ attributes }: DesignObject): string | undefined {
  const value = attributes[type];
  if (isUnset(value)) return 'NONE';
  return typeof value === 'string' ? value : undefined;
}

/** A WebSocket route other than $connect; not one whose key an expression gives. */
export const isOffConnect = (route: DesignObject) => {
  const key = routeKeyOf(route);
  return route.variant === 'websocket' && key !== undefined && key !== '$connect';
};

/** The authorization type that an authorizer decides for. */
export const authorizationFor = ({ variant }: DesignObject) => (variant === 'jwt' ? 'JWT' : 'CUSTOM');
