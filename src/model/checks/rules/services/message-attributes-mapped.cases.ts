import { designWithIntegration, rejected, type RuleCases } from '../../cases.ts';

const path = ['request_parameters', 'MessageAttributes'];
const queue = (attributes: string | { readonly hcl: string }, subtype = 'SQS-SendMessage') =>
  designWithIntegration('http-service', {
    integration_subtype: subtype,
    request_parameters: { QueueUrl: 'https://sqs', MessageBody: '$request.body', MessageAttributes: attributes },
  });

export const cases: RuleCases = {
  accepts: [
    queue('$request.body.attributes'),
    queue('{"source":{"DataType":"String","StringValue":"${request.header.x-source}"}}'),
    queue({ hcl: 'local.attributes' }),
    designWithIntegration('http-service', { integration_subtype: 'SQS-SendMessage' }),
  ],
  rejects: [
    rejected(queue('{"source":{"DataType":"String","StringValue":"hook"}}'), path),
    rejected(queue('{}'), path),
  ],
};
