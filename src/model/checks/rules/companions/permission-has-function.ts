import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { lambdaPermission } from '../../../resources/lambda-permission.ts';
import { functionInvoked } from '../../../schema/invoke-arn.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { referred } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

/** The text that names the function in a target: of an invoke ARN, what stands in it. */
const functionIn = (target: string) => functionInvoked(target) ?? target;

const isPermitted = (text: string) =>
  text.length <= lambdaPermission.attributes.function.max && patterns.permittedFunction.test(text);

/** Why no function follows from what calls; undefined where one does, or an expression may give it. */
function unknownFunction(caller: DesignObject, index: DesignIndex): string | undefined {
  const calls = caller.type === 'route' ? referred(caller, 'target', index) : caller;
  if (!calls)
    return isRef(caller.attributes['target']) ? undefined : `${caller.name} names no integration of the design`;
  if (calls.type === 'integration' ? !calls.variant.includes('lambda') : calls.variant === 'jwt')
    return `${calls.name} calls no function`;
  const target = textOf(calls.attributes, calls.type === 'integration' ? 'integration_uri' : 'authorizer_uri');
  if (target === undefined || isPermitted(functionIn(target))) return undefined;
  return target.includes('${stageVariables.')
    ? `a stage variable says which function ${calls.name} calls`
    : `what ${calls.name} calls is not the ARN of a function`;
}

export const permissionHasFunction: DesignRule = {
  id: 'permission-has-function',
  severity: 'error',
  title: 'A permission names a function, or one follows from what calls; the provider refuses it otherwise',
  source: sources.httpStageVariables,
  *checkDesign(_, index) {
    for (const permission of index.byType.get('lambda_permission') ?? []) {
      if (!isUnset(permission.attributes['function'])) continue;
      const caller = referred(permission, 'caller', index);
      const why = caller && unknownFunction(caller, index);
      if (why === undefined) continue;
      yield {
        key: permission.key,
        path: ['function'],
        problem: `The permission names no function, and ${why}.`,
        how: 'Enter the function; where a stage variable stands for several, each needs a permission.',
      };
    }
  },
};
