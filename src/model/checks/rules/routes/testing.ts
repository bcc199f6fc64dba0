/** What the cases of rules about routes share. */
import type { Values } from '../../../schema/value.ts';
import { aRoute } from '../../cases.ts';

export const aSecondRoute = (routeKey: string, attributes: Values = {}) =>
  aRoute(routeKey, attributes, { key: 'r2', name: 'other' });
