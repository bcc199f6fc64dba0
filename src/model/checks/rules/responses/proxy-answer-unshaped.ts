import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

const proxies = new Set(['ws-lambda', 'ws-http-proxy', 'ws-private-proxy']);

export const proxyAnswerUnshaped: DesignRule = {
  id: 'proxy-answer-unshaped',
  severity: 'warning',
  title: 'A proxy integration has no integration responses, since its answer passes as it is',
  source: sources.webSocketResponses,
  *checkDesign(_, index) {
    for (const response of index.byType.get('integration_response') ?? []) {
      const integration = referred(response, 'integration_id', index);
      if (integration?.type === 'integration' && proxies.has(integration.variant))
        yield {
          key: response.key,
          path: ['integration_id'],
          problem: `The integration ${integration.name} is a proxy, whose answer passes as it is.`,
          how: 'Remove this response, or switch the integration to a custom kind.',
        };
    }
  },
};
