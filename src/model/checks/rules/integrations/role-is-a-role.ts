import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';
import { roleAttribute, roleIn, useRole } from './role.ts';

export const roleIsARole: ObjectRule = {
  id: 'role-is-a-role',
  severity: 'warning',
  title: 'Roles are full role ARNs',
  source: sources.integration,
  on: ['integration'],
  check(object, { type, variant }) {
    const found = roleIn(object, type, variant);
    if (!found?.attribute || !patterns.credentialsArnProvider.test(found.value)) return none;
    const { value } = found;
    if (/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(value)) return none;
    const other = /:(user|group)\//.exec(value)?.[1];
    const within = /arn:aws[a-z-]*:iam::\d{12}:role\/\S+/.exec(value)?.[0];
    return [
      {
        path: [roleAttribute],
        problem:
          other === undefined
            ? "This isn't a full role ARN. The provider accepts it at plan; AWS refuses it at apply."
            : `This is a ${other}, not a role. The provider accepts it at plan, but AWS documents roles only.`,
        how: useRole,
        ...fixed(within === undefined ? undefined : setTo(object, [roleAttribute], within)),
      },
    ];
  },
};
