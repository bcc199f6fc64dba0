import { typeOf } from '../../../design/design.ts';
import { repeatedImports } from '../../../design/imported/import-faults.ts';
import { importIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

export const importUnique: DesignRule = {
  id: 'import-unique',
  severity: 'error',
  title: 'Live resources are imported once',
  source: sources.terraformImport,
  *checkDesign(design, index) {
    if (design.output.imports === 'none') return;
    for (const [key, first] of repeatedImports(design)) {
      const object = index.byKey.get(key);
      if (!object) continue;
      const { ownId = '' } = typeOf(object);
      yield {
        key,
        path: ['import', ownId],
        problem: `Import ID ${importIdOf(object, index) ?? ''} is already used by ${first.name}. Import IDs must be unique.`,
        how: 'Remove or correct one of them.',
        fix: leaveOut(object, ['import', ownId], "Don't import this one"),
      };
    }
  },
};
