import type { DesignObject } from '../../../design/design.ts';
import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isHcl, type Value } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';
import { invokeArnOf, invokeExpression } from './invoke-arn.ts';

const target = 'integration_uri';
const isWebSocketLambda = ({ variant }: DesignObject) => variant === 'ws-lambda' || variant === 'ws-lambda-custom';

const finding = (object: DesignObject, value: Value): Finding => ({
  path: [target],
  problem: 'This is a function ARN. WebSocket APIs use the invoke ARN.',
  how: "With a function ARN, the AWS console can't show the function.",
  fix: setTo(object, [target], value, 'Use the invoke ARN'),
});

export const websocketLambdaByInvokeArn: ObjectRule = {
  id: 'websocket-lambda-by-invoke-arn',
  severity: 'warning',
  title: 'WebSocket integrations use the invoke ARN of a function',
  source: sources.issue('aws/aws-cdk', 13679),
  on: ['integration'],
  check(object) {
    if (!isWebSocketLambda(object)) return none;
    const value = object.attributes[target];
    if (isHcl(value)) {
      const invoke = invokeExpression(value.hcl.trim());
      return invoke === undefined ? none : [finding(object, { hcl: invoke })];
    }
    const text = textOf(object.attributes, target)?.trim();
    return text === undefined || !patterns.lambdaFunctionArn.test(text) ? none : [finding(object, invokeArnOf(text))];
  },
};
