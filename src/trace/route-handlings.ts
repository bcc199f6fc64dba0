/** Who handles what of an API, whichever its protocol. */
import type { DesignObject } from '../model/design/design.ts';
import { httpHandlings } from './http/handlers.ts';
import { httpRoutes } from './http/routes.ts';
import type { RouteHandling } from './route-handling.ts';
import { isServedAtRoot } from './arrival/stages.ts';
import type { DesignValues } from './values/told.ts';
import { socketHandlings } from './websocket/socket-handlers.ts';
import { socketRoutes } from './websocket/socket-routes.ts';

/** In the order of the design; routes whose key only Terraform knows are left out. */
export function routeHandlings(api: DesignObject, values: DesignValues): readonly RouteHandling[] {
  if (api.variant !== 'WEBSOCKET') return httpHandlings(httpRoutes(api, values), isServedAtRoot(api, values));
  const routes = socketRoutes({ api, values }).filter(({ key }) => !key.includes('${'));
  const { text, known } = values.text(api, 'route_selection_expression') ?? { text: '', known: true };
  return socketHandlings(routes, known ? text : undefined);
}
