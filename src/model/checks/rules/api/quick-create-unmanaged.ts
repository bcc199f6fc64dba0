import { addObject, newObject } from '../../../design/edits.ts';
import { variantOfObject } from '../../../design/design.ts';
import { isUnset } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { overridesOf } from '../../api-members.ts';
import type { Edit } from '../../diagnostics.ts';
import { leaveOut } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';
import type { Key } from '../../../schema/value.ts';

const addOverrides =
  (api: Key): Edit =>
  (design) =>
    addObject(newObject(design, 'managed_overrides', 'managed_overrides', { api_id: { ref: api } }))(design);

export const quickCreateUnmanaged: DesignRule = {
  id: 'quick-create-unmanaged',
  severity: 'warning',
  title: 'Quick-created resources are managed by overrides, or replaced by resources of the design',
  source: sources.quickCreate,
  *checkDesign(_, index) {
    for (const api of index.byType.get('api') ?? []) {
      const name = ['target', 'route_key'].find((candidate) => !isUnset(api.attributes[candidate]));
      if (name === undefined || variantOfObject(api)?.protocol !== 'HTTP') continue;
      if (overridesOf(index, api.key).length > 0) continue;
      // Without a target nothing is made that could be changed.
      const isMade = name === 'target';
      yield {
        key: api.key,
        path: [name],
        problem: "Quick create creates an integration, a route and a stage that Terraform doesn't manage.",
        how: isMade
          ? 'Add managed overrides to change them, or clear the target and add an integration to the design.'
          : 'Clear the target, and add an integration to the design.',
        fix: isMade ? { title: 'Add managed overrides', edit: addOverrides(api.key) } : leaveOut(api, [name]),
      };
    }
  },
};
