/** Who handles what of an API, whichever its protocol. */
import type { DesignObject } from '../model/design/design.ts';
import { stagesOf } from './arrival.ts';
import { httpHandlings } from './http/handlers.ts';
import { httpRoutes } from './http/routes.ts';
import type { RouteHandling } from './route-handling.ts';
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

/** Neither a named stage nor a mapping with a key leads to an API, so that all its paths begin at the root of a host. */
export function isServedAtRoot(api: DesignObject, values: DesignValues): boolean {
  const stages = stagesOf(api, values);
  return (
    stages.length > 0 &&
    stages.every(([, name]) => name === '$default') &&
    !(values.index.byType.get('api_mapping') ?? []).some(
      (mapping) =>
        values.text(mapping, 'api_mapping_key') && values.target(mapping.attributes['api_id'], 'api')?.key === api.key,
    )
  );
}
