/** The role with which API Gateway writes logs of WebSocket APIs, and the account setting that names it. */
import type { DesignObject } from '../../../model/design/design.ts';
import { isLabel } from '../../../model/design/naming/names.ts';
import { address, block, entry, gap, list, type Block } from '../../../hcl/print/ast.ts';
import type { PrintContext } from '../print-context.ts';
import { partitionOf, templateOf } from './place.ts';
import { roleBlock } from './trust.ts';

const policy = ':iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';

export function accountLoggingBlocks(object: DesignObject, { names, place }: PrintContext): readonly Block[] {
  const label = `${object.name}_logging`;
  return [
    roleBlock(object, label, names, [
      gap,
      entry('managed_policy_arns', list([templateOf(['arn:', partitionOf(place), policy])])),
    ]),
    block(
      'resource',
      ['awscc_apigateway_account', object.name],
      [entry('cloudwatch_role_arn', isLabel(object.name) ? address(`awscc_iam_role.${label}.arn`) : { type: 'null' })],
    ),
  ];
}
