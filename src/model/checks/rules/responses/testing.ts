/** What the cases of rules about responses share. */
import type { Values } from '../../../schema/value.ts';
import { aMessageRoute, anIntegration, anObject } from '../../cases.ts';

export const mockIntegration = anIntegration('ws-mock');
export const mockResponse = (values: Values = {}) =>
  anObject('integration_response', { integration_id: { ref: 'i1' }, ...values });
export const chatResponse = anObject('route_response', { route_id: { ref: 'r1' } });
export const selectingResponse = { route_response_selection_expression: '$default' };
export const chatRoute = (values: Values = {}, routeKey = 'chat') =>
  aMessageRoute(routeKey, { target: { ref: 'i1' }, ...values });
