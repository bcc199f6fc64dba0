import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { callOf } from './call.ts';

const parameter = 'MessageAttributes';

export const messageAttributesMapped: ObjectRule = {
  id: 'message-attributes-mapped',
  severity: 'error',
  title: 'SQS message attributes come from a mapping expression',
  source: sources.issue('hashicorp/terraform-provider-aws', 17348),
  on: ['integration'],
  check(object) {
    const value = callOf(object)?.parameters.get(parameter);
    // A text with $ takes something from the request, which nobody has seen refused.
    if (typeof value !== 'string' || value === '' || value.includes('$')) return none;
    return [
      {
        path: ['request_parameters', parameter],
        problem: `API Gateway refuses literal JSON as the source of ${parameter}.`,
        how: 'Use an expression such as $request.body.attributes.',
      },
    ];
  },
};
