import type { DesignObject } from '../../../design/design.ts';
import { addObject, newObject } from '../../../design/edits.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef, type Key } from '../../../schema/value.ts';
import { referred } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

/** Calls a function without a role of its own, so that the function has to permit it. */
const needsPermission = ({ type, variant, attributes }: DesignObject) =>
  (type === 'integration' && variant.includes('lambda') && isUnset(attributes['credentials_arn'])) ||
  (type === 'authorizer' && variant !== 'jwt' && isUnset(attributes['authorizer_credentials_arn']));

export const functionPermitsCaller: DesignRule = {
  id: 'function-permits-caller',
  severity: 'hint',
  title: 'Each caller of a Lambda function has a permission',
  source: sources.providerPermission,
  *checkDesign(_, index) {
    const permissions = index.byType.get('lambda_permission') ?? [];
    if (permissions.length === 0) return;
    const permitted = new Set<Key>();
    for (const permission of permissions) {
      const caller = referred(permission, 'caller', index);
      if (!caller) continue;
      const target = caller.type === 'route' ? caller.attributes['target'] : undefined;
      permitted.add(isRef(target) ? target.ref : caller.key);
    }
    for (const type of ['integration', 'authorizer'] as const)
      for (const caller of index.byType.get(type) ?? [])
        if (needsPermission(caller) && !permitted.has(caller.key))
          yield {
            key: caller.key,
            path: [],
            problem: 'This caller has no Lambda permission, while other callers in the design do.',
            how: "Add one, unless the function's policy already allows API Gateway.",
            fix: {
              title: 'Add a permission',
              edit: (design) =>
                addObject(
                  newObject(design, 'lambda_permission', permissions[0]?.variant ?? 'awscc', {
                    caller: { ref: caller.key },
                  }),
                )(design),
            },
          };
  },
};
