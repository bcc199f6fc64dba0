import { anIntegration, aRoute, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';

const caller = { credentials_arn: 'arn:aws:iam::*:user/*' };
const signed = aRoute('POST /orders', { authorization_type: 'AWS_IAM', target: { ref: 'i1' } });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anIntegration('http-service', { credentials_arn: 'arn:aws:iam::123456789012:role/gateway' })),
    designOf(httpApi, anIntegration('http-service', { credentials_arn: { var: 'role' } })),
  ],
  rejects: [
    rejected(designOf(httpApi, anIntegration('http-service', caller)), ['credentials_arn']),
    rejected(designOf(httpApi, signed, anIntegration('http-service', caller)), ['credentials_arn']),
  ],
};
