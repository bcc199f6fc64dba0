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
  title: 'Invoke ARNs match the partition and region of their function',
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
        problem: 'The region or partition of the invoke ARN differs from that of its function.',
        how: 'Use the region and partition of the function.',
        fix: setTo(object, [target], invokeArnOf(functionArn), 'Use region and partition of the function'),
      },
    ];
  },
};
