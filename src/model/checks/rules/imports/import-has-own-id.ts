import { ownIdOf } from '../../../design/imported/import-parts.ts';
import { sources } from '../../../schema/sources.ts';
import { none, type ObjectRule } from '../../rule.ts';

export const importHasOwnId: ObjectRule = {
  id: 'import-has-own-id',
  severity: 'warning',
  title: 'Imports have the ID of the resource',
  source: sources.terraformImport,
  check(object, { type }) {
    const { ownId } = type;
    if (ownId === undefined || ownIdOf(object) !== undefined) return none;
    if (!Object.keys(object.import).some((part) => (object.import[part] ?? '') !== '')) return none;
    return [
      {
        path: ['import', ownId],
        problem: `The import has no ${ownId}, so the resource isn't imported.`,
        how: 'Enter it, or clear the other parts of the ID.',
      },
    ];
  },
};
