import { sources } from '../../../schema/sources.ts';
import { referred } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';

const proxies = new Set(['ws-lambda', 'ws-http-proxy', 'ws-private-proxy']);

export const proxyAnswerUnshaped: DesignRule = {
  id: 'proxy-answer-unshaped',
  severity: 'warning',
  title: 'Proxy integrations have no integration responses',
  source: sources.webSocketResponses,
  checkDesign: eachNear({
    on: ['integration_response'],
    *look(response, index) {
      const integration = referred(response, 'integration_id', index);
      if (integration?.type === 'integration' && proxies.has(integration.variant))
        yield {
          path: ['integration_id'],
          problem: `Integration ${integration.name} is a proxy: its response is returned unchanged.`,
          how: 'Remove this response, or switch the integration to a custom kind.',
        };
    },
  }),
};
