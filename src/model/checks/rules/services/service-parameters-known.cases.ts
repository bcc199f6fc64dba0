import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAction, designWithMessage } from './testing.ts';

const at = 'request_parameters';

export const cases: RuleCases = {
  accepts: [
    designWithMessage({ DelaySeconds: '5', Region: 'eu-west-1' }),
    designWithAction('SQS-SendMessage', { '': '' }),
  ],
  rejects: [
    rejected(designWithMessage({ delaySeconds: '5' }), [at, 'delaySeconds'], { fix: 'Rename to DelaySeconds' }),
    rejected(designWithMessage({ 'overwrite:header.x': '5' }), [at, 'overwrite:header.x']),
  ],
};
