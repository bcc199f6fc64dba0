import { bounds } from '../../../schema/bounds.ts';
import { designWithApi, designWithIntegration, rejected, type RuleCases } from '../../cases.ts';

export const cases: RuleCases = {
  accepts: [designWithIntegration('ws-mock', { request_templates: { $default: 'x'.repeat(bounds.textWarned) } })],
  rejects: [
    rejected(designWithIntegration('ws-mock', { request_templates: { $default: 'x'.repeat(bounds.textWarned + 1) } }), [
      'request_templates',
      '$default',
    ]),
    rejected(designWithApi('HTTP', { body: JSON.stringify('x'.repeat(bounds.textWarned)) }), ['body']),
  ],
};
