import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

export const ruleLeadsToRestApi: DesignRule = {
  id: 'rule-leads-to-rest-api',
  severity: 'warning',
  title: 'Routing rules target REST APIs',
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
            problem: `The rule targets ${api.name}, which isn't a REST API. Routing rules support REST APIs only.`,
            how: 'Enter the ID of a REST API, or use an API mapping instead.',
          };
      }
  },
};
