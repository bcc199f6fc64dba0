import { anApi, anIntegration, aRoute, aScaffold, designOf, rejected, type RuleCases } from '../../cases.ts';
import { aPermission } from './testing.ts';

const lambda = anIntegration('http-lambda');
const second = anIntegration('http-lambda', {}, { key: 'i2', name: 'second' });

export const cases: RuleCases = {
  accepts: [
    designOf(anApi('HTTP'), lambda),
    designOf(anApi('HTTP'), lambda, aPermission({ ref: 'i1' })),
    designOf(anApi('HTTP'), lambda, aRoute('GET /', { target: { ref: 'i1' } }), aPermission({ ref: 'r1' })),
    designOf(anApi('HTTP'), aScaffold(), anIntegration('http-lambda', { credentials_arn: 'arn:a' }), aPermission('a')),
  ],
  rejects: [
    rejected(designOf(anApi('HTTP'), lambda, second, aPermission({ ref: 'i1' })), [], {
      key: 'i2',
      fix: 'Add a permission',
    }),
  ],
};
