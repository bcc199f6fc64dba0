import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { referred } from '../../api-members.ts';
import { changePairs } from '../../fixes.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';
import { routeKeyOf } from '../routes/route-key.ts';
import { connectSourcesOf } from './connect-source.ts';

const parameters = 'request_parameters';

export const connectSourceDeclared: DesignRule = {
  id: 'connect-source-declared',
  severity: 'warning',
  title: 'Routes declare the parameters that their integration maps',
  source: sources.webSocketMapping,
  checkDesign: eachNear({
    on: ['route'],
    *look(route, index) {
      const declared = route.attributes[parameters];
      if (route.variant !== 'websocket' || routeKeyOf(route) !== '$connect' || isDynamic(declared)) return;
      const integration = referred(route, 'target', index);
      if (integration?.type !== 'integration') return;
      const known = new Set(pairsOf(declared).map(([key]) => key));
      const read = new Set(connectSourcesOf(integration).map(([, value]) => value));
      const missing = [...read].filter((source) => !known.has(source));
      if (missing.length === 0) return;
      yield {
        path: [parameters],
        problem: `Integration ${integration.name} maps ${missing.join(', ')}, which the route doesn't declare.`,
        how: 'Add it to the request parameters of the route.',
        fix: changePairs(route, parameters, 'Declare it', (pairs) => [
          ...pairs,
          ...missing.map((source): (typeof pairs)[number] => [source, { Required: false }]),
        ]),
      };
    },
  }),
};
