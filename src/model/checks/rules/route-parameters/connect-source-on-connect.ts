import { sources } from '../../../schema/sources.ts';
import { referred, routesTo } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
import { connectSourcesOf } from './connect-source.ts';

const parameters = 'request_parameters';

export const connectSourceOnConnect: DesignRule = {
  id: 'connect-source-on-connect',
  severity: 'warning',
  title: 'Headers and query parameters are mapped on $connect only',
  source: sources.webSocketMapping,
  checkDesign: eachNear({
    on: ['integration'],
    concerns: (object, index) => [referred(object, 'target', index)],
    *look(integration, index) {
      for (const [key, value] of connectSourcesOf(integration)) {
        const other = routesTo(index, integration.key)
          .map(routeKeyOf)
          .find((routeKey) => routeKey !== undefined && routeKey !== '$connect');
        if (other !== undefined)
          yield {
            path: [parameters, key],
            problem: `Route ${other} uses this integration, but only $connect has ${value}.`,
            how: 'Use route.request.body or context, or a separate integration for $connect.',
          };
      }
    },
  }),
};
