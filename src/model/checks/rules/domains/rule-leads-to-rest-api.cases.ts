import type { Protocol } from '../../../schema/resource.ts';
import type { Value } from '../../../schema/value.ts';
import { anApi, anObject, designOf, rejected, type RuleCases } from '../../cases.ts';

const leading = (protocol: Protocol, api: Value) =>
  designOf(anApi(protocol), anObject('routing_rule', { actions: [{ invoke_api: { api_id: api, stage: 'prod' } }] }));

export const cases: RuleCases = {
  accepts: [leading('HTTP', 'x9y8z7'), leading('HTTP', { var: 'api' })],
  rejects: [
    rejected(leading('HTTP', { ref: 'a1' }), ['actions', 0, 'invoke_api', 'api_id']),
    rejected(leading('WEBSOCKET', { ref: 'a1' }), ['actions', 0, 'invoke_api', 'api_id']),
  ],
};
