/** The forms of a Lambda target. */
import type { DesignObject } from '../../../design/design.ts';
import { functionInvoked } from '../../../schema/invoke-arn.ts';
import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isHcl, type Value } from '../../../schema/value.ts';
import { setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

const target = 'integration_uri';
const isWebSocketLambda = ({ variant }: DesignObject) => variant === 'ws-lambda' || variant === 'ws-lambda-custom';

/** The ARN by which API Gateway invokes a function, made from the ARN of the function. */
export function invokeArnOf(functionArn: string): string {
  const [, partition = '', , region = ''] = functionArn.split(':');
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
}

/** `aws_lambda_function.x.arn` has an invoke ARN; for awscc_lambda_function.x.arn it is put together. */
export function invokeExpression(hcl: string): string | undefined {
  const [, address, type] =
    /^((?:data\.)?(aws|awscc)_lambda_(?:function|alias)\.[\w-]+)\.(?:arn|alias_arn)$/.exec(hcl) ?? [];
  if (address === undefined) return undefined;
  if (type === 'aws') return hcl.endsWith('.arn') ? `${address}.invoke_arn` : undefined;
  const part = (at: number) => `\${split(":", ${hcl})[${at}]}`;
  return `"arn:${part(1)}:apigateway:${part(3)}:lambda:path/2015-03-31/functions/\${${hcl}}/invocations"`;
}

const finding = (object: DesignObject, value: Value): Finding => ({
  path: [target],
  problem: 'This is the ARN of the function; the documented form for a WebSocket API is the invoke ARN.',
  how: 'With the plain one the console cannot show the function.',
  fix: setTo(object, [target], value, 'Use the invoke ARN'),
});

export const lambdaRules: readonly ObjectRule[] = [
  {
    id: 'websocket-lambda-by-invoke-arn',
    severity: 'warning',
    title: 'A WebSocket API names a function by its invoke ARN',
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
  },
  {
    id: 'invoke-arn-agrees-with-function',
    severity: 'warning',
    title: 'An invoke ARN names the partition and region of its function',
    source: sources.webSocketIntegrations,
    on: ['integration'],
    check(object) {
      const text = textOf(object.attributes, target);
      if (text === undefined || !patterns.lambdaInvokeArn.test(text)) return none;
      const functionArn = functionInvoked(text);
      if (functionArn === undefined) return none;
      const [, partition, , region] = text.split(':');
      const [, ownPartition, , ownRegion] = functionArn.split(':');
      if (partition === ownPartition && region === ownRegion) return none;
      return [
        {
          path: [target],
          problem: 'The invoke ARN names another region or partition than the function in it.',
          how: 'Both are those of the function.',
          fix: setTo(object, [target], invokeArnOf(functionArn), 'Use those of the function'),
        },
      ];
    },
  },
];
