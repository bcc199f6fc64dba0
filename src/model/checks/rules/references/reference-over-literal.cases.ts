import type { Value } from '../../../schema/value.ts';
import {
  aMessageRoute,
  anApi,
  anIntegration,
  anObject,
  aRoute,
  designOf,
  rejected,
  type RuleCases,
} from '../../cases.ts';

const live = anIntegration('ws-mock', {}, { import: { integration_id: 'b1c2d3' } });
const mapped = (stage: string, api: Value) =>
  designOf(
    anApi('HTTP'),
    anObject('stage', { stage_name: 'prod' }),
    anObject('api_mapping', { domain_name: 'api.example.com', api_id: api, stage }),
  );

export const cases: RuleCases = {
  accepts: [
    designOf(live, aRoute('GET /', { target: { ref: 'i1' } })),
    designOf(live, aRoute('GET /', { target: 'integrations/other1' })),
    designOf(anApi('HTTP'), live, aRoute('GET /', { target: 'integrations/', api_id: { hcl: 'local.api' } })),
    mapped('dev', { ref: 'a1' }),
    mapped('prod', 'x9y8z7'),
    mapped('prod', { hcl: 'local.api' }),
  ],
  rejects: [
    rejected(designOf(anApi('HTTP'), live, aRoute('GET /', { target: 'integrations/b1c2d3' })), ['target'], {
      severity: 'hint',
      fix: 'Refer to backend',
    }),
    rejected(
      designOf(anApi('HTTP', {}, { import: { api_id: 'x9y8z7' } }), anObject('stage', { api_id: 'x9y8z7' })),
      ['api_id'],
      { severity: 'hint' },
    ),
    rejected(mapped('prod', { ref: 'a1' }), ['stage']),
    rejected(
      designOf(
        anApi('WEBSOCKET'),
        anObject('model', { name: 'Message' }),
        aMessageRoute('chat', { request_models: { $default: 'Message' } }),
      ),
      ['request_models', '$default'],
      { fix: 'Refer to model' },
    ),
  ],
};
