import type { DesignIndex, DesignObject } from '../../../design/design.ts';
import { lambdaPermission } from '../../../resources/lambda-permission.ts';
import { functionInvoked } from '../../../schema/invoke-arn.ts';
import { isUnset, textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { permissionsFor, referred, routesTo } from '../../api-members.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';

/** The text that names the function in a target: of an invoke ARN, what stands in it. */
const functionIn = (target: string) => functionInvoked(target) ?? target;

const isPermitted = (text: string) =>
  text.length <= lambdaPermission.attributes.function.max && patterns.permittedFunction.test(text);

/** Why no function follows from what calls; undefined where one does, or an expression may give it. */
function unknownFunction(caller: DesignObject, index: DesignIndex): string | undefined {
  const calls = caller.type === 'route' ? referred(caller, 'target', index) : caller;
  if (!calls)
    return isRef(caller.attributes['target']) ? undefined : `${caller.name} has no integration in this design`;
  if (calls.type === 'integration' ? !calls.variant.includes('lambda') : calls.variant === 'jwt')
    return `${calls.name} doesn't invoke a function`;
  const target = textOf(calls.attributes, calls.type === 'integration' ? 'integration_uri' : 'authorizer_uri');
  if (target === undefined || isPermitted(functionIn(target))) return undefined;
  return target.includes('${stageVariables.')
    ? `the function of ${calls.name} is set by a stage variable`
    : `the target of ${calls.name} isn't a function ARN`;
}

/** The permissions of what calls a function, and those of the routes to it. */
const permissionsOf = (object: DesignObject, index: DesignIndex): readonly DesignObject[] =>
  (index.byType.get('lambda_permission') ?? []).length === 0
    ? []
    : [object, ...routesTo(index, object.key)].flatMap(({ key }) => permissionsFor(index, key));

export const permissionHasFunction: DesignRule = {
  id: 'permission-has-function',
  severity: 'error',
  title: 'Lambda permissions have a function',
  source: sources.httpStageVariables,
  checkDesign: eachNear({
    on: ['lambda_permission'],
    concerns: permissionsOf,
    *look(permission, index) {
      if (!isUnset(permission.attributes['function'])) return;
      const caller = referred(permission, 'caller', index);
      const why = caller && unknownFunction(caller, index);
      if (why === undefined) return;
      yield {
        path: ['function'],
        problem: `The permission has no function, and ${why}.`,
        how: 'Enter the function. If a stage variable selects several, add a permission for each.',
      };
    },
  }),
};
