import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { apiFactsOf, membersThat, owningApi, referred, routesTo } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
import { none, type DesignRule } from '../../rule.ts';

/** Routes that may call an integration without saying so by reference. */
const callingUnknown = membersThat('route', ({ attributes: { target } }) => !isUnset(target) && !isRef(target));

export const integrationIsCalled: DesignRule = {
  id: 'integration-is-called',
  severity: 'hint',
  title: 'Integrations are the target of a route',
  source: sources.httpRoutes,
  checkDesign: eachNear({
    on: ['integration'],
    concerns: (object, index) => [referred(object, 'target', index)],
    // Whether all routes of an API say whom they call.
    given: (design, index) =>
      [...apiFactsOf(design).values()]
        .filter((facts) => facts.whole && facts.hasRoutes && callingUnknown(index, facts).length === 0)
        .map(({ home }) => home)
        .join('\n'),
    look: (integration, index, _, homes) =>
      homes.split('\n').includes(owningApi(integration) ?? '?') && routesTo(index, integration.key).length === 0
        ? [
            {
              path: [],
              problem: 'No route targets this integration.',
              how: 'Set it as the target of a route, or remove it.',
            },
          ]
        : none,
  }),
};
