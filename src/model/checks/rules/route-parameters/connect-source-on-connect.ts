import { sources } from '../../../schema/sources.ts';
import { routesTo } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
import { connectReaders } from './connect-source.ts';

const parameters = 'request_parameters';

export const connectSourceOnConnect: DesignRule = {
  id: 'connect-source-on-connect',
  severity: 'warning',
  title: 'Headers and query parameters are mapped on $connect only',
  source: sources.webSocketMapping,
  *checkDesign(_, index) {
    for (const [integration, read] of connectReaders(index.byType.get('integration') ?? []))
      for (const [key, value] of read) {
        const other = routesTo(index, integration.key)
          .map(routeKeyOf)
          .find((routeKey) => routeKey !== undefined && routeKey !== '$connect');
        if (other !== undefined)
          yield {
            key: integration.key,
            path: [parameters, key],
            problem: `Route ${other} uses this integration, but only $connect has ${value}.`,
            how: 'Use route.request.body or context, or a separate integration for $connect.',
          };
      }
  },
};
