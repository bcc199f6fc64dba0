import { functionInvoked } from '../../../schema/invoke-arn.ts';
import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { invokeArnOf } from './invoke-arn.ts';

const target = 'integration_uri';

export const invokeArnAgreesWithFunction: ObjectRule = {
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
};
