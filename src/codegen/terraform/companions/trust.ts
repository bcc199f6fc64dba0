/** Roles that API Gateway may take on. */
import { attributeOfObject, type DesignObject } from '../../../model/design/design.ts';
import {
  block,
  callExpression,
  entry,
  gap,
  list,
  object as objectOf,
  text,
  type Block,
  type BodyItem,
} from '../../../hcl/print/ast.ts';
import { attributeEntry } from '../attributes.ts';
import type { Names } from '../names.ts';

const trustPolicy = objectOf([
  entry('Version', text('2012-10-17')),
  entry(
    'Statement',
    list([
      objectOf([
        entry('Action', text('sts:AssumeRole')),
        entry('Effect', text('Allow')),
        entry('Principal', objectOf([entry('Service', text('apigateway.amazonaws.com'))])),
      ]),
    ]),
  ),
]);

export function roleBlock(object: DesignObject, label: string, names: Names, policies: readonly BodyItem[]): Block {
  const facts = attributeOfObject(object, 'role_name');
  const name = object.attributes['role_name'];
  return block(
    'resource',
    ['awscc_iam_role', label],
    [
      ...(facts && name !== undefined ? [attributeEntry('role_name', facts, name, names, ['role_name']), gap] : []),
      entry('assume_role_policy_document', callExpression('jsonencode', trustPolicy)),
      ...policies,
    ],
  );
}
