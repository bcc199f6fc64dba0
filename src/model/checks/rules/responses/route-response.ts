/** The way back of a WebSocket message ends with a route response. */
import type { DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import type { Fix } from '../../diagnostics.ts';

export const addRouteResponse = (route: DesignObject): Fix => ({
  title: 'Add a route response',
  edit: (design) => {
    const values = { api_id: route.attributes['api_id'] ?? '', route_id: { ref: route.key } };
    return addObject(newObject(design, 'route_response', 'route_response', values))(design);
  },
});
