import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';
import { designWithRole } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithRole('arn:aws:iam::123456789012:role/gateway'),
    designWithRole('arn:aws-us-gov:iam::123456789012:role/${stageVariables.role}'),
    designWithRole('', 'http-service'),
    designWithRole('arn:aws:iam::123456789012:role/gateway', 'http-url'),
    designWithIntegration('http-service', { credentials_arn: { hcl: 'aws_iam_role.a.arn' } }),
  ],
  rejects: [
    rejected(designWithRole('arn:aws:iam::*:user/*'), ['credentials_arn']),
    rejected(designWithRole('arn:aws-iso:iam::123456789012:role/a'), ['credentials_arn']),
    rejected(designWithRole('arn:aws-eusc:iam::123456789012:role/a'), ['credentials_arn']),
    rejected(designWithRole('arn:aws:iam::123456789012:${stageVariables.role}'), ['credentials_arn'], {
      fix: 'Set arn:aws:iam::123456789012:role/${stag…',
    }),
    rejected(designWithRole('arn:aws:sts::123456789012:assumed-role/gateway/me'), ['credentials_arn'], {
      fix: 'Set arn:aws:iam::123456789012:role/gateway',
    }),
    rejected(designWithRole('arn:aws:iam::123456789012:instance-profile/a'), ['credentials_arn']),
    rejected(designWithRole('gateway'), ['credentials_arn']),
    rejected(designWithRole('', 'http-lambda'), ['credentials_arn'], { fix: 'Clear' }),
    rejected(designWithRole('gateway', 'http-url'), ['credentials_arn'], { fix: 'Make inactive' }),
  ],
};
