import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const quickCreateUnmanaged: ObjectRule = {
  id: 'quick-create-unmanaged',
  severity: 'warning',
  title: 'Quick create is left out, as Terraform does not manage what it makes',
  source: sources.quickCreate,
  on: ['api'],
  check(object, { protocol }) {
    if (protocol !== 'HTTP') return none;
    return ['target', 'route_key'].flatMap((name) => {
      if (isUnset(object.attributes[name])) return [];
      return [
        {
          path: [name],
          problem: 'Quick create makes an integration, a route and a stage that Terraform does not manage.',
          how: 'Leave it out, and add an integration to the design.',
          fix: leaveOut(object, [name]),
        },
      ];
    });
  },
};
