import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { routesTo } from '../../api-members.ts';
import { changePairs } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
import { connectReaders } from './connect-source.ts';

const parameters = 'request_parameters';

export const connectSourceDeclared: DesignRule = {
  id: 'connect-source-declared',
  severity: 'warning',
  title: 'Routes declare the parameters that their integration maps',
  source: sources.webSocketMapping,
  *checkDesign(_, index) {
    for (const [integration, sourcesRead] of connectReaders(index.byType.get('integration') ?? [])) {
      const read = new Set(sourcesRead.map(([, value]) => value));
      for (const route of routesTo(index, integration.key)) {
        const declared = route.attributes[parameters];
        if (route.variant !== 'websocket' || routeKeyOf(route) !== '$connect' || isDynamic(declared)) continue;
        const known = new Set(pairsOf(declared).map(([key]) => key));
        const missing = [...read].filter((source) => !known.has(source));
        if (missing.length === 0) continue;
        yield {
          key: route.key,
          path: [parameters],
          problem: `Integration ${integration.name} maps ${missing.join(', ')}, which the route doesn't declare.`,
          how: 'Add it to the request parameters of the route.',
          fix: changePairs(route, parameters, 'Declare it', (pairs) => [
            ...pairs,
            ...missing.map((source): (typeof pairs)[number] => [source, { Required: false }]),
          ]),
        };
      }
    }
  },
};
