import { indexOf, type DesignIndex, type DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { permissionsFor, referred, routesTo } from '../../api-members.ts';
import type { Edit } from '../../diagnostics.ts';
import { eachNear } from '../../near.ts';
import type { DesignRule } from '../../rule.ts';

/** Calls a function without a role of its own, so that the function has to permit it. */
const needsPermission = ({ type, variant, attributes }: DesignObject) =>
  (type === 'integration' && variant.includes('lambda') && isUnset(attributes['credentials_arn'])) ||
  (type === 'authorizer' && variant !== 'jwt' && isUnset(attributes['authorizer_credentials_arn']));

/** Whom a permission is for, and whom a route calls that may have one. */
function permittedBy(object: DesignObject, index: DesignIndex): readonly (DesignObject | undefined)[] {
  if (object.type === 'route') return [referred(object, 'target', index)];
  const caller = object.type === 'lambda_permission' ? referred(object, 'caller', index) : undefined;
  return caller ? [caller, referred(caller, 'target', index)] : [];
}

/** Whether a permission names the caller, or a route that leads to it. */
const isPermitted = ({ key }: DesignObject, index: DesignIndex): boolean =>
  permissionsFor(index, key).length > 0 ||
  routesTo(index, key).some((route) => permissionsFor(index, route.key).length > 0);

const addPermission =
  ({ key }: DesignObject): Edit =>
  (design) => {
    const [other] = indexOf(design).byType.get('lambda_permission') ?? [];
    return addObject(newObject(design, 'lambda_permission', other?.variant ?? 'awscc', { caller: { ref: key } }))(
      design,
    );
  };

export const functionPermitsCaller: DesignRule = {
  id: 'function-permits-caller',
  severity: 'hint',
  title: 'Each caller of a Lambda function has a permission',
  source: sources.providerPermission,
  checkDesign: eachNear({
    on: ['integration', 'authorizer'],
    concerns: permittedBy,
    given: (_, index) => (index.byType.get('lambda_permission') ?? []).length > 0,
    *look(caller, index, _, hasPermissions) {
      if (!hasPermissions || !needsPermission(caller) || isPermitted(caller, index)) return;
      yield {
        path: [],
        problem: 'This caller has no Lambda permission, while other callers in the design do.',
        how: "Add one, unless the function's policy already allows API Gateway.",
        fix: { title: 'Add a permission', edit: addPermission(caller) },
      };
    },
  }),
};
