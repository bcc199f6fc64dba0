import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { isRef } from '../../../schema/value.ts';
import { apiMembersOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

export const mappedStageExists: DesignRule = {
  id: 'mapped-stage-exists',
  severity: 'warning',
  title: 'API mappings target an existing stage',
  source: sources.apiMapping,
  *checkDesign(design, index) {
    const mappings = index.byType.get('api_mapping') ?? [];
    if (mappings.length === 0) return;
    const families = new Map(apiMembersOf(design).map((family) => [family.api?.key, family]));
    for (const mapping of mappings) {
      const api = mapping.attributes['api_id'];
      const name = textOf(mapping.attributes, 'stage');
      if (name === undefined || !isRef(api)) continue;
      const family = families.get(api.ref);
      if (!family?.whole) continue;
      const names = family.members.stage.map(({ attributes }) => attributes['stage_name']);
      if (names.some((known) => known === name || typeof known !== 'string')) continue;
      yield {
        key: mapping.key,
        path: ['stage'],
        problem: `API ${family.api?.name ?? ''} has no stage ${name} in this design.`,
        how: 'Choose one of its stages.',
      };
    }
  },
};
