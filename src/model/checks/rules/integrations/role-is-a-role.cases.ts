import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithRole } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRole('arn:aws-cn:iam::123456789012:role/path/gateway'),
    designWithRole('gateway'),
    designWithIntegration('http-service'),
  ],
  rejects: [
    rejected(designWithRole('arn:aws:iam:::role/x'), ['credentials_arn']),
    rejected(designWithRole('arn:aws:iam::1:role/'), ['credentials_arn']),
    rejected(designWithRole('arn:aws:iam::123456789012:user/me'), ['credentials_arn']),
    rejected(designWithRole('role: arn:aws:iam::123456789012:role/x'), ['credentials_arn'], {
      fix: 'Set arn:aws:iam::123456789012:role/x',
    }),
  ],
};
