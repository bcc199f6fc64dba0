import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

export const ruleLeadsToRestApi: DesignRule = {
  id: 'rule-leads-to-rest-api',
  severity: 'warning',
  title: 'A routing rule leads to a REST API; HTTP and WebSocket APIs are not supported there',
  source: sources.routingModes,
  *checkDesign(_, index) {
    for (const rule of index.byType.get('routing_rule') ?? [])
      for (const [at, action] of itemsOf(rule.attributes['actions']).entries()) {
        const target = blockOf(blockOf(action)?.['invoke_api'])?.['api_id'];
        const api = isRef(target) ? index.byKey.get(target.ref) : undefined;
        if (api?.type === 'api')
          yield {
            key: rule.key,
            path: ['actions', at, 'invoke_api', 'api_id'],
            problem: `The rule leads to ${api.name}, which is no REST API, and AWS supports no others in routing rules.`,
            how: 'Lead to a REST API by its id, or add an API mapping in place of the rule.',
          };
      }
  },
};
