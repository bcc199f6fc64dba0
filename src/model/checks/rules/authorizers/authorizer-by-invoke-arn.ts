import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isHcl } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { invokeArnOf, invokeExpression } from '../integrations/invoke-arn.ts';

export const authorizerByInvokeArn: ObjectRule = {
  id: 'authorizer-by-invoke-arn',
  severity: 'warning',
  title: 'Authorizer functions are set by invoke ARN',
  source: sources.authorizer,
  on: ['authorizer'],
  check(authorizer) {
    const name = 'authorizer_uri';
    const value = authorizer.attributes[name];
    if (authorizer.variant === 'jwt') return none;
    const hcl = isHcl(value) ? invokeExpression(value.hcl.trim()) : undefined;
    const arn = typeof value === 'string' && patterns.lambdaFunctionArn.test(value.trim()) ? value.trim() : undefined;
    const mended = arn === undefined ? hcl && { hcl } : invokeArnOf(arn);
    if (mended === undefined) return none;
    return [
      {
        path: [name],
        problem: 'This is a function ARN. Authorizers require the invoke ARN.',
        how: 'Use the invoke ARN.',
        fix: setTo(authorizer, [name], mended, 'Use the invoke ARN'),
      },
    ];
  },
};
