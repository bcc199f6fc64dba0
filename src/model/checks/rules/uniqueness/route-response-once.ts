import { sources } from '../../../schema/sources.ts';
import { uniqueness } from './uniqueness.ts';

export const routeResponseOnce = uniqueness({
  id: 'route-response-once',
  title: 'Routes have one route response',
  source: sources.routeResponse,
  type: 'route_response',
  place: 'route_id',
  name: 'route_response_key',
  problem: (name) => `The route already has response ${name}.`,
});
