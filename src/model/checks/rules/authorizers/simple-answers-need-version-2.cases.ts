import { rejected, type RuleCases } from '../../cases.ts';
import { designWithAuthorizer } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    designWithAuthorizer('request-http', { enable_simple_responses: true }),
    designWithAuthorizer('request-http', {
      enable_simple_responses: true,
      authorizer_payload_format_version: { var: 'version' },
    }),
    designWithAuthorizer('request-http', { enable_simple_responses: false, authorizer_payload_format_version: '1.0' }),
  ],
  rejects: [
    rejected(
      designWithAuthorizer('request-http', { enable_simple_responses: true, authorizer_payload_format_version: '1.0' }),
      ['enable_simple_responses'],
      { fix: 'Set payload version 2.0' },
    ),
  ],
};
