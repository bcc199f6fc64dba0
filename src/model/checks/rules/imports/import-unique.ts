import { typeOf } from '../../../design/design.ts';
import { repeatedImports } from '../../../design/imported/import-faults.ts';
import { importIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { leaveOut } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

export const importUnique: DesignRule = {
  id: 'import-unique',
  severity: 'error',
  title: 'A live object is imported once',
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
        problem: `The live object ${importIdOf(object, index) ?? ''} is imported as ${first.name} too, and Terraform takes each once.`,
        how: 'Remove one of them, or correct its id.',
        fix: leaveOut(object, ['import', ownId], 'Do not import this one'),
      };
    }
  },
};
